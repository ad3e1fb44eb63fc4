import { and, eq, sql } from "drizzle-orm";
import { relation } from "../access/schema.ts";
import type { Transaction } from "../platform/database/database.ts";

/**
 * How many candidacies are shown in each region today, by the region's identifier. What comes out
 * passes `countFor` before anybody sees it.
 *
 * @param tx of the role that weighs
 */
export async function countShown(tx: Transaction): Promise<Map<string, number>> {
  const rows = await tx
    .select({
      region: relation.regionId,
      people: sql<number>`count(distinct ${relation.candidacyId})`.mapWith(Number),
    })
    .from(relation)
    .where(
      and(
        eq(relation.kind, "shown"),
        sql`${relation.since} <= current_date`,
        sql`(${relation.until} is null or ${relation.until} >= current_date)`,
      ),
    )
    .groupBy(relation.regionId);
  return new Map(rows.flatMap(({ region, people }) => (region ? [[region, people]] : [])));
}
