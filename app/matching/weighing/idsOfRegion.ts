import { and, asc, eq, sql } from "drizzle-orm";
import { relation } from "../../access/schema.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { opening } from "../../work/schema.ts";

/**
 * The openings of a region, and the candidacies that are shown in it today; both in order of id.
 *
 * @param tx of the role that weighs
 */
export async function idsOfRegion(
  tx: Transaction,
  regionId: string,
): Promise<{ candidacies: string[]; openings: string[] }> {
  const openings = await tx
    .select({ id: opening.id })
    .from(opening)
    .where(eq(opening.regionId, regionId))
    .orderBy(asc(opening.id));
  const shown = await tx
    .selectDistinct({ id: relation.candidacyId })
    .from(relation)
    .where(
      and(
        eq(relation.kind, "shown"),
        eq(relation.regionId, regionId),
        sql`${relation.since} <= current_date and (${relation.until} is null or ${relation.until} >= current_date)`,
      ),
    )
    .orderBy(asc(relation.candidacyId));
  return { openings: openings.map(({ id }) => id), candidacies: shown.map(({ id }) => id) };
}
