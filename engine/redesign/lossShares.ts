import { wordsFor } from "./bits.ts";
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
  /** Per pool type the tasks that do not fit, as bits. */
  private readonly misfits: Uint32Array;
  private readonly taskWords: number;
  private readonly words: number;
  private readonly asked: Uint32Array;
  private readonly hours: Float64Array;
  /** Per task how much it weighs when a loss is shared. */
  private readonly weight: Float64Array;
  private readonly perHour: Float64Array;
  /** Per task its share. */
  readonly share: Float64Array;
  /** Per task its own worth less its share. */
  readonly gain: Float64Array;

  /** `hours`: per task, a week. */
  constructor({ tasks, pool }: PreparedStudy, hours: Float64Array) {
    this.words = pool.words;
    this.taskWords = wordsFor(tasks.length);
    this.asked = new Uint32Array(this.taskWords);
    this.misfits = new Uint32Array(pool.words * 32 * this.taskWords);
    for (let task = 0; task < tasks.length; task++) {
      for (let type = 0; type < pool.size; type++) {
        const fits = (pool.fits[task * pool.words + (type >>> 5)]! >>> (type & 31)) & 1;
        if (fits === 0) this.misfits[type * this.taskWords + (task >>> 5)]! |= 1 << (task & 31);
      }
    }
    this.hours = hours;
    this.weight = new Float64Array(tasks.length);
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
    const { asked, share, weight, gain } = this;
    asked.fill(0);
    for (let at = 0; at < candidates.length; at++) {
      const task = candidates[at]!;
      asked[task >>> 5]! |= 1 << (task & 31);
      share[task] = 0;
    }
    for (let word = 0; word < this.words; word++) {
      let left = still[row + word]!;
      while (left !== 0) {
        const lowest = left & -left;
        const type = word * 32 + 31 - Math.clz32(lowest);
        this.shareOut(type * this.taskWords, people[type]!);
        left ^= lowest;
      }
    }
    for (let at = 0; at < candidates.length; at++) {
      const task = candidates[at]!;
      share[task]! *= weight[task]!;
      gain[task] = tasks[task]! - share[task]!;
      this.perHour[task] = gain[task]! / Math.max(this.hours[task]!, slack);
    }
    this.sort(candidates);
  }

  /** Shares what one person is worth over the candidates that do not fit, each by its weight. */
  private shareOut(row: number, worth: number): void {
    const { misfits, asked, share, weight, taskWords } = this;
    let sum = 0;
    for (let word = 0; word < taskWords; word++) {
      let left = misfits[row + word]! & asked[word]!;
      while (left !== 0) {
        const lowest = left & -left;
        sum += weight[word * 32 + 31 - Math.clz32(lowest)]!;
        left ^= lowest;
      }
    }
    if (sum === 0) return;
    const each = worth / sum;
    for (let word = 0; word < taskWords; word++) {
      let left = misfits[row + word]! & asked[word]!;
      while (left !== 0) {
        const lowest = left & -left;
        share[word * 32 + 31 - Math.clz32(lowest)]! += each;
        left ^= lowest;
      }
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
