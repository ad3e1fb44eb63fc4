import type { RegionIndex } from "../region/quick/regionIndex.ts";
import { startingPairs } from "../region/quick/startingPairs.ts";
import type { Candidate, Opening } from "../region/regionFile.ts";
import type { ScreeningParameters } from "../screening/parameters.ts";
import { kmBetween } from "../travel/kmBetween.ts";
import { travelMinutes } from "../travel/travelMinutes.ts";
import { NumberList } from "./numberList.ts";

/** The pairs of a region that can start, in numbers: a region can have many millions of them. */
export interface StartingPairs {
  /** Slots of candidates, in order; candidate i has the pairs from `first[i]` up to `first[i + 1]`. */
  readonly candidates: Int32Array;
  readonly first: Int32Array;
  /** Slot of the opening of each pair, in order within a candidate. */
  readonly opening: Int32Array;
  /** What the assignment adds up. */
  readonly value: Int32Array;
}

const worth = { ready: 10_000, reduced: 8000, minute: -10, talent: 50 } as const;

/** How a pair that can start came to its value. */
export interface PairWorth {
  readonly verdict: "ready" | "reduced";
  readonly travelMinutes: number;
}

/**
 * Takes the index of a region, gives every pair that is `ready` or `reduced` with its value. Source of the
 * value: the screening rules, "Assignment". `passing` sees people go by. This is the one place where an
 * assignment learns of pairs.
 */
export function findPairs(
  index: RegionIndex,
  parameters: ScreeningParameters,
  passing: <T>(people: Iterable<T>) => Iterable<T> = (people) => people,
): StartingPairs {
  const openings = new Map<number, Opening>();
  const openingAt = (slot: number): Opening => {
    const opening = openings.get(slot) ?? index.openingAt(slot);
    openings.set(slot, opening);
    return opening;
  };
  const candidates = new NumberList();
  const first = new NumberList();
  const opening = new NumberList();
  const value = new NumberList();
  for (const { person, starts } of passing(startingPairs(index, parameters))) {
    candidates.add(person);
    first.add(opening.length);
    if (starts.length === 0) continue;
    const candidate = index.candidateAt(person);
    for (const { place, verdict } of starts) {
      const { minutes, common } = between(candidate, openingAt(place), parameters);
      opening.add(place);
      value.add(worth[verdict] + worth.minute * minutes + worth.talent * common);
    }
  }
  first.add(opening.length);
  return {
    candidates: candidates.toArray(),
    first: first.toArray(),
    opening: opening.toArray(),
    value: value.toArray(),
  };
}

/** Takes a pair that can start and its value, gives what that was made of. */
export function worthOf(
  candidate: Candidate,
  opening: Opening,
  value: number,
  parameters: ScreeningParameters,
): PairWorth {
  const { minutes, common } = between(candidate, opening, parameters);
  const ofVerdict = value - worth.minute * minutes - worth.talent * common;
  return { verdict: ofVerdict === worth.ready ? "ready" : "reduced", travelMinutes: minutes };
}

function between(
  { at, travel, talents = [] }: Candidate,
  opening: Opening,
  parameters: ScreeningParameters,
): { minutes: number; common: number } {
  const asked = opening.talents ?? [];
  return {
    minutes: travelMinutes(kmBetween(at, opening.at), travel.modes, parameters.travel),
    common: talents.filter((talent) => asked.includes(talent)).length,
  };
}
