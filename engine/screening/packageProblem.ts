import type { Certainty, ProfileFit } from "./profileFit.ts";
import { sizeOf, sumOver } from "./taskSet.ts";

/** Which packages are looked for: bearable sets of the available tasks with enough hours. */
export interface PackageSearch {
  readonly fit: Pick<ProfileFit, "profile" | "bounds">;
  /** The tasks that may be in it. */
  readonly available: number;
  readonly certainty: Certainty;
  /** Hours per week. */
  readonly minHours: number;
}

/** An exposure that the available tasks together would breach. */
export interface TightExposure {
  /** Per task, minutes per day. */
  readonly minutes: readonly number[];
  readonly bound: number;
  /** Contested tasks, lightest first. */
  readonly lightest: readonly number[];
  /** Contested tasks, most minutes of work for the exposure first. */
  readonly worthiest: readonly number[];
}

/** What is left to decide of a search. */
export interface PackageProblem {
  readonly search: PackageSearch;
  readonly tight: readonly TightExposure[];
  /** Available tasks that add to no tight exposure: they are in every best package. */
  readonly free: number;
  /** The others, in order of task. */
  readonly contested: readonly number[];
}

/** A package and what it is worth. */
export interface Weighed {
  readonly set: number;
  /** How many basis tasks. */
  readonly basis: number;
  /** Minutes per week. */
  readonly minutes: number;
  readonly size: number;
}

/** A growth task without minutes is in no best package: without it, it is smaller and worth as much. */
function usefulTasks({ fit, available }: PackageSearch): number {
  const { minutes, basis } = fit.profile;
  return minutes.reduce((set, ofTask, index) => {
    const bit = 1 << index;
    const useful = (available & bit) !== 0 && (ofTask > 0 || (basis & bit) !== 0);
    return useful ? set | bit : set;
  }, 0);
}

/**
 * Splits the tasks of a search. An exposure that all useful tasks together keep, every subset keeps; so
 * only the tasks that add to one they breach have to be decided on.
 */
export function posePackageProblem(search: PackageSearch): PackageProblem {
  const { profile, bounds } = search.fit;
  const useful = usefulTasks(search);
  const breached = profile.exposures.flatMap(({ minutes }, index) => {
    const bound = bounds[index]?.[search.certainty] ?? Infinity;
    return sumOver(useful, minutes) > bound ? [{ minutes, bound }] : [];
  });
  const contested: number[] = [];
  let free = useful;
  for (let index = 0; index < profile.tasks.length; index++) {
    const adds = breached.some(({ minutes }) => (minutes[index] ?? 0) > 0);
    if ((useful & (1 << index)) === 0 || !adds) continue;
    contested.push(index);
    free &= ~(1 << index);
  }
  const tight = breached.map(({ minutes, bound }) => {
    const weight = (index: number): number => minutes[index] ?? 0;
    const work = (index: number): number => profile.minutes[index] ?? 0;
    return {
      minutes,
      bound,
      lightest: contested.toSorted((a, b) => weight(a) - weight(b)),
      // Cross-multiplied, so that a task without exposure comes first and nothing is divided by 0.
      worthiest: contested.toSorted((a, b) => work(b) * weight(a) - work(a) * weight(b)),
    };
  });
  return { search, tight, free, contested };
}

/** Takes a set, gives what it is worth, or undefined when it is no package of this search. */
export function weighPackage({ search, tight }: PackageProblem, set: number): Weighed | undefined {
  const { profile } = search.fit;
  const basis = sizeOf(set & profile.basis);
  const minutes = sumOver(set, profile.minutes);
  if (basis === 0 || minutes / 60 < search.minHours) return undefined;
  if (tight.some((exposure) => sumOver(set, exposure.minutes) > exposure.bound)) return undefined;
  return { set, basis, minutes, size: sizeOf(set) };
}

/** Most basis tasks, then most minutes, then fewest tasks. */
export function isBetterPackage(one: Weighed, than: Weighed): boolean {
  if (one.basis !== than.basis) return one.basis > than.basis;
  if (one.minutes !== than.minutes) return one.minutes > than.minutes;
  return one.size < than.size;
}
