import { asc, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { relationsThatRead } from "../access/relations/mayReadSql.ts";
import { region } from "../access/regions/schema.ts";
import type { Transaction } from "../platform/database/database.ts";

/** The groups of fields with which the home region is read. */
const reading = ["wishes", "ground"] as const;

/**
 * The home regions of the people of whom the actor may read it, by name: what a list of people can
 * be narrowed to.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function homeRegions(
  tx: Transaction,
  actor: Actor,
): Promise<{ slug: string; name: string }[]> {
  if (!reading.some((group) => relationsThatRead(actor, group).length > 0)) return [];
  return (
    tx
      .select({ slug: region.slug, name: region.name })
      .from(region)
      // One look for all regions: the policies of the people would be asked for each of them.
      .where(sql`${region.id} in (select actor_home_regions())`)
      .orderBy(asc(region.name))
  );
}
