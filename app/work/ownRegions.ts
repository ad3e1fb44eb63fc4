import { and, asc, eq, sql } from "drizzle-orm";
import { relation } from "../access/relations/schema.ts";
import { region } from "../access/regions/schema.ts";
import type { Transaction } from "../platform/database/database.ts";

/** A region by its short name and its name. */
export type OwnRegion = { slug: string; name: string };

/**
 * The regions that a candidate looks for work in, by name: those where they are shown today.
 *
 * @param candidacy their own
 * @param tx a transaction in which the row policies know the candidate
 */
export function ownRegions(tx: Transaction, candidacy: string): Promise<OwnRegion[]> {
  return tx
    .selectDistinct({ slug: region.slug, name: region.name })
    .from(relation)
    .innerJoin(region, eq(region.id, relation.regionId))
    .where(
      and(
        eq(relation.candidacyId, candidacy),
        eq(relation.kind, "shown"),
        sql`${relation.since} <= current_date`,
        sql`(${relation.until} is null or ${relation.until} >= current_date)`,
      ),
    )
    .orderBy(asc(region.name));
}
