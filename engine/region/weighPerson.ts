import type { Change } from "../screening/availableChanges.ts";
import { mendCondition } from "../screening/availableChanges.ts";
import { failingConditions, judgeConditions } from "../screening/conditions.ts";
import type { ScreeningParameters } from "../screening/parameters.ts";
import { defaultParameters } from "../screening/parameters.ts";
import type { Person } from "../screening/person.ts";
import type { Place } from "../screening/place.ts";
import { screenPrepared } from "../screening/screenPair.ts";
import type { RankedPair } from "./rankPairs.ts";
import { rankPair } from "./rankPairs.ts";
import { gainsAt } from "./unlock.ts";

/** A pair that is not a `no`, with what orders it and what would open it. */
export interface WeighedPair {
  readonly ranked: RankedPair;
  /** The single changes that make this pair `ready` or `reduced`; empty for one that is already. */
  readonly gains: readonly Change[];
}

/**
 * Takes a person and places, gives every pair that is not a `no`, in the order of the places: all that
 * shortlists and the unlock list are made of, so that it can be kept and only what changed weighed again.
 */
export function weighPerson(
  person: Person,
  places: readonly Place[],
  parameters: ScreeningParameters = defaultParameters,
): WeighedPair[] {
  return places.flatMap((place) => {
    if (isBeyond(person, place, parameters)) return [];
    const ranked = rankPair(person, place, screenPrepared(person, place, parameters));
    if (ranked === undefined) return [];
    const gains = person.candidate.affinity === "yes" ? gainsAt(person, place, parameters) : [];
    return [{ ranked, gains: gains === "now" ? [] : gains }];
  });
}

/** Whether a condition fails that no change mends: a `no`, told without a look at any task. */
function isBeyond(person: Person, place: Place, parameters: ScreeningParameters): boolean {
  const conditions = judgeConditions(person, place, parameters);
  return failingConditions(conditions).some(
    (name) => mendCondition(name, conditions, parameters) === undefined,
  );
}
