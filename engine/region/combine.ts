import type { ConditionName } from "../screening/conditions.ts";
import { failingConditions, judgeConditions } from "../screening/conditions.ts";
import type { ScreeningParameters } from "../screening/parameters.ts";
import { defaultParameters } from "../screening/parameters.ts";
import type { Person } from "../screening/person.ts";
import { preparePerson } from "../screening/person.ts";
import type { Place } from "../screening/place.ts";
import { preparePlace } from "../screening/place.ts";
import { termsOf } from "../screening/screenPair.ts";
import { settleSurely } from "../screening/settlePackage.ts";
import { sizeOf, sumOver } from "../screening/taskSet.ts";
import type { World } from "../screening/world.ts";
import type { Candidate, Hours, Opening } from "./regionFile.ts";
import { shortlistLength } from "./shortlists.ts";

/** Two small places that are one living together. */
export interface Combination {
  /** Ids, in order by code unit. */
  readonly openings: readonly [string, string];
  /** Per week: the hours of the two openings added up. */
  readonly hours: Hours;
  /** Hours per week of both packages, at most the person's maximum. */
  readonly packageHours: number;
  /** To the one and to the other, added up. */
  readonly travelMinutes: number;
}

/** A place where a person could start, were it not for hours and slots. */
export interface Part {
  readonly place: Place;
  /** Per week. */
  readonly packageMinutes: number;
  readonly travelMinutes: number;
  /** The slots that it could have of the person's, as bits. */
  readonly slots: number;
}

const mayFail: readonly ConditionName[] = ["hours", "slots"];

/** The places that could be one of two, or undefined for a person who can start in one as it is. */
function partsFor(
  person: Person,
  places: readonly Place[],
  parameters: ScreeningParameters,
): Part[] | undefined {
  const parts: Part[] = [];
  for (const place of places) {
    const conditions = judgeConditions(person, place, parameters);
    const failing = failingConditions(conditions);
    if (failing.some((name) => !mayFail.includes(name))) continue;
    const settled = settleSurely(termsOf(person, place));
    if (settled === undefined) continue;
    if (failing.length === 0) return undefined;
    parts.push({
      place,
      packageMinutes: sumOver(settled.tasks, place.profile.minutes),
      travelMinutes: conditions.travel.minutes,
      slots: conditions.slots.common,
    });
  }
  return parts;
}

/** Whether the slots can be divided so that each gets as many of its own as it needs (Hall). */
function canDivide(a: Part, b: Part): boolean {
  const [forA, forB] = [a.place.opening.slotsNeeded, b.place.opening.slotsNeeded];
  return (
    sizeOf(a.slots) >= forA && sizeOf(b.slots) >= forB && sizeOf(a.slots | b.slots) >= forA + forB
  );
}

/** What two parts come to together, or undefined when they are not one living. */
export function combine(a: Part, b: Part, { hours }: Person): Combination | undefined {
  const [one, other] = [a.place.opening, b.place.opening];
  const together = {
    min: one.hours.min + other.hours.min,
    max: one.hours.max + other.hours.max,
  };
  if (together.min > hours.max || together.max < hours.min || !canDivide(a, b)) return undefined;
  return {
    openings: one.id < other.id ? [one.id, other.id] : [other.id, one.id],
    hours: together,
    // Minutes are added up first: equal sums come out equal.
    packageHours: Math.min((a.packageMinutes + b.packageMinutes) / 60, hours.max),
    travelMinutes: a.travelMinutes + b.travelMinutes,
  };
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The order of a list of combinations. */
export function compareCombinations(a: Combination, b: Combination): number {
  return (
    b.packageHours - a.packageHours ||
    a.travelMinutes - b.travelMinutes ||
    byCodeUnit(a.openings[0], b.openings[0]) ||
    byCodeUnit(a.openings[1], b.openings[1])
  );
}

function bestOf(parts: readonly Part[], person: Person, length: number): Combination[] {
  const best: Combination[] = [];
  for (const [index, a] of parts.entries()) {
    for (let other = index + 1; other < parts.length; other++) {
      const found = combine(a, parts[other]!, person);
      if (found === undefined) continue;
      const last = best[length - 1];
      if (last !== undefined && compareCombinations(last, found) <= 0) continue;
      const at = best.findLastIndex((one) => compareCombinations(one, found) <= 0) + 1;
      best.splice(at, 0, found);
      if (best.length > length) best.pop();
    }
  }
  return best;
}

/**
 * Takes the candidates and openings of a region, gives per candidate id, in their order, the pairs of
 * openings that could be one living, for those who can start in no single opening as it is:
 * each of the two is `ready` or `reduced` but for hours and slots, the candidate's slots can be divided
 * so that each gets as many as it needs, and the hours of both together meet the candidate's. Most hours
 * of the packages first (at most the person's maximum), then least travel, then ids. Candidates without
 * any are left out.
 */
export function combinations(
  candidates: Iterable<Candidate>,
  openings: readonly Opening[],
  world: World,
  parameters: ScreeningParameters = defaultParameters,
  length: number = shortlistLength,
): Map<string, Combination[]> {
  const places = openings.map((opening) => preparePlace(opening, world));
  const ofCandidates = new Map<string, Combination[]>();
  for (const candidate of candidates) {
    // Without a yes no place is ready or reduced.
    if (candidate.affinity !== "yes") continue;
    const person = preparePerson(candidate, world);
    const best = bestOf(partsFor(person, places, parameters) ?? [], person, length);
    if (best.length > 0) ofCandidates.set(candidate.id, best);
  }
  return ofCandidates;
}
