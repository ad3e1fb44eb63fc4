import { asc, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { regionsWorkedIn } from "../../access/relations/regionsWorkedIn.ts";
import { region } from "../../access/regions/schema.ts";
import type { Transaction } from "../../platform/database/database.ts";

/** A region in which somebody may look at what opens work. */
export type RegionChoice = { id: string; slug: string; name: string; threshold: number };

/** The regions where the actor works; a researcher, who only ever sees counts, may look at all. */
export async function regionsOf(tx: Transaction, actor: Actor): Promise<RegionChoice[]> {
  const all = actor.role === "researcher";
  return tx
    .select({ id: region.id, slug: region.slug, name: region.name, threshold: region.threshold })
    .from(region)
    .where(all ? undefined : sql`${region.id} in ${regionsWorkedIn(actor)}`)
    .orderBy(asc(region.name));
}
