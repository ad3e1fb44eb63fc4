import type { Person } from "../screening/person.ts";
import type { Place } from "../screening/place.ts";
import type { ScreenedPair } from "../screening/screenedPair.ts";
import { verdicts } from "../screening/screenedPair.ts";

/** A pair on a shortlist, with what orders it. */
export interface RankedPair {
  readonly pair: ScreenedPair;
  /** Of the cheapest set of changes; 0 unless the verdict is `near`. */
  readonly cost: number;
  /** Hours per week of the package, at most the person's maximum; 0 for `near`. */
  readonly hours: number;
  /** Talents in common, sorted. */
  readonly talents: readonly string[];
}

/** Takes a person and a place, gives the talents that one has and the other asks, sorted. */
export function talentsInCommon({ candidate }: Person, { opening }: Place): string[] {
  const asked = opening.talents ?? [];
  return (candidate.talents ?? []).filter((talent) => asked.includes(talent)).toSorted();
}

/** Takes the task ids of a package, gives its hours per week. */
export function packageHours(ids: readonly string[], { profile }: Place): number {
  let minutes = 0;
  for (const { task } of profile.tasks) if (ids.includes(task.id)) minutes += task.minutesPerWeek;
  return minutes / 60;
}

/** Takes a screened pair, gives what orders it on a shortlist, or undefined for a `no`. */
export function rankPair(person: Person, place: Place, pair: ScreenedPair): RankedPair | undefined {
  if (pair.verdict === "no") return undefined;
  return {
    pair,
    cost: pair.changes?.[0]?.cost ?? 0,
    hours: Math.min(packageHours(pair.package ?? [], place), person.hours.max),
    talents: talentsInCommon(person, place),
  };
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * The order of a shortlist: verdict (near ones by cost), hours of the package descending, talents in
 * common descending, travel minutes, then id: of the opening in a candidate's list and the other way
 * round. Within one list the other id is the same, so both can be compared.
 */
export function compareRanked(a: RankedPair, b: RankedPair): number {
  return (
    verdicts.indexOf(a.pair.verdict) - verdicts.indexOf(b.pair.verdict) ||
    a.cost - b.cost ||
    b.hours - a.hours ||
    b.talents.length - a.talents.length ||
    a.pair.travelMinutes - b.pair.travelMinutes ||
    byCodeUnit(a.pair.opening, b.pair.opening) ||
    byCodeUnit(a.pair.candidate, b.pair.candidate)
  );
}

/** Puts a pair into a list that is in order, and keeps the list at most `length` long. */
export function keepBest(list: RankedPair[], ranked: RankedPair, length: number): void {
  const last = list[length - 1];
  if (last !== undefined && compareRanked(last, ranked) <= 0) return;
  const at = list.findLastIndex((one) => compareRanked(one, ranked) <= 0) + 1;
  list.splice(at, 0, ranked);
  if (list.length > length) list.pop();
}
