import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { relationsThatRead } from "../../access/relations/mayReadSql.ts";
import { seesEveryPlace } from "../pair/pairFor.ts";

const today = sql`r.since <= current_date and (r.until is null or r.until >= current_date)`;

/** Whom a region is shown today, as a query of ids; one may come twice. */
export function shownIn(regionId: string): SQL {
  return sql`select r.candidacy_id as id from relation r
    where r.kind = 'shown' and r.region_id = ${regionId} and ${today}`;
}

/** Whether one candidacy is shown in a region today, as a condition: for a few of many. */
export function isShownIn(regionId: string, candidacyId: SQL): SQL {
  return sql`exists (select from relation r where r.candidacy_id = ${candidacyId}
    and r.kind = 'shown' and r.region_id = ${regionId} and ${today})`;
}

/**
 * The candidacies of which the actor may see what fits everywhere, as a query of ids; one may come
 * twice. For a care employer nobody: whom it is shown is shown for one place only.
 */
export function mineInFull(actor: Actor): SQL {
  const kinds = relationsThatRead(actor, "fits").filter((kind) => seesEveryPlace(actor, [kind]));
  return sql`select r.candidacy_id as id from actor_related(${sql.param(kinds)}::text[]) r`;
}
