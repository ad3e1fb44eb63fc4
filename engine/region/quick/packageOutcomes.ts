import { settlePackage } from "../../screening/settlePackage.ts";
import { sumOver } from "../../screening/taskSet.ts";
import { givenUp } from "./exposedPackages.ts";
import type { PersonTasks } from "./personTasks.ts";
import { fullNever, fullSurely } from "./personTasks.ts";
import type { ProfileNumbers } from "./workTables.ts";

/** What a package comes to when nothing but tasks decides. */
export const ready = 0;
export const reduced = 1;
export const ask = 2;
/** No package without changes. */
export const unsettled = 3;

/**
 * What one person after the other comes to at each kind of opening, without regard to conditions. It is
 * worked out once for a person and a kind, by sets of tasks; only where an exposure has to be divided
 * among many tasks, the rule as it is written for people to read is asked.
 */
export class PackageOutcomes {
  /** Of the kinds that were settled: hours per week of the package, not yet bounded by the person's own. */
  readonly hours: Float64Array;
  /** Of every kind: hours per week of all its tasks, more than any package has. */
  readonly mostHours: Float64Array;
  /** Of every kind: hours per week of all basis tasks. */
  readonly fullHours: Float64Array;
  private readonly of: PersonTasks;
  private readonly profileOf: Int32Array;
  private readonly allows: Uint8Array;
  private readonly leastHours: Float64Array;
  private readonly settledBy: Int32Array;
  private readonly settled: Uint8Array;
  private known = 0;

  /** `room`: for how many kinds. */
  constructor(of: PersonTasks, room: number = of.index.kinds.all.length) {
    this.of = of;
    this.hours = new Float64Array(room);
    this.settledBy = new Int32Array(room);
    this.settled = new Uint8Array(room);
    this.allows = new Uint8Array(room);
    this.leastHours = new Float64Array(room);
    this.profileOf = new Int32Array(room);
    this.fullHours = new Float64Array(room);
    this.mostHours = new Float64Array(room);
    this.noteKinds();
  }

  /** Takes note of the kinds that came; false when there is no room for them. */
  noteKinds(): boolean {
    const kinds = this.of.index.kinds.all;
    if (kinds.length > this.hours.length) return false;
    for (; this.known < kinds.length; this.known++) {
      const { profile, reducedAllowed, minHours } = kinds[this.known]!;
      const numbers = this.of.tables.profiles[profile]!;
      this.allows[this.known] = Number(reducedAllowed);
      this.leastHours[this.known] = minHours;
      this.profileOf[this.known] = profile;
      this.fullHours[this.known] = numbers.basisMinutes / 60;
      this.mostHours[this.known] = numbers.mostMinutes / 60;
    }
    return true;
  }

  /** {@link ready}, {@link reduced}, {@link ask} or {@link unsettled} at a kind of opening. */
  settle(kind: number): number {
    const { of } = this;
    const profile = this.profileOf[kind]!;
    of.fit(profile);
    if (of.full[profile] === fullSurely) {
      this.hours[kind] = this.fullHours[kind]!;
      return of.affinity === 0 ? ready : ask;
    }
    if (this.settledBy[kind] === of.turn) return this.settled[kind]!;
    this.settledBy[kind] = of.turn;
    let outcome = this.settleByNumbers(kind, profile, of.tables.profiles[profile]!);
    if (outcome === givenUp) outcome = this.settleByRule(kind);
    this.settled[kind] = outcome;
    return outcome;
  }

  /** Where the full package is not sure; {@link givenUp} when it takes too long or would round. */
  private settleByNumbers(kind: number, profile: number, numbers: ProfileNumbers): number {
    const { of } = this;
    const reducedAllowed = this.allows[kind] === 1;
    const minHours = this.leastHours[kind]!;
    const fits = numbers.all & ~of.misfits[profile]!;
    if (of.affinity === 0 && reducedAllowed) {
      const set = this.best(numbers, fits & ~of.unknowns[profile]!, of.sureBounds, minHours);
      if (set !== 0) return this.settleOn(kind, numbers, set, reduced);
    }
    if (of.full[profile] !== fullNever) {
      this.hours[kind] = this.fullHours[kind]!;
      return ask;
    }
    if (!reducedAllowed) return unsettled;
    const set = this.best(numbers, fits, of.possibleBounds, minHours);
    return set === 0 ? unsettled : this.settleOn(kind, numbers, set, ask);
  }

  /**
   * Takes a kind, tasks that misfit and whether a reduced package is allowed, gives 1 when a package without
   * unknowns exists, else 0, or {@link givenUp}.
   */
  settlesSurely(kind: number, misfit: number, reducedAllowed: boolean): number {
    const { of } = this;
    const profile = this.profileOf[kind]!;
    of.fit(profile);
    const numbers = of.tables.profiles[profile]!;
    const unknown = of.unknowns[profile]!;
    if (((misfit | unknown) & numbers.basis) === 0) {
      if (!of.isBounded(numbers) || of.exposed.isBearable(numbers, of.sureBounds)) return 1;
    }
    if (!reducedAllowed) return 0;
    const available = numbers.all & ~misfit & ~unknown;
    const set = this.best(numbers, available, of.sureBounds, this.leastHours[kind]!);
    return set === givenUp ? givenUp : Number(set !== 0);
  }

  private best(
    numbers: ProfileNumbers,
    available: number,
    bounds: Float64Array,
    minHours: number,
  ): number {
    const { of } = this;
    if (of.isBounded(numbers)) {
      return numbers.exact ? of.exposed.best(numbers, available, bounds, minHours) : givenUp;
    }
    // Where no exposure is bounded, the best package is all that is useful.
    const set = available & numbers.useful;
    const isPackage = (set & numbers.basis) !== 0 && minutesOf(numbers, set) / 60 >= minHours;
    return isPackage ? set : 0;
  }

  private settleOn(kind: number, numbers: ProfileNumbers, set: number, outcome: number): number {
    if (set === givenUp) return givenUp;
    this.hours[kind] = minutesOf(numbers, set) / 60;
    return outcome;
  }

  /** As the readable rules settle it; the hours stand in {@link hours}. */
  settleByRule(kind: number): number {
    const settled = settlePackage(this.of.termsOf(kind));
    if (settled === undefined) return unsettled;
    const { minutes } = this.of.index.kinds.profiles[this.profileOf[kind]!]!;
    this.hours[kind] = sumOver(settled.tasks, minutes) / 60;
    if (settled.verdict === "ready") return ready;
    return settled.verdict === "reduced" ? reduced : ask;
  }
}

/** Minutes per week of a set of tasks. */
function minutesOf({ minutes }: ProfileNumbers, set: number): number {
  let sum = 0;
  for (let bit = 0; bit < minutes.length; bit++) {
    if (((set >> bit) & 1) === 1) sum += minutes[bit]!;
  }
  return sum;
}
