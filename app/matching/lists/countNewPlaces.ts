import { shortlistLength } from "@overstap/engine/region/shortlists.ts";
import type { RouterContextProvider } from "react-router";
import { ownCandidacies } from "../../access/relations/ownCandidacies.ts";
import { asActor, asEngineFor } from "../../access/request/contexts.ts";
import { visibleOpeningIds } from "../../work/openingsVisibleTo.ts";
import { pairsOfPeople } from "./pairsOfPeople.ts";
import { newToActor } from "./placesSeen.ts";

/**
 * How many places that fit, or where something is to be asked first, came for the person who asks since
 * they last looked at their list: of those only that stand on it, so that each is found there, marked as
 * new. It is told by counting when a page is made, so a change is told once, until it was looked at, and
 * one that is gone again not at all.
 */
export async function countNewPlaces(
  context: Readonly<RouterContextProvider>,
  candidacyId: string,
): Promise<number> {
  const openings = await asActor(context, async (tx, actor) =>
    (await ownCandidacies(tx, actor)).includes(candidacyId) ? visibleOpeningIds(tx, actor) : [],
  );
  if (openings.length === 0) return 0;
  return asEngineFor(context, async (tx) => {
    const fresh = await newToActor(tx, candidacyId);
    if (fresh.size === 0) return 0;
    const { pairs } = await pairsOfPeople(tx, [candidacyId], openings);
    const listed = (pairs.get(candidacyId) ?? []).slice(0, shortlistLength);
    return listed.filter(({ opening, verdict }) => fresh.has(opening) && verdict !== "near").length;
  });
}
