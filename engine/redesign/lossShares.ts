import { slack } from "./bundleQuery.ts";
import type { PreparedStudy } from "./prepareStudy.ts";

/**
 * At each node a task in the filling weighs so much more in how losses are shared, and another so much
 * less, up to so many times. Any weights prove a bound; shares are of most use where tasks are filled in.
 */
const [heavier, lighter, mostWeight] = [1.3, 0.8, 10];

/**
 * What each task that could still come in gains, less its share in who would be lost by it. Everyone is
 * lost at most once, so the shares of one person over all tasks that do not fit add up to at most what
 * that person is worth: the gains of any choice of tasks, less their shares, are never less than what it
 * truly comes to.
 */
export class LossShares {
  private readonly fits: Uint32Array;
  private readonly words: number;
  private readonly hours: Float64Array;
  /** Per task how much it weighs when a loss is shared. */
  private readonly weight: Float64Array;
  /** Per pool type what one part of the weight comes to. */
  private readonly each: Float64Array;
  private readonly perHour: Float64Array;
  /** Per task its share. */
  readonly share: Float64Array;
  /** Per task its own worth less its share. */
  readonly gain: Float64Array;

  /** `hours`: per task, a week. */
  constructor({ tasks, pool }: PreparedStudy, hours: Float64Array) {
    this.fits = pool.fits;
    this.words = pool.words;
    this.hours = hours;
    this.weight = new Float64Array(tasks.length);
    this.each = new Float64Array(pool.words * 32);
    this.perHour = new Float64Array(tasks.length);
    this.share = new Float64Array(tasks.length);
    this.gain = new Float64Array(tasks.length);
  }

  /** Begins with all tasks of one weight. */
  start(): void {
    this.weight.fill(1);
  }

  /**
   * Takes candidates, who can still do it (a row of bits from `row` on), and what tasks and people are
   * worth. Fills in shares and gains, and sorts the candidates: the best gain an hour first.
   */
  divide(
    candidates: Int32Array,
    still: Uint32Array,
    row: number,
    tasks: Float64Array,
    people: Float64Array,
  ): void {
    this.weighMisfits(candidates, still, row, people);
    const { each, fits, words } = this;
    for (let at = 0; at < candidates.length; at++) {
      const task = candidates[at]!;
      let sum = 0;
      for (let word = 0; word < words; word++) {
        let lost = still[row + word]! & ~fits[task * words + word]!;
        while (lost !== 0) {
          const lowest = lost & -lost;
          sum += each[word * 32 + 31 - Math.clz32(lowest)]!;
          lost ^= lowest;
        }
      }
      this.share[task] = sum * this.weight[task]!;
      this.gain[task] = tasks[task]! - this.share[task]!;
      this.perHour[task] = this.gain[task]! / Math.max(this.hours[task]!, slack);
    }
    this.sort(candidates);
  }

  private weighMisfits(
    candidates: Int32Array,
    still: Uint32Array,
    row: number,
    people: Float64Array,
  ): void {
    const { each, fits, words } = this;
    each.fill(0);
    for (let at = 0; at < candidates.length; at++) {
      const task = candidates[at]!;
      const own = this.weight[task]!;
      for (let word = 0; word < words; word++) {
        let lost = still[row + word]! & ~fits[task * words + word]!;
        while (lost !== 0) {
          const lowest = lost & -lost;
          each[word * 32 + 31 - Math.clz32(lowest)]! += own;
          lost ^= lowest;
        }
      }
    }
    for (let type = 0; type < people.length; type++) {
      if (each[type]! > 0) each[type] = people[type]! / each[type]!;
    }
  }

  /** By insertion: there are few, and from one node to the next their order hardly changes. */
  private sort(candidates: Int32Array): void {
    const { perHour } = this;
    for (let at = 1; at < candidates.length; at++) {
      const task = candidates[at]!;
      const own = perHour[task]!;
      let before = at - 1;
      while (before >= 0 && perHour[candidates[before]!]! < own) {
        candidates[before + 1] = candidates[before]!;
        before--;
      }
      candidates[before + 1] = task;
    }
  }

  /** Gives the first `filled` of the candidates more weight from now on, and the others less. */
  reweigh(candidates: Int32Array, filled: number): void {
    const { weight } = this;
    for (let at = 0; at < candidates.length; at++) {
      const task = candidates[at]!;
      weight[task] =
        at < filled
          ? Math.min(mostWeight, weight[task]! * heavier)
          : Math.max(1 / mostWeight, weight[task]! * lighter);
    }
  }
}
