import { sql } from "drizzle-orm";

/**
 * A condition on a `pool_pair`: its other side is somebody who is known, or a row that is taken in. A row
 * that was left out is nobody's double. The rows are looked up whole, once: one by one, a list of twenty
 * thousand rows that was filled a moment ago, of which the database knows no figures yet, took half a minute.
 */
export const stands = sql`(pool_pair.other not like 'row:%'
  or (pool_pair.import_id, pool_pair.other) in (
    select o.import_id, 'row:' || o.row from pool_row o where o.state = 'right'))`;

/** A condition on a `pool_row`: it is probably somebody's double, and nobody has decided about that. */
export const undecided = sql`(pool_row.state = 'right' and pool_row.decision is null and exists (
  select from pool_pair where pool_pair.import_id = pool_row.import_id and pool_pair.row = pool_row.row
    and pool_pair.sureness <> 'maybe' and ${stands}))`;

/** A condition on a `pool_row`: it may be somebody's double, however little it looks so, and nobody has decided. */
export const unlooked = sql`(pool_row.state = 'right' and pool_row.decision is null and exists (
  select from pool_pair where pool_pair.import_id = pool_row.import_id and pool_pair.row = pool_row.row
    and ${stands}))`;

/**
 * To be joined to `pool_row` on {@link openCertain}: as `certain.other`, the first somebody known who is
 * certainly the same.
 */
export const certainlyKnown = sql`lateral (
  select min(pool_pair.other) as other from pool_pair
  where pool_pair.import_id = pool_row.import_id and pool_pair.row = pool_row.row
    and pool_pair.sureness = 'certain' and pool_pair.other not like 'row:%') certain`;

/** A condition on a `pool_row` and whom it certainly is: nobody has decided on it. */
export const openCertain = sql`(certain.other is not null and pool_row.state = 'right'
  and pool_row.decision is null)`;
