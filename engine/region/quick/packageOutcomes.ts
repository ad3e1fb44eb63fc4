import { findChanges } from "../../screening/findChanges.ts";
import { judgeConditions } from "../../screening/conditions.ts";
import type { ScreeningParameters } from "../../screening/parameters.ts";
import { stepCost } from "../../screening/parameters.ts";
import type { Person } from "../../screening/person.ts";
import { fitOfProfile, preparePerson } from "../../screening/person.ts";
import type { Place } from "../../screening/place.ts";
import { preparePlace } from "../../screening/place.ts";
import type { Terms } from "../../screening/settlePackage.ts";
import { settlePackage } from "../../screening/settlePackage.ts";
import { sumOver } from "../../screening/taskSet.ts";
import { ExposedPackages, givenUp } from "./exposedPackages.ts";
import { noFlags, noGrade } from "./capacityRows.ts";
import * as record from "./records.ts";
import type { RegionIndex } from "./regionIndex.ts";
import type { ProfileNumbers, WorkTables } from "./workTables.ts";

/** What a package comes to when nothing but tasks decides. */
export const ready = 0;
export const reduced = 1;
export const ask = 2;
/** No package without changes. */
export const unsettled = 3;
/** More than any change may cost. */
export const never = 1000;

const skills = ["speaking", "reading"] as const;

/**
 * What one person after the other comes to at each kind of opening, without regard to conditions. It is
 * worked out once for a person and a kind, by sets of tasks; only where an exposure has to be divided, the
 * rule as it is written for people to read is asked.
 */
export class PackageOutcomes {
  /** Of the kinds that were settled: hours per week of the package, not yet bounded by the person's own. */
  readonly hours: Float64Array;
  /** Of every kind: hours per week of all its tasks, more than any package has. */
  readonly mostHours: Float64Array;
  /** Of every kind: hours per week of all basis tasks. */
  readonly fullHours: Float64Array;
  private readonly index: RegionIndex;
  private readonly tables: WorkTables;
  private readonly parameters: ScreeningParameters;
  private readonly settledBy: Int32Array;
  private readonly settled: Uint8Array;
  private readonly repairedBy: Int32Array;
  private readonly repairs: Float64Array;
  private readonly fittedBy: Int32Array;
  private readonly misfits: Int32Array;
  private readonly unknowns: Int32Array;
  private readonly misfitTasks: Uint32Array;
  private readonly unknownTasks: Uint32Array;
  private readonly places: (Place | undefined)[] = [];
  private readonly mostMinutes: Float64Array;
  private readonly mendable = new Int32Array(20);
  private readonly mendCosts = new Float64Array(20);
  private readonly exposed = new ExposedPackages();
  /** Per exposed item, minutes per day: with certainty, and if what is unknown turns out well. */
  private readonly sureBounds: Float64Array;
  private readonly possibleBounds: Float64Array;
  private person = -1;
  private turn = 0;
  private affinity = 0;
  private exposedBits = 0;
  private traits = 0;
  private reference: Person | undefined;

  constructor(index: RegionIndex, tables: WorkTables, parameters: ScreeningParameters) {
    const kinds = index.kinds.all.length;
    const profiles = tables.profiles.length;
    this.index = index;
    this.tables = tables;
    this.parameters = parameters;
    this.hours = new Float64Array(kinds);
    this.settledBy = new Int32Array(kinds);
    this.settled = new Uint8Array(kinds);
    this.repairedBy = new Int32Array(kinds);
    this.repairs = new Float64Array(kinds);
    this.fittedBy = new Int32Array(profiles);
    this.misfits = new Int32Array(profiles);
    this.unknowns = new Int32Array(profiles);
    this.misfitTasks = new Uint32Array(tables.words);
    this.unknownTasks = new Uint32Array(tables.words);
    this.sureBounds = new Float64Array(tables.exposedItems.length);
    this.possibleBounds = new Float64Array(tables.exposedItems.length);
    this.fullHours = Float64Array.from(index.kinds.all, ({ profile }) => {
      return tables.profiles[profile]!.basisMinutes / 60;
    });
    this.mostHours = Float64Array.from(index.kinds.all, ({ profile }) => {
      return tables.profiles[profile]!.mostMinutes / 60;
    });
    this.mostMinutes = new Float64Array(2 * (parameters.limits.cost + 1));
  }

  /** From here on it is about this person, who has not said no. */
  begin(person: number): void {
    const { memory } = this.index;
    this.person = person;
    this.turn++;
    this.reference = undefined;
    this.traits = memory.personInts[person * record.ints + record.traits]!;
    this.affinity = (this.traits >> record.affinityShift) & 3;
    this.tables.layOver(person, this.misfitTasks, this.unknownTasks);
    this.exposedBits = this.boundedExposures();
  }

  /** The exposures of which this person may not have all of a day; their bounds are kept. */
  private boundedExposures(): number {
    const { rows, memory } = this.index;
    let bits = 0;
    for (const [number, column] of this.tables.exposedItems.entries()) {
      const perGrade = rows.ordinals[column]!.minutesPerDay!;
      const grade = memory.capacityBytes[this.person * rows.width + column]!;
      const known = grade !== noGrade || (this.traits & record.partial) === 0;
      const bound = known
        ? (perGrade[grade === noGrade ? 0 : grade] ?? Infinity)
        : this.tables.tightest[number]!;
      this.sureBounds[number] = bound;
      this.possibleBounds[number] = known ? bound : Infinity;
      if (bound !== Infinity) bits |= 1 << Math.min(number, 31);
    }
    return bits;
  }

  private fit(profile: number): ProfileNumbers {
    const numbers = this.tables.profiles[profile]!;
    if (this.fittedBy[profile] === this.turn) return numbers;
    const { tasks } = numbers;
    const { misfitTasks, unknownTasks } = this;
    let [misfit, unknown] = [0, 0];
    for (let bit = 0; bit < tasks.length; bit++) {
      const task = tasks[bit]!;
      misfit |= ((misfitTasks[task >> 5]! >>> (task & 31)) & 1) << bit;
      unknown |= ((unknownTasks[task >> 5]! >>> (task & 31)) & 1) << bit;
    }
    this.fittedBy[profile] = this.turn;
    this.misfits[profile] = misfit;
    this.unknowns[profile] = unknown;
    return numbers;
  }

  /** {@link ready}, {@link reduced}, {@link ask} or {@link unsettled} at a kind of opening. */
  settle(kind: number): number {
    if (this.settledBy[kind] === this.turn) return this.settled[kind]!;
    this.settledBy[kind] = this.turn;
    const { profile, reducedAllowed, minHours } = this.index.kinds.all[kind]!;
    const numbers = this.fit(profile);
    let outcome = givenUp;
    if ((numbers.exposedBits & this.exposedBits) === 0) {
      outcome = this.settleFreely(kind, numbers, profile, reducedAllowed, minHours);
    } else if (numbers.exact) {
      outcome = this.settleExposed(kind, numbers, profile, reducedAllowed, minHours);
    }
    if (outcome === givenUp) outcome = this.settleByRule(kind);
    this.settled[kind] = outcome;
    return outcome;
  }

  /** Where no exposure is bounded, the best package is all that is useful. */
  private settleFreely(
    kind: number,
    numbers: ProfileNumbers,
    profile: number,
    reducedAllowed: boolean,
    minHours: number,
  ): number {
    const misfit = this.misfits[profile]!;
    const unknown = this.unknowns[profile]!;
    const { basis, useful } = numbers;
    const sure = this.affinity === 0;
    if (((misfit | unknown) & basis) === 0) {
      this.hours[kind] = numbers.basisMinutes / 60;
      return sure ? ready : ask;
    }
    if (sure && reducedAllowed) {
      const minutes = this.minutesOf(numbers, useful & ~misfit & ~unknown, minHours);
      if (minutes >= 0) {
        this.hours[kind] = minutes / 60;
        return reduced;
      }
    }
    if ((misfit & basis) === 0) {
      this.hours[kind] = numbers.basisMinutes / 60;
      return ask;
    }
    if (!reducedAllowed) return unsettled;
    const minutes = this.minutesOf(numbers, useful & ~misfit, minHours);
    if (minutes < 0) return unsettled;
    this.hours[kind] = minutes / 60;
    return ask;
  }

  /** As {@link settleFreely} where exposures are bounded; {@link givenUp} when it takes too long. */
  private settleExposed(
    kind: number,
    numbers: ProfileNumbers,
    profile: number,
    reducedAllowed: boolean,
    minHours: number,
  ): number {
    const misfit = this.misfits[profile]!;
    const unknown = this.unknowns[profile]!;
    const { exposed, sureBounds, possibleBounds } = this;
    const { basis } = numbers;
    const sure = this.affinity === 0;
    const isFull = (misfit & basis) === 0 && exposed.isBearable(numbers, possibleBounds);
    if (isFull && (unknown & basis) === 0 && exposed.isBearable(numbers, sureBounds)) {
      this.hours[kind] = numbers.basisMinutes / 60;
      return sure ? ready : ask;
    }
    if (sure && reducedAllowed) {
      const set = exposed.best(numbers, numbers.all & ~misfit & ~unknown, sureBounds, minHours);
      if (set !== 0) return this.settleOn(kind, numbers, set, reduced);
    }
    if (isFull) {
      this.hours[kind] = numbers.basisMinutes / 60;
      return ask;
    }
    if (!reducedAllowed) return unsettled;
    const set = exposed.best(numbers, numbers.all & ~misfit, possibleBounds, minHours);
    return set === 0 ? unsettled : this.settleOn(kind, numbers, set, ask);
  }

  private settleOn(
    kind: number,
    { minutes }: ProfileNumbers,
    set: number,
    outcome: number,
  ): number {
    if (set === givenUp) return givenUp;
    let sum = 0;
    for (let bit = 0; bit < minutes.length; bit++) if ((set >> bit) & 1) sum += minutes[bit]!;
    this.hours[kind] = sum / 60;
    return outcome;
  }

  /** Minutes per week of a set of tasks, or -1 when it is no package. */
  private minutesOf({ basis, minutes }: ProfileNumbers, set: number, minHours: number): number {
    if ((set & basis) === 0) return -1;
    let sum = 0;
    for (let bit = 0; bit < minutes.length; bit++) {
      if (((set >> bit) & 1) === 1) sum += minutes[bit]!;
    }
    return sum / 60 < minHours ? -1 : sum;
  }

  private settleByRule(kind: number): number {
    const settled = settlePackage(this.termsOf(kind));
    if (settled === undefined) return unsettled;
    const { profile } = this.index.kinds.all[kind]!;
    this.hours[kind] = sumOver(settled.tasks, this.index.kinds.profiles[profile]!.minutes) / 60;
    if (settled.verdict === "ready") return ready;
    return settled.verdict === "reduced" ? reduced : ask;
  }

  private readable(): Person {
    return (this.reference ??= preparePerson(
      this.index.candidateAt(this.person),
      this.index.world,
    ));
  }

  private termsOf(kind: number): Terms {
    const { profile, reducedAllowed, minHours } = this.index.kinds.all[kind]!;
    const person = this.readable();
    const fit = fitOfProfile(person, this.index.kinds.profiles[profile]!);
    const { affinity } = person.candidate;
    return { fit, misfit: fit.misfit, reducedAllowed, minHours, affinity };
  }

  /**
   * Takes a kind that is unsettled and a place of it, gives the least that changes of tasks and package
   * cost to settle it, or {@link never}.
   */
  repair(kind: number, place: number): number {
    if (this.repairedBy[kind] === this.turn) return this.repairs[kind]!;
    this.repairedBy[kind] = this.turn;
    const { profile, reducedAllowed, minHours } = this.index.kinds.all[kind]!;
    const numbers = this.fit(profile);
    let cost = givenUp;
    if (numbers.exact) {
      const bounded = (numbers.exposedBits & this.exposedBits) !== 0;
      cost = this.repairByNumbers(
        numbers,
        this.misfits[profile]!,
        reducedAllowed,
        minHours,
        bounded,
      );
    }
    if (cost === givenUp) cost = this.repairByRule(kind, place);
    this.repairs[kind] = cost;
    return cost;
  }

  private repairByRule(kind: number, slot: number): number {
    const person = this.readable();
    const place = (this.places[kind] ??= preparePlace(
      this.index.openingAt(slot),
      this.index.world,
    ));
    const conditions = judgeConditions(person, place, this.parameters);
    const parameters = { ...this.parameters, limits: { ...this.parameters.limits, sets: 1 } };
    const terms = this.termsOf(kind);
    const near = findChanges({ person, place, conditions, failing: [], terms }, parameters);
    return near?.sets[0]?.cost ?? never;
  }

  private repairByNumbers(
    numbers: ProfileNumbers,
    misfit: number,
    reducedAllowed: boolean,
    minHours: number,
    bounded: boolean,
  ): number {
    const { costs, limits } = this.parameters;
    const lifts = this.liftCosts(numbers);
    const ofAllow = reducedAllowed ? 0 : costs.allowReduced;
    const isFull = !bounded || this.exposed.isBearable(numbers, this.possibleBounds);
    let least = never;
    for (let lifted = 0; lifted < 4; lifted++) {
      const ofLifts = (lifted & 1 ? lifts[0] : 0) + (lifted & 2 ? lifts[1] : 0);
      if (ofLifts > limits.cost) continue;
      if (isFull) least = Math.min(least, ofLifts + this.fullCost(numbers, misfit, lifted));
      const left = Math.min(limits.cost, least - 1) - ofLifts - ofAllow;
      if (left < 0) continue;
      const ofTasks = bounded
        ? this.exposedCost(numbers, misfit, lifted, minHours, left)
        : this.reducedCost(numbers, misfit, lifted, minHours, left);
      if (ofTasks === givenUp) return givenUp;
      least = Math.min(least, ofLifts + ofAllow + ofTasks);
    }
    return least <= limits.cost ? least : never;
  }

  /** As {@link reducedCost} where exposures are bounded; {@link givenUp} when it takes too long. */
  private exposedCost(
    numbers: ProfileNumbers,
    misfit: number,
    lifted: number,
    minHours: number,
    budget: number,
  ): number {
    let free = numbers.useful & ~misfit;
    let count = 0;
    for (let left = numbers.useful & misfit; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left);
      const ofTask = this.taskCost(numbers.tasks[bit]!, lifted);
      if (ofTask === 0) free |= 1 << bit;
      else if (ofTask <= budget) {
        this.mendable[count] = 1 << bit;
        this.mendCosts[count++] = ofTask;
      }
    }
    let all = free;
    for (let one = 0; one < count; one++) all |= this.mendable[one]!;
    const whole = this.exposed.some(numbers, all, this.possibleBounds, minHours);
    if (whole === givenUp) return givenUp;
    if (whole === 0) return never;
    for (let cost = 0; cost <= budget; cost++) {
      const found = this.somePackage(numbers, free, 0, count, cost, minHours);
      if (found === givenUp) return givenUp;
      if (found !== 0) return cost;
    }
    return never;
  }

  /** A package when mends from `from` on that cost exactly so much are made, 0 or {@link givenUp}. */
  private somePackage(
    numbers: ProfileNumbers,
    available: number,
    from: number,
    count: number,
    cost: number,
    minHours: number,
  ): number {
    if (cost === 0) return this.exposed.some(numbers, available, this.possibleBounds, minHours);
    for (let one = from; one < count; one++) {
      const left = cost - this.mendCosts[one]!;
      if (left < 0) continue;
      const wider = available | this.mendable[one]!;
      const found = this.somePackage(numbers, wider, one + 1, count, left, minHours);
      if (found !== 0) return found;
    }
    return 0;
  }

  /** What it costs to lift each skill to the highest that the profile asks; {@link never} when it cannot. */
  private liftCosts({ profile }: ProfileNumbers): [number, number] {
    const [speaking, reading] = skills.map((skill) => {
      const shift = skill === "speaking" ? record.speakingShift : record.readingShift;
      const levels = profile.language[skill] - ((this.traits >> shift) & 7);
      return levels > 0 ? (stepCost(levels, this.parameters.costs.language) ?? never) : never;
    });
    return [speaking!, reading!];
  }

  /** What aids make all basis tasks fit cost, when these skills are lifted. */
  private fullCost(numbers: ProfileNumbers, misfit: number, lifted: number): number {
    let cost = 0;
    for (let left = misfit & numbers.basis; left !== 0; left &= left - 1) {
      cost += this.taskCost(numbers.tasks[31 - Math.clz32(left & -left)]!, lifted);
    }
    return cost;
  }

  /** What the aids cost that one task takes, when these skills are lifted; {@link never} when none will do. */
  private taskCost(task: number, lifted: number): number {
    const { tables, index } = this;
    const { language } = tables.tasks[task]!;
    if (language.speaking > ((this.traits >> record.speakingShift) & 7) && (lifted & 1) === 0)
      return never;
    if (language.reading > ((this.traits >> record.readingShift) & 7) && (lifted & 2) === 0)
      return never;
    const at = this.person * index.rows.width;
    let cost = 0;
    for (const { column, grade, aidable } of tables.demands[task]!) {
      const held = index.memory.capacityBytes[at + column]!;
      if (held === noGrade || held <= grade) continue;
      if (!aidable || held !== grade + 1) return never;
      cost += this.parameters.costs.aid;
    }
    return this.missesFlag(task) ? never : cost;
  }

  private missesFlag(task: number): boolean {
    const { tables, index } = this;
    const at = this.person * index.rows.width + index.rows.othersAt;
    for (const { column, bits } of tables.flagDemands[task]!) {
      const held = index.memory.capacityView.getUint32(at + 4 * column, true);
      if (held !== noFlags && (held & bits) !== 0) return true;
    }
    return false;
  }

  /** The least that aids cost to make a reduced package, when these skills are lifted; at most `budget`. */
  private reducedCost(
    numbers: ProfileNumbers,
    misfit: number,
    lifted: number,
    minHours: number,
    budget: number,
  ): number {
    const { basis, useful, minutes, tasks } = numbers;
    // Per cost, the most minutes of a set with a basis task (odd) and of any set (even); none is -1.
    const most = this.mostMinutes;
    most.fill(-1);
    most[0] = 0;
    for (let left = useful; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left);
      const ofTask = ((misfit >> bit) & 1) === 0 ? 0 : this.taskCost(tasks[bit]!, lifted);
      if (ofTask > budget) continue;
      const isBasis = ((basis >> bit) & 1) === 1;
      for (let cost = budget - ofTask; cost >= 0; cost--) {
        const [any, withBasis] = [most[2 * cost]!, most[2 * cost + 1]!];
        const to = 2 * (cost + ofTask);
        if (withBasis >= 0) most[to + 1] = Math.max(most[to + 1]!, withBasis + minutes[bit]!);
        if (any < 0) continue;
        if (isBasis) most[to + 1] = Math.max(most[to + 1]!, any + minutes[bit]!);
        most[to] = Math.max(most[to]!, any + minutes[bit]!);
      }
    }
    for (let cost = 0; cost <= budget; cost++) {
      const enough = most[2 * cost + 1]!;
      if (enough >= 0 && enough / 60 >= minHours) return cost;
    }
    return never;
  }
}
