import { explainPair } from "@overstap/engine/screening/explainPair.ts";
import type { Actor } from "../../access/actor.ts";
import type { SeenCandidacy } from "../../people/seenCandidacy.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { pairFor } from "../pair/pairFor.ts";
import type { PairView } from "../pair/pairView.ts";
import { pairKey, type Proposals } from "../pair/proposalsOf.ts";
import type { LoadedRegion } from "../weighing/loadRegion.ts";

/** Which pair, and what was put forward for it. */
export type PairIds = { candidate: string; opening: string; proposed?: readonly string[] };

/** These pairs as the actor may see them, in the order given; a pair that they may not see is left out. */
export function viewPairs(
  actor: Pick<Actor, "role">,
  people: ReadonlyMap<string, SeenCandidacy>,
  region: LoadedRegion,
  pairs: readonly PairIds[],
  language: Language,
  proposals: Proposals = new Map(),
): PairView[] {
  const candidates = new Map(region.candidates.map((one) => [one.id, one]));
  const openings = new Map(region.openings.map((one) => [one.id, one]));
  return pairs.flatMap(({ candidate: candidateId, opening: openingId, proposed }) => {
    const candidate = candidates.get(candidateId);
    const opening = openings.get(openingId);
    const person = people.get(candidateId);
    const place = region.placeNames.get(openingId);
    const proposedOn = proposals.get(pairKey(candidateId, openingId));
    if (!candidate || !opening || !person || !place) return [];
    const view = pairFor(actor, person.relations, {
      explanation: explainPair(candidate, opening, region.world),
      candidate,
      opening,
      person,
      place,
      tasks: region.tasks,
      taskNames: region.taskNames,
      guided: region.guided,
      ...(proposed && { proposed }),
      ...(proposedOn !== undefined && { proposedOn }),
      language,
    });
    return view ? [view] : [];
  });
}
