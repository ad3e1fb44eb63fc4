import { sql } from "drizzle-orm";

/**
 * A condition on a `pool_pair`: its other side is somebody who is known, or a row that is taken in. A row
 * that was left out is nobody's double.
 */
export const stands = sql`(pool_pair.other not like 'row:%' or exists (
  select from pool_row o where o.import_id = pool_pair.import_id and o.state = 'right'
    and o.row = substr(pool_pair.other, 5)::int))`;

/** A condition on a `pool_row`: it is probably somebody's double, and nobody has decided about that. */
export const undecided = sql`(pool_row.state = 'right' and pool_row.decision is null and exists (
  select from pool_pair where pool_pair.import_id = pool_row.import_id and pool_pair.row = pool_row.row
    and pool_pair.sureness <> 'maybe' and ${stands}))`;

/** A condition on a `pool_pair` and its `pool_row`: certainly somebody known, and not decided on. */
export const openCertain = sql`(pool_pair.sureness = 'certain' and pool_pair.other not like 'row:%'
  and pool_row.state = 'right' and pool_row.decision is null)`;
