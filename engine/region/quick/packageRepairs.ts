import { judgeConditions } from "../../screening/conditions.ts";
import { findChanges } from "../../screening/findChanges.ts";
import type { ScreeningParameters } from "../../screening/parameters.ts";
import { stepCost } from "../../screening/parameters.ts";
import type { Place } from "../../screening/place.ts";
import { preparePlace } from "../../screening/place.ts";
import { noFlags, noGrade } from "./capacityRows.ts";
import { givenUp } from "./exposedPackages.ts";
import type { PersonTasks } from "./personTasks.ts";
import * as record from "./records.ts";
import type { ProfileNumbers } from "./workTables.ts";

/** More than any change may cost. */
export const never = 1000;

/** What it would cost one person after the other to come to a package by changes of tasks and package. */
export class PackageRepairs {
  private readonly of: PersonTasks;
  private readonly parameters: ScreeningParameters;
  private readonly repairedBy: Int32Array;
  private readonly repairs: Float64Array;
  /** Up to which cost was looked. */
  private readonly lookedUpTo: Float64Array;
  /** Per task, what its aids cost the person whose turn it was. */
  private readonly aidedBy: Int32Array;
  private readonly aidCosts: Float64Array;
  private readonly speaking: Uint8Array;
  private readonly reading: Uint8Array;
  private readonly places: (Place | undefined)[] = [];
  private readonly mostMinutes: Float64Array;
  private readonly mendable = new Int32Array(20);
  private readonly mendCosts = new Float64Array(20);

  /** `room`: for how many kinds. */
  constructor(
    of: PersonTasks,
    parameters: ScreeningParameters,
    room: number = of.index.kinds.all.length,
  ) {
    this.of = of;
    this.parameters = parameters;
    this.repairedBy = new Int32Array(room);
    this.repairs = new Float64Array(room);
    this.lookedUpTo = new Float64Array(room);
    const { tasks } = of.tables;
    this.aidedBy = new Int32Array(tasks.length);
    this.aidCosts = new Float64Array(tasks.length);
    this.speaking = Uint8Array.from(tasks, ({ language }) => language.speaking);
    this.reading = Uint8Array.from(tasks, ({ language }) => language.reading);
    this.mostMinutes = new Float64Array(2 * (parameters.limits.cost + 1));
  }

  /**
   * Takes a kind that is unsettled and a place of it, gives the least that changes of tasks and package
   * cost to settle it, or {@link never} when that is more than `budget`.
   */
  repair(kind: number, place: number, budget: number): number {
    const { of } = this;
    if (this.repairedBy[kind] === of.turn) {
      const known = this.repairs[kind]!;
      if (known !== never) return known <= budget ? known : never;
      if (budget <= this.lookedUpTo[kind]!) return never;
    }
    this.repairedBy[kind] = of.turn;
    this.lookedUpTo[kind] = budget;
    const { profile, reducedAllowed, minHours } = of.index.kinds.all[kind]!;
    of.fit(profile);
    const numbers = of.tables.profiles[profile]!;
    const misfit = of.misfits[profile]!;
    let cost = givenUp;
    if (numbers.exact) {
      cost = this.repairByNumbers(numbers, misfit, reducedAllowed, minHours, budget);
    }
    if (cost === givenUp) {
      cost = this.repairByRule(kind, place);
      this.lookedUpTo[kind] = never;
    }
    this.repairs[kind] = cost;
    return cost <= budget ? cost : never;
  }

  /** What the readable rules say that the cheapest change costs. */
  repairByRule(kind: number, slot: number): number {
    const person = this.of.readable();
    const place = (this.places[kind] ??= preparePlace(
      this.of.index.openingAt(slot),
      this.of.index.world,
    ));
    const conditions = judgeConditions(person, place, this.parameters);
    const parameters = { ...this.parameters, limits: { ...this.parameters.limits, sets: 1 } };
    const terms = this.of.termsOf(kind);
    const near = findChanges({ person, place, conditions, failing: [], terms }, parameters);
    return near?.sets[0]?.cost ?? never;
  }

  private repairByNumbers(
    numbers: ProfileNumbers,
    misfit: number,
    reducedAllowed: boolean,
    minHours: number,
    budget: number,
  ): number {
    const { traits, exposed, possibleBounds } = this.of;
    const bounded = this.of.isBounded(numbers);
    const { language } = numbers.profile;
    const ofSpeaking = this.liftCost(language.speaking - ((traits >> record.speakingShift) & 7));
    const ofReading = this.liftCost(language.reading - ((traits >> record.readingShift) & 7));
    const ofAllow = reducedAllowed ? 0 : this.parameters.costs.allowReduced;
    const isFull = !bounded || exposed.isBearable(numbers, possibleBounds);
    let least = never;
    for (let lifted = 0; lifted < 4; lifted++) {
      const ofLifts = (lifted & 1 ? ofSpeaking : 0) + (lifted & 2 ? ofReading : 0);
      if (ofLifts > budget) continue;
      if (isFull) {
        least = Math.min(least, ofLifts + this.fullCost(numbers, misfit, lifted, budget));
      }
      const left = Math.min(budget, least - 1) - ofLifts - ofAllow;
      if (left < 0) continue;
      const ofTasks = bounded
        ? this.exposedCost(numbers, misfit, lifted, minHours, left)
        : this.reducedCost(numbers, misfit, lifted, minHours, left);
      if (ofTasks === givenUp) return givenUp;
      least = Math.min(least, ofLifts + ofAllow + ofTasks);
    }
    return least <= budget ? least : never;
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
    const whole = this.of.exposed.some(numbers, all, this.of.possibleBounds, minHours);
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
    if (cost === 0)
      return this.of.exposed.some(numbers, available, this.of.possibleBounds, minHours);
    for (let one = from; one < count; one++) {
      const left = cost - this.mendCosts[one]!;
      if (left < 0) continue;
      const wider = available | this.mendable[one]!;
      const found = this.somePackage(numbers, wider, one + 1, count, left, minHours);
      if (found !== 0) return found;
    }
    return 0;
  }

  /** What it costs to lift a skill by so many levels, {@link never} when it cannot be. */
  private liftCost(levels: number): number {
    return levels > 0 ? (stepCost(levels, this.parameters.costs.language) ?? never) : never;
  }

  /** What aids make all basis tasks fit cost, when these skills are lifted; more than `budget` is enough to know. */
  private fullCost(
    numbers: ProfileNumbers,
    misfit: number,
    lifted: number,
    budget: number,
  ): number {
    let cost = 0;
    for (let left = misfit & numbers.basis; left !== 0 && cost <= budget; left &= left - 1) {
      cost += this.taskCost(numbers.tasks[31 - Math.clz32(left & -left)]!, lifted);
    }
    return cost;
  }

  /** What the aids cost that one task takes, when these skills are lifted; {@link never} when none will do. */
  private taskCost(task: number, lifted: number): number {
    const { traits, turn } = this.of;
    if (this.speaking[task]! > ((traits >> record.speakingShift) & 7) && (lifted & 1) === 0)
      return never;
    if (this.reading[task]! > ((traits >> record.readingShift) & 7) && (lifted & 2) === 0)
      return never;
    if (this.aidedBy[task] !== turn) {
      this.aidedBy[task] = turn;
      this.aidCosts[task] = this.missesFlag(task) ? never : this.aidCost(task);
    }
    return this.aidCosts[task]!;
  }

  private aidCost(task: number): number {
    const { tables, index, person } = this.of;
    const at = person * index.rows.width;
    const demands = tables.demands[task]!;
    let cost = 0;
    for (let one = 0; one < demands.length; one++) {
      const { column, grade, aidable } = demands[one]!;
      const held = index.memory.capacityBytes[at + column]!;
      if (held === noGrade || held <= grade) continue;
      if (!aidable || held !== grade + 1) return never;
      cost += this.parameters.costs.aid;
    }
    return cost;
  }

  private missesFlag(task: number): boolean {
    const { tables, index } = this.of;
    const at = this.of.person * index.rows.width + index.rows.othersAt;
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
