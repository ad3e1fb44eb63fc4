import type { ScreeningParameters } from "../../../screening/parameters.ts";
import { stepCost } from "../../../screening/parameters.ts";
import { bitCount } from "../bitCount.ts";
import { noFlags, noGrade } from "../capacityRows.ts";
import { never } from "../packageRepairs.ts";
import type { PersonTasks } from "../personTasks.ts";
import * as record from "../records.ts";
import type { ProfileNumbers } from "../workTables.ts";
import { aidOf, allowReduced, liftReading, liftSpeaking } from "./pairNotes.ts";

/** No change makes the task fit. */
export const unmendable = -1;

/** So many changes a set of them as bits can hold. */
const mostChanges = 30;

/** An aid that a profile may take. */
interface PossibleAid {
  readonly task: number;
  readonly column: number;
  readonly grade: number;
  readonly code: string;
}

/**
 * What changes of tasks and package there are for one person at one profile, numbered in order of their codes so
 * that sets of them are bits: of two sets of one size the one with the lowest bit that they do not share comes first.
 */
export class TaskMends {
  /** Per number, the change as in a note. */
  readonly changes = new Int32Array(mostChanges);
  /** Per task of the profile, the changes that make it fit, or {@link unmendable}. */
  readonly ofTasks = new Int32Array(20);
  /** The set with `allow-reduced` alone. */
  allow = 0;
  private readonly of: PersonTasks;
  private readonly costs: ScreeningParameters["costs"];
  private readonly possible: (readonly PossibleAid[] | undefined)[] = [];
  private aids = 0;
  private speaking = 0;
  private reading = 0;
  private speakingCost = 0;
  private readingCost = 0;

  constructor(of: PersonTasks, { costs }: ScreeningParameters) {
    this.of = of;
    this.costs = costs;
  }

  /** Turns to a profile and the tasks of it that misfit; gives false when there are too many changes to number. */
  look(profile: number, numbers: ProfileNumbers, misfit: number, budget: number): boolean {
    const { traits, person, index } = this.of;
    const { language } = numbers.profile;
    const mine = (traits >> record.speakingShift) & 7;
    const read = (traits >> record.readingShift) & 7;
    this.speakingCost = this.liftCost(language.speaking - mine);
    this.readingCost = this.liftCost(language.reading - read);
    let count = 0;
    this.ofTasks.fill(0, 0, numbers.tasks.length);
    let mendable = 0;
    for (let left = misfit; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left);
      if (this.isMendable(numbers.tasks[bit]!)) mendable |= 1 << bit;
      else this.ofTasks[bit] = unmendable;
    }
    const row = person * index.rows.width;
    for (const { task, column, grade } of this.possibleAids(profile, numbers)) {
      if (((mendable >> task) & 1) === 0) continue;
      if (index.memory.capacityBytes[row + column] !== grade + 1) continue;
      if (count === mostChanges - 3) return false;
      this.ofTasks[task]! |= 1 << count;
      this.changes[count++] = aidOf(column, task);
    }
    this.aids = (1 << count) - 1;
    this.allow = 1 << count;
    this.changes[count++] = allowReduced;
    this.reading = 1 << count;
    this.changes[count++] = liftReading;
    this.speaking = 1 << count;
    this.changes[count] = liftSpeaking;
    for (let left = mendable; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left);
      const asked = this.of.tables.tasks[numbers.tasks[bit]!]!.language;
      if (asked.speaking > mine) this.ofTasks[bit]! |= this.speaking;
      if (asked.reading > read) this.ofTasks[bit]! |= this.reading;
      if (this.costOf(this.ofTasks[bit]!) > budget) this.ofTasks[bit] = unmendable;
    }
    return true;
  }

  costOf(set: number): number {
    let cost = this.costs.aid * bitCount(set & this.aids);
    if ((set & this.allow) !== 0) cost += this.costs.allowReduced;
    if ((set & this.speaking) !== 0) cost += this.speakingCost;
    if ((set & this.reading) !== 0) cost += this.readingCost;
    return cost;
  }

  private liftCost(levels: number): number {
    return levels > 0 ? (stepCost(levels, this.costs.language) ?? never) : never;
  }

  /** Whether aids and lifts can make a task that misfits fit. */
  private isMendable(task: number): boolean {
    const { tables, traits, index, person } = this.of;
    const { language } = tables.tasks[task]!;
    if (language.speaking > ((traits >> record.speakingShift) & 7) && this.speakingCost === never)
      return false;
    if (language.reading > ((traits >> record.readingShift) & 7) && this.readingCost === never)
      return false;
    const row = person * index.rows.width;
    for (const { column, bits } of tables.flagDemands[task]!) {
      const held = index.memory.capacityView.getUint32(
        row + index.rows.othersAt + 4 * column,
        true,
      );
      if (held !== noFlags && (held & bits) !== 0) return false;
    }
    for (const { column, grade, aidable } of tables.demands[task]!) {
      const held = index.memory.capacityBytes[row + column]!;
      if (held === noGrade || held <= grade) continue;
      if (!aidable || held !== grade + 1) return false;
    }
    return true;
  }

  /** In order of code, by code unit. */
  private possibleAids(profile: number, { tasks, profile: prepared }: ProfileNumbers) {
    return (this.possible[profile] ??= Array.from(tasks, (task, bit) =>
      this.of.tables.demands[task]!.filter(({ aidable }) => aidable).map(({ column, grade }) => {
        const item = this.of.index.rows.ordinals[column]!.code;
        return { task: bit, column, grade, code: `aid:${item}@${prepared.tasks[bit]!.task.id}` };
      }),
    )
      .flat()
      .toSorted((a, b) => (a.code < b.code ? -1 : 1)));
  }
}
