import { countBits } from "./bits.ts";
import type { PoolHours } from "./preparePool.ts";
import type { PreparedStudy } from "./prepareStudy.ts";

/** Hours of work for which one part of the week in common is asked. */
export const hoursPerSlot = 4;

/** What a bundle of tasks comes to. Made once and filled many times. */
export interface BundleFigures {
  /** Minutes per week. */
  minutes: number;
  /** Of which a qualified function does now. */
  freed: number;
  /** Different categories and places. */
  categories: number;
  places: number;
  /** The union of the tasks' slots, as bits. */
  slots: number;
  /** Who can do it, as bits of the pool. */
  readonly able: Uint32Array;
}

/** Takes a prepared study, gives figures to fill. */
export function noFigures({ pool }: Pick<PreparedStudy, "pool">): BundleFigures {
  const able = new Uint32Array(pool.words);
  return { minutes: 0, freed: 0, categories: 0, places: 0, slots: 0, able };
}

/** Takes hours per week, gives who of the pool can work those, as bits. */
export function ableForHours({ points, able }: PoolHours, hours: number): Uint32Array {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (points[middle]! < hours) low = middle + 1;
    else high = middle;
  }
  return able[points[low] === hours ? 2 * low + 1 : 2 * low]!;
}

/**
 * Weighs bundles of one study. Task by task and person by person the rules of screening hold: all tasks
 * fit for sure, together they are surely bearable, the hours suit and there are enough slots in common.
 * Source: the redesign rules, "Who can do a profile".
 */
export class BundleWeigher {
  private readonly study: PreparedStudy;
  private readonly seenCategory: Int32Array;
  private readonly seenPlace: Int32Array;
  private round = 0;

  constructor(study: PreparedStudy) {
    this.study = study;
    this.seenCategory = new Int32Array(study.categories.length);
    this.seenPlace = new Int32Array(study.places.length);
  }

  /**
   * Fills `figures` for the first `count` of `members`: places of tasks, ascending, so that one bundle
   * always gives the same sums. A bundle without tasks is for nobody.
   */
  weigh(members: ArrayLike<number>, count: number, figures: BundleFigures): void {
    this.sum(members, count, figures);
    this.reach(members, count, figures);
  }

  /** The second half of {@link weigh}: fills in who can do it, the sums being there. */
  reach(members: ArrayLike<number>, count: number, figures: BundleFigures): void {
    const { pool } = this.study;
    const { able } = figures;
    if (count === 0) {
      able.fill(0);
      return;
    }
    const hours = figures.minutes / 60;
    able.set(ableForHours(pool.hours, hours));
    for (let at = 0; at < count; at++) {
      const row = members[at]! * pool.words;
      for (let word = 0; word < pool.words; word++) able[word]! &= pool.fits[row + word]!;
    }
    this.keepBearers(members, count, able);
    this.keepPresent(figures.slots, Math.ceil(hours / hoursPerSlot), able);
  }

  /** The first half of {@link weigh}: fills in all but who can do it. */
  sum(members: ArrayLike<number>, count: number, figures: BundleFigures): void {
    const { study, seenCategory, seenPlace } = this;
    const round = ++this.round;
    let [minutes, freed, slots, categories, places] = [0, 0, 0, 0, 0];
    for (let at = 0; at < count; at++) {
      const task = members[at]!;
      minutes += study.minutes[task]!;
      freed += study.freed[task]!;
      slots |= study.slots[task]!;
      const category = study.category[task]!;
      if (seenCategory[category] !== round) categories++;
      seenCategory[category] = round;
      const place = study.place[task]!;
      if (seenPlace[place] !== round) places++;
      seenPlace[place] = round;
    }
    figures.minutes = minutes;
    figures.freed = freed;
    figures.slots = slots;
    figures.categories = categories;
    figures.places = places;
  }

  /** Keeps of `able` who surely bears the summed exposures. */
  private keepBearers(members: ArrayLike<number>, count: number, able: Uint32Array): void {
    for (const { minutes, bounds, bearers } of this.study.pool.exposures) {
      let sum = 0;
      for (let at = 0; at < count; at++) sum += minutes[members[at]!]!;
      let level = 0;
      while (level < bounds.length && bounds[level]! < sum) level++;
      const kept = bearers[level]!;
      for (let word = 0; word < able.length; word++) able[word]! &= kept[word]!;
    }
  }

  /** Keeps of `able` who has at least `needed` of these slots. */
  private keepPresent(slots: number, needed: number, able: Uint32Array): void {
    const own = this.study.pool.slots;
    for (let word = 0; word < able.length; word++) {
      let left = able[word]!;
      while (left !== 0) {
        const lowest = left & -left;
        const type = word * 32 + 31 - Math.clz32(lowest);
        if (countBits(own[type]! & slots) < needed) able[word]! ^= lowest;
        left ^= lowest;
      }
    }
  }
}
