import { shownCandidacies } from "../../access/relations/shownCandidacies.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openingIdsOf } from "../../work/weighedOpenings.ts";

/**
 * The openings of a region, and the candidacies that are shown in it today; both in order of id.
 *
 * @param tx of the role that weighs
 */
export async function idsOfRegion(
  tx: Transaction,
  regionId: string,
): Promise<{ candidacies: string[]; openings: string[] }> {
  const shown = await shownCandidacies(tx, [regionId]);
  return {
    openings: await openingIdsOf(tx, regionId),
    candidacies: (shown.get(regionId) ?? []).toSorted(),
  };
}
