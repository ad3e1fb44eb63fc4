import type { PackageProblem, TightExposure, Weighed } from "./packageProblem.ts";
import { isBetterPackage, weighPackage } from "./packageProblem.ts";
import { sizeOf, sumOver } from "./taskSet.ts";

/**
 * Sums of fractions round in the order in which they are made. What decides is always summed in order of
 * task; a branch is only cut when it is behind by more than rounding can explain.
 */
const slack = 1e-6;

/** Sums of whole multiples of 1/64 minute do not round at all, so there a tie is a tie. */
const grain = 64;

/**
 * Branch and bound over the contested tasks in order of id, taking each before leaving it. Sets that tie
 * on everything have the same size, and of those this order meets the smallest sorted list of ids first;
 * so the first of the best is the answer and a tie never replaces it.
 *
 * What may still be added is bounded per tight exposure: as many basis tasks as fit when the lightest
 * come first, and as many minutes as fit when the worthiest come first and the last one is cut to fit.
 * Twenty equal tasks then end at once instead of after every combination.
 */
export class Branches {
  best: Weighed | undefined;
  private readonly problem: PackageProblem;
  private readonly anyWillDo: boolean;
  private readonly exact: boolean;
  private readonly mostMinutes: number;

  /** `anyWillDo`: stop at the first package. */
  constructor(problem: PackageProblem, anyWillDo: boolean) {
    this.problem = problem;
    this.anyWillDo = anyWillDo;
    const { minutes } = problem.search.fit.profile;
    this.exact = minutes.every((ofTask) => Number.isInteger(ofTask * grain));
    this.mostMinutes = Math.max(...minutes);
  }

  /** Decides on the contested task at `position`; `set` holds what was taken before it. */
  visit(position: number, set: number): void {
    if (this.anyWillDo && this.best !== undefined) return;
    if (!this.canStillWin(position, set)) return;
    const task = this.problem.contested[position];
    if (task === undefined) {
      const found = weighPackage(this.problem, set);
      if (found && (!this.best || isBetterPackage(found, this.best))) this.best = found;
      return;
    }
    this.visit(position + 1, set | (1 << task));
    this.visit(position + 1, set);
  }

  private canStillWin(position: number, set: number): boolean {
    const { search, tight, contested } = this.problem;
    const { profile } = search.fit;
    // Past the last contested task this is above every task, so that nothing can be added.
    const next = contested[position] ?? profile.tasks.length;
    let basisToAdd = Infinity;
    let minutesToAdd = Infinity;
    for (const exposure of tight) {
      const room = exposure.bound + slack - sumOver(set, exposure.minutes);
      if (room < 0) return false;
      basisToAdd = Math.min(basisToAdd, this.basisThatFits(exposure, next, room));
      minutesToAdd = Math.min(minutesToAdd, this.minutesThatFit(exposure, next, room));
    }
    const basisTaken = sizeOf(set & profile.basis);
    const minutesTaken = sumOver(set, profile.minutes);
    const basis = basisTaken + basisToAdd;
    const atMost = minutesTaken + minutesToAdd + slack;
    const minutes = this.exact ? Math.floor(atMost * grain) / grain : atMost;
    if (basis === 0 || minutes / 60 < search.minHours) return false;
    const { best } = this;
    if (best === undefined) return true;
    if (basis !== best.basis) return basis > best.basis;
    if (minutes !== best.minutes) return minutes > best.minutes;
    const forBasis = best.basis - basisTaken;
    const forMinutes = Math.ceil((best.minutes - minutesTaken) / this.mostMinutes);
    return sizeOf(set) + Math.max(forBasis, forMinutes) < best.size;
  }

  private basisThatFits(exposure: TightExposure, next: number, room: number): number {
    const { basis } = this.problem.search.fit.profile;
    let left = room;
    let count = 0;
    for (const task of exposure.lightest) {
      if (task < next || (basis & (1 << task)) === 0) continue;
      left -= exposure.minutes[task] ?? 0;
      if (left < 0) break;
      count++;
    }
    return count;
  }

  private minutesThatFit(exposure: TightExposure, next: number, room: number): number {
    const { minutes } = this.problem.search.fit.profile;
    let left = room;
    let sum = 0;
    for (const task of exposure.worthiest) {
      if (task < next) continue;
      const weight = exposure.minutes[task] ?? 0;
      const work = minutes[task] ?? 0;
      if (weight > left) return sum + (work * left) / weight;
      left -= weight;
      sum += work;
    }
    return sum;
  }
}
