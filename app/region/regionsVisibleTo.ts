import { inArray, type SQL, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { workRelationsOf } from "../access/policy/may.ts";
import { regionsWorkedIn } from "../access/relations/regionsWorkedIn.ts";
import { region } from "../access/regions/schema.ts";

/**
 * Which regions the actor may look into, as a condition on the table of regions: whoever reads work
 * everywhere, all of them; others those where they work.
 */
export function regionsVisibleTo(actor: Actor): SQL {
  if (workRelationsOf(actor).includes("everywhere")) return sql`true`;
  return inArray(region.id, regionsWorkedIn(actor));
}
