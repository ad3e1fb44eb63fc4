import type { RouterContextProvider } from "react-router";
import { noteLook } from "../../access/audit/occasion.ts";
import { asActor, asEngine } from "../../access/request/contexts.ts";
import { isId } from "../../platform/ids.ts";
import { visibleOpeningIds } from "../../work/openingsVisibleTo.ts";
import { computedNow, type Freshness } from "./freshness.ts";
import { pairsOfPeople } from "./pairsOfPeople.ts";
import { countVerdicts, type VerdictCounts } from "./rankAll.ts";
import { whoseFits } from "./whoseFits.ts";

/** For some people how many places have each verdict, and what that was computed from. */
export type PlaceCounts = { counts: Map<string, VerdictCounts>; freshness: Freshness };

/**
 * For each candidacy how many of the openings that the actor may see have each verdict. A candidacy
 * of which the actor may not see what fits, or that cannot be weighed (yet), is not in the outcome;
 * and a care employer, who is shown no verdicts, gets none.
 *
 * @param candidacyIds at most some tens
 */
export async function countPlaces(
  context: Readonly<RouterContextProvider>,
  candidacyIds: readonly string[],
): Promise<PlaceCounts> {
  const nobody = { counts: new Map<string, VerdictCounts>(), freshness: computedNow() };
  const ids = candidacyIds.filter(isId);
  if (ids.length === 0) return nobody;
  const seen = await asActor(context, async (tx, actor) => {
    if (actor.role === "careEmployer") return undefined;
    const candidacies = await whoseFits(tx, actor, ids);
    return { openings: await visibleOpeningIds(tx, actor), candidacies };
  });
  if (!seen || seen.candidacies.length === 0) return nobody;
  const { pairs, openings, freshness } = await asEngine(context, (tx) =>
    pairsOfPeople(tx, seen.candidacies, seen.openings),
  );
  noteLook(seen.candidacies, ["fits"]);
  return {
    counts: new Map([...pairs].map(([id, listed]) => [id, countVerdicts(listed, openings)])),
    freshness,
  };
}
