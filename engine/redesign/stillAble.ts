import { countBits } from "./bits.ts";
import type { HourRange } from "./bundleBlocks.ts";
import { counts, slack } from "./bundleQuery.ts";
import type { PreparedStudy } from "./prepareStudy.ts";
import { free } from "./taskStates.ts";
import { hoursPerSlot } from "./weighBundle.ts";

/**
 * Who can still do a bundle that is being made, per depth of the search: a row of bits. Whoever is worth
 * nothing is left out.
 */
export class StillAble {
  private readonly study: PreparedStudy;
  private readonly words: number;
  /** Row by row, one per depth. */
  readonly bits: Uint32Array;
  /** Per exposure the tasks, the least exposure an hour first. */
  private readonly lightest: readonly Int32Array[];
  /** Of those the ones that may be used now: the first so many. */
  private readonly usable: readonly Int32Array[];
  private usableCount = 0;
  private people: Float64Array = new Float64Array();
  private neededSlots = 0;

  constructor(study: PreparedStudy, hours: Float64Array) {
    this.study = study;
    this.words = study.pool.words;
    this.bits = new Uint32Array((study.tasks.length + 2) * this.words);
    const perHour = (minutes: Float64Array, task: number): number =>
      minutes[task]! / Math.max(hours[task]!, slack);
    this.lightest = study.pool.exposures.map(({ minutes }) =>
      Int32Array.from(study.tasks.keys()).toSorted(
        (a, b) => perHour(minutes, a) - perHour(minutes, b),
      ),
    );
    this.usable = this.lightest.map((tasks) => tasks.slice());
  }

  /**
   * Begins at depth 0 with everyone who can work these hours; `people`: what each is worth, `states`: of
   * the tasks, those that may be used being free.
   */
  start(range: HourRange, people: Float64Array, states: Uint8Array): void {
    for (const [index, tasks] of this.lightest.entries()) {
      this.usableCount = 0;
      for (let at = 0; at < tasks.length; at++) {
        const task = tasks[at]!;
        if (states[task] === free) this.usable[index]![this.usableCount++] = task;
      }
    }
    this.people = people;
    this.neededSlots = Math.ceil(range.min / hoursPerSlot - slack);
    for (let word = 0; word < this.words; word++) {
      let priced = 0;
      for (let bit = 0; bit < 32; bit++) {
        if ((people[word * 32 + bit] ?? 0) > 0) priced |= 1 << bit;
      }
      this.bits[word] = range.able[word]! & priced;
    }
  }

  /** Makes the next depth begin as this one is. */
  descend(depth: number): void {
    const { bits, words } = this;
    const row = depth * words;
    for (let word = 0; word < words; word++) bits[row + words + word] = bits[row + word]!;
  }

  /** Keeps who fits a task. */
  keepFit(depth: number, task: number): void {
    const { bits, words } = this;
    const { fits } = this.study.pool;
    for (let word = 0; word < words; word++) {
      bits[depth * words + word]! &= fits[task * words + word]!;
    }
  }

  /**
   * Drops who would be exposed too long by any way to fill the `needed` hours that are still to be filled
   * with the free tasks of at most `room` hours; `exposed` per exposure is what the chosen tasks add up to.
   */
  dropOverexposed(
    depth: number,
    exposed: Float64Array,
    needed: number,
    room: number,
    hours: Float64Array,
    states: Uint8Array,
  ): void {
    const { exposures } = this.study.pool;
    for (let index = 0; index < exposures.length; index++) {
      const { minutes, bounds, bearers } = exposures[index]!;
      if (this.allIn(depth, bearers.at(-1)!)) continue;
      const lightest = this.usable[index]!;
      let least = exposed[index]!;
      let left = needed;
      for (let at = 0; at < this.usableCount && left > slack; at++) {
        const task = lightest[at]!;
        if (states[task] !== free || hours[task]! > room + slack) continue;
        const taken = Math.min(left, hours[task]!);
        if (taken > 0) least += (minutes[task]! * taken) / hours[task]!;
        left -= taken;
      }
      let level = 0;
      while (level < bounds.length && bounds[level]! < least - counts) level++;
      if (level === 0) continue;
      const bears = bearers[level]!;
      const row = depth * this.words;
      for (let word = 0; word < this.words; word++) this.bits[row + word]! &= bears[word]!;
    }
  }

  private allIn(depth: number, set: Uint32Array): boolean {
    const row = depth * this.words;
    for (let word = 0; word < this.words; word++) {
      if ((this.bits[row + word]! & ~set[word]!) !== 0) return false;
    }
    return true;
  }

  /** Drops who has too few of the slots that are still possible, gives what the others are worth. */
  dropAbsent(depth: number, slots: number): number {
    const row = depth * this.words;
    const own = this.study.pool.slots;
    let worth = 0;
    for (let word = 0; word < this.words; word++) {
      let left = this.bits[row + word]!;
      while (left !== 0) {
        const lowest = left & -left;
        const type = word * 32 + 31 - Math.clz32(lowest);
        if (countBits(own[type]! & slots) < this.neededSlots) this.bits[row + word]! ^= lowest;
        else worth += this.people[type]!;
        left ^= lowest;
      }
    }
    return worth;
  }
}
