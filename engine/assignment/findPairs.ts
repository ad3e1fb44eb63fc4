import type { CapacityList } from "../capacity/capacityList.ts";
import { RegionIndex } from "../region/quick/regionIndex.ts";
import { startingPairs } from "../region/quick/startingPairs.ts";
import type { Candidate, RegionFile } from "../region/regionFile.ts";
import type { ScreeningParameters } from "../screening/parameters.ts";
import { kmBetween } from "../travel/kmBetween.ts";
import { travelMinutes } from "../travel/travelMinutes.ts";

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
 * Takes a region, gives every pair that is `ready` or `reduced`, candidates
 * in their order and openings in theirs within each, with its value. Source of the value: the screening
 * rules, "Assignment". `passing`: the same candidates, for who wants to see them go by. This is the one place
 * where an assignment learns of pairs.
 */
export function* findPairs(
  region: RegionFile,
  passing: Iterable<Candidate>,
  list: CapacityList,
  parameters: ScreeningParameters,
): Generator<StartingPair, void, undefined> {
  const { openings, candidates } = region;
  const index = RegionIndex.of({ ...region, candidates: passing }, list);
  for (const { person, starts } of startingPairs(index, parameters)) {
    const candidate = candidates[person]!;
    const { at, travel, talents = [] } = candidate;
    for (const { place, verdict } of starts) {
      const opening = openings[place]!;
      const km = kmBetween(at, opening.at);
      const minutes = travelMinutes(km, travel.modes, parameters.travel);
      const asked = opening.talents ?? [];
      const common = talents.filter((talent) => asked.includes(talent)).length;
      const value = worth[verdict] + worth.minute * minutes + worth.talent * common;
      yield { candidate: person, opening: place, verdict, travelMinutes: minutes, value };
    }
  }
}
