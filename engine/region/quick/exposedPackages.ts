import { bitCount } from "./bitCount.ts";
import type { ProfileNumbers } from "./workTables.ts";

/** Opened sets after which the search is left to the rule as people read it, which looks further ahead. */
const mostNodes = 4000;

/** The search was given up: nothing is known. */
export const givenUp = -1;

/**
 * Finds packages where exposures bound what can be done together, by sets of tasks as bits and without making
 * anything. Only for profiles whose minutes sum without rounding: then the order of a sum does not matter.
 */
export class ExposedPackages {
  private numbers!: ProfileNumbers;
  private bounds!: Float64Array;
  /** Contested tasks as bits, in order. */
  private readonly contested = new Int32Array(20);
  private readonly basisAfter = new Int32Array(21);
  private readonly minutesAfter = new Float64Array(21);
  /** Exposures that can be broken, by number in the profile. */
  private readonly tight = new Int32Array(32);
  private tightCount = 0;
  private count = 0;
  private nodes = 0;
  private leastMinutes = 0;
  private any = false;
  /** Whether ties are told by size, and then by what comes first. */
  private ties = false;
  private bestSize = 0;
  private bestSet = 0;
  private bestBasis = 0;
  private bestMinutes = 0;
  /** Per depth and tight exposure, what is left of its bound. */
  private readonly rooms = new Float64Array(21 * 32);

  /** Whether all basis tasks together keep every bound; `bounds` per exposed item, in minutes per day. */
  isBearable({ exposures }: ProfileNumbers, bounds: Float64Array): boolean {
    for (let one = 0; one < exposures.length; one++) {
      const exposure = exposures[one]!;
      if (exposure.ofBasis > bounds[exposure.item]!) return false;
    }
    return true;
  }

  /**
   * A package of the available tasks with the most basis tasks and then the most minutes, 0 when there is
   * none, or {@link givenUp}. `minHours` per week.
   */
  best(numbers: ProfileNumbers, available: number, bounds: Float64Array, minHours: number): number {
    return this.search(numbers, available, bounds, minHours, false);
  }

  /**
   * As {@link best}, and of several the one with the fewest tasks, then with the smallest sorted list of task ids:
   * the package of the rules.
   */
  bestOfAll(
    numbers: ProfileNumbers,
    available: number,
    bounds: Float64Array,
    minHours: number,
  ): number {
    this.ties = true;
    const set = this.search(numbers, available, bounds, minHours, false);
    this.ties = false;
    return set;
  }

  /** As {@link best}, but any package will do. */
  some(numbers: ProfileNumbers, available: number, bounds: Float64Array, minHours: number): number {
    return this.search(numbers, available, bounds, minHours, true);
  }

  private search(
    numbers: ProfileNumbers,
    available: number,
    bounds: Float64Array,
    minHours: number,
    any: boolean,
  ): number {
    const { exposures, minutes, basis } = numbers;
    const useful = available & numbers.useful;
    if ((useful & basis) === 0) return 0;
    if (minHours > 0) {
      let total = 0;
      for (let bit = 0; bit < minutes.length; bit++) {
        if ((useful >> bit) & 1) total += minutes[bit]!;
      }
      if (total / 60 < minHours) return 0;
    }
    this.numbers = numbers;
    this.bounds = bounds;
    this.any = any;
    this.leastMinutes = minHours;
    this.tightCount = 0;
    let adds = 0;
    for (let number = 0; number < exposures.length; number++) {
      const exposure = exposures[number]!;
      const bound = bounds[exposure.item]!;
      if (exposure.ofUseful <= bound) continue;
      let sum = 0;
      let adding = 0;
      for (let bit = 0; bit < minutes.length; bit++) {
        if (((useful >> bit) & 1) === 0 || exposure.minutes[bit] === 0) continue;
        sum += exposure.minutes[bit]!;
        adding |= 1 << bit;
      }
      if (sum <= bound) continue;
      this.tight[this.tightCount++] = number;
      adds |= adding;
    }
    if (adds === 0) return useful;
    return this.divide(useful & ~adds, adds);
  }

  private divide(free: number, adds: number): number {
    const { minutes, basis, exposures } = this.numbers;
    this.count = 0;
    for (let left = adds; left !== 0; left &= left - 1) this.contested[this.count++] = left & -left;
    this.basisAfter[this.count] = 0;
    this.minutesAfter[this.count] = 0;
    for (let at = this.count - 1; at >= 0; at--) {
      const task = this.contested[at]!;
      this.basisAfter[at] = this.basisAfter[at + 1]! + Number((task & basis) !== 0);
      this.minutesAfter[at] = this.minutesAfter[at + 1]! + minutes[31 - Math.clz32(task)]!;
    }
    for (let one = 0; one < this.tightCount; one++) {
      this.rooms[one] = this.bounds[exposures[this.tight[one]!]!.item]!;
    }
    let [freeBasis, freeMinutes] = [0, 0];
    for (let left = free; left !== 0; left &= left - 1) {
      freeBasis += Number((left & -left & basis) !== 0);
      freeMinutes += minutes[31 - Math.clz32(left & -left)]!;
    }
    this.nodes = 0;
    this.bestSet = 0;
    this.visit(0, free, freeBasis, freeMinutes);
    return this.nodes > mostNodes ? givenUp : this.bestSet;
  }

  private visit(at: number, set: number, basis: number, minutes: number): void {
    if (++this.nodes > mostNodes || (this.any && this.bestSet !== 0)) return;
    const mostBasis = basis + this.basisAfter[at]!;
    const mostMinutes = minutes + this.minutesAfter[at]!;
    if (mostBasis === 0 || mostMinutes / 60 < this.leastMinutes) return;
    if (this.bestSet !== 0) {
      if (mostBasis < this.bestBasis) return;
      if (mostBasis === this.bestBasis && mostMinutes <= this.bestMinutes) {
        // Tasks are taken in order of id and before they are left: of equals the first is the smallest list.
        const mayBe = this.ties && mostMinutes === this.bestMinutes;
        if (!mayBe || bitCount(set) >= this.bestSize) return;
      }
    }
    if (at === this.count) {
      this.bestSet = set;
      if (this.ties) this.bestSize = bitCount(set);
      this.bestBasis = basis;
      this.bestMinutes = minutes;
      return;
    }
    const task = this.contested[at]!;
    const bit = 31 - Math.clz32(task);
    const { exposures } = this.numbers;
    const [here, next] = [at * 32, (at + 1) * 32];
    let fits = true;
    for (let one = 0; one < this.tightCount; one++) {
      const room = this.rooms[here + one]! - exposures[this.tight[one]!]!.minutes[bit]!;
      if (room < 0) fits = false;
      this.rooms[next + one] = room;
    }
    if (fits) {
      const more = basis + Number((task & this.numbers.basis) !== 0);
      this.visit(at + 1, set | task, more, minutes + this.numbers.minutes[bit]!);
    }
    for (let one = 0; one < this.tightCount; one++)
      this.rooms[next + one] = this.rooms[here + one]!;
    this.visit(at + 1, set, basis, minutes);
  }
}
