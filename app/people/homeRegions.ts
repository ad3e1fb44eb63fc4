import { asc, eq, or } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { mayReadSql } from "../access/relations/mayReadSql.ts";
import { region } from "../access/regions/schema.ts";
import type { Transaction } from "../platform/database/database.ts";
import { candidacy } from "./schema.ts";

/**
 * The home regions of the people of whom the actor may read it, by name: what a list of people can
 * be narrowed to.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export function homeRegions(
  tx: Transaction,
  actor: Actor,
): Promise<{ slug: string; name: string }[]> {
  return tx
    .selectDistinct({ slug: region.slug, name: region.name })
    .from(candidacy)
    .innerJoin(region, eq(region.id, candidacy.homeRegionId))
    .where(or(mayReadSql(actor, "wishes", candidacy.id), mayReadSql(actor, "ground", candidacy.id)))
    .orderBy(asc(region.name));
}
