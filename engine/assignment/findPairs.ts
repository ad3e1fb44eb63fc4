import { talentsInCommon } from "../region/rankPairs.ts";
import type { Candidate, Opening } from "../region/regionFile.ts";
import { failingConditions, judgeConditions } from "../screening/conditions.ts";
import type { ScreeningParameters } from "../screening/parameters.ts";
import { preparePerson } from "../screening/person.ts";
import { preparePlace } from "../screening/place.ts";
import { termsOf } from "../screening/screenPair.ts";
import { settleSurely } from "../screening/settlePackage.ts";
import type { World } from "../screening/world.ts";

/** A pair that can start, by the places of its two in the lists that were given. */
export interface StartingPair {
  readonly candidate: number;
  readonly opening: number;
  readonly verdict: "ready" | "reduced";
  readonly travelMinutes: number;
  /** What the assignment adds up. */
  readonly value: number;
}

const worth = { ready: 10_000, reduced: 8000, minute: -10, talent: 50 } as const;

/**
 * Takes the candidates and openings of a region, gives every pair that is `ready` or `reduced`, candidates
 * in their order and openings in theirs within each, with its value. Source of the value: the screening
 * rules, "Assignment". This is the one place where an assignment learns of pairs.
 */
export function* findPairs(
  candidates: Iterable<Candidate>,
  openings: readonly Opening[],
  world: World,
  parameters: ScreeningParameters,
): Generator<StartingPair, void, undefined> {
  const places = openings.map((opening) => preparePlace(opening, world));
  let candidate = -1;
  for (const one of candidates) {
    candidate++;
    // Without a yes no pair is ready or reduced.
    if (one.affinity !== "yes") continue;
    const person = preparePerson(one, world);
    for (const [opening, place] of places.entries()) {
      const conditions = judgeConditions(person, place, parameters);
      if (failingConditions(conditions).length > 0) continue;
      const verdict = settleSurely(termsOf(person, place))?.verdict;
      if (verdict === undefined || verdict === "ask") continue;
      const travelMinutes = conditions.travel.minutes;
      const talents = talentsInCommon(person, place).length;
      const value = worth[verdict] + worth.minute * travelMinutes + worth.talent * talents;
      yield { candidate, opening, verdict, travelMinutes, value };
    }
  }
}
