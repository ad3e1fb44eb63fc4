import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { relation } from "./schema.ts";

/**
 * The candidacies that are shown in regions today, by region id. For counting only: what comes out
 * goes through `countFor` before anybody sees it.
 *
 * @param tx a transaction of the weighing role, which sees who is shown where and nobody's name
 */
export async function shownCandidacies(
  tx: Transaction,
  regionIds: readonly string[],
): Promise<Map<string, string[]>> {
  const shown = new Map<string, string[]>(regionIds.map((id) => [id, []]));
  if (regionIds.length === 0) return shown;
  const rows = await tx
    .selectDistinct({ regionId: relation.regionId, candidacyId: relation.candidacyId })
    .from(relation)
    .where(
      and(
        eq(relation.kind, "shown"),
        inArray(relation.regionId, [...regionIds]),
        sql`${relation.since} <= current_date`,
        sql`(${relation.until} is null or ${relation.until} >= current_date)`,
      ),
    );
  for (const { regionId, candidacyId } of rows) {
    if (regionId !== null) shown.get(regionId)?.push(candidacyId);
  }
  return shown;
}
