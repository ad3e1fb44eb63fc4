import { noFlags, noGrade } from "../capacityRows.ts";
import * as record from "../records.ts";
import type { RegionIndex } from "../regionIndex.ts";
import type { ProfileNumbers, WorkTables } from "../workTables.ts";
import type { FilterMemory } from "./filterMemory.ts";
import { layOverPlainly } from "./plainFilter.ts";

/** Rows of profiles that one person can be ruled out of: one per item and language, and some to spare. */
export const noRow = -1;
/** Four times {@link noGrade}. */
const noGrades = -1;

/**
 * For one person after the other, at which profiles all basis tasks together are out of the question or not
 * sure, as two sets of profiles. The tasks turned round once more: per item and grade a row of the profiles
 * that it rules out, exposures included; a person's are a handful of rows laid over each other.
 */
export class FullFits {
  /** Sets of profiles: bit `n & 31` of word `n >> 5`. */
  readonly impossible: Int32Array;
  readonly unsure: Int32Array;
  /** Of the impossible those that no number of aids would make possible. */
  readonly hard: Int32Array;
  private readonly index: RegionIndex;
  private readonly memory: FilterMemory;
  /** The rows, one after the other, of so many words. */
  readonly rows: Int32Array;
  readonly words: number;
  /** The rows to lay over each other: where each begins in memory, or its number where there is no module. */
  private readonly ruledOut: Int32Array;
  private readonly doubtful: Int32Array;
  private readonly beyondAid: Int32Array;
  /** Per ordinal column and grade, per column unknown; {@link noRow} where nothing is ruled out. */
  readonly ofGrades: readonly Int32Array[];
  readonly ofUnknown: Int32Array;
  /** As {@link ofGrades}, of what no aid bridges. */
  readonly hardOfGrades: readonly Int32Array[];
  /** Per four ordinal columns, whether even grade 0 rules a profile out. */
  private readonly normal: Uint8Array;
  readonly ofFlags: readonly Int32Array[];
  readonly ofUnknownFlags: Int32Array;
  readonly ofSpeaking: Int32Array;
  readonly ofReading: Int32Array;

  constructor(index: RegionIndex, tables: WorkTables, memory: FilterMemory) {
    const { ordinals, others } = index.rows;
    this.index = index;
    this.memory = memory;
    this.words = wordsFor(tables);
    const none = (length: number): Int32Array => new Int32Array(length).fill(noRow);
    this.ofGrades = ordinals.map(({ maxGrade = 0 }) => none(maxGrade + 1));
    this.ofUnknown = none(ordinals.length);
    this.hardOfGrades = ordinals.map(({ maxGrade = 0 }) => none(maxGrade + 1));
    this.ofFlags = others.map(({ flags = [] }) => none(flags.length));
    this.ofUnknownFlags = none(others.length);
    this.ofSpeaking = none(8);
    this.ofReading = none(8);
    const sets: Int32Array[] = [];
    for (const [number, profile] of tables.profiles.entries()) {
      this.ruleOut(tables, profile, (rows, at) => {
        if (rows[at] === noRow) rows[at] = sets.push(new Int32Array(this.words)) - 1;
        sets[rows[at]!]![number >> 5]! |= 1 << (number & 31);
      });
    }
    this.normal = new Uint8Array(Math.ceil(ordinals.length / 4));
    for (const [column, rows] of this.ofGrades.entries()) {
      if (rows[0] !== noRow) this.normal[column >> 2] = 1;
    }
    this.rows = memory.ints(sets.length * this.words);
    for (const [number, set] of sets.entries()) this.rows.set(set, number * this.words);
    this.impossible = memory.ints(this.words);
    this.unsure = memory.ints(this.words);
    this.hard = memory.ints(this.words);
    const most = ordinals.length + 31 * others.length + 2;
    this.ruledOut = memory.ints(most);
    this.doubtful = memory.ints(2 * most);
    this.beyondAid = memory.ints(most);
  }

  /** Calls `mark` with every row of which a profile is: by its basis tasks one by one, and by all together. */
  private ruleOut(
    tables: WorkTables,
    { tasks, basis, exposures }: ProfileNumbers,
    mark: (rows: Int32Array, at: number) => void,
  ): void {
    for (const [bit, task] of tasks.entries()) {
      if (((basis >> bit) & 1) === 0) continue;
      for (const { column, grade, aidable } of tables.demands[task]!) {
        const grades = this.ofGrades[column]!;
        const hard = this.hardOfGrades[column]!;
        for (let held = grade + 1; held < grades.length; held++) {
          mark(grades, held);
          if (!aidable || held > grade + 1) mark(hard, held);
        }
        mark(this.ofUnknown, column);
      }
      for (const { column, bits } of tables.flagDemands[task]!) {
        for (let left = bits; left !== 0; left &= left - 1) {
          mark(this.ofFlags[column]!, 31 - Math.clz32(left & -left));
        }
        mark(this.ofUnknownFlags, column);
      }
      const { language } = tables.tasks[task]!;
      for (let rank = 0; rank < language.speaking; rank++) mark(this.ofSpeaking, rank);
      for (let rank = 0; rank < language.reading; rank++) mark(this.ofReading, rank);
    }
    for (const { item, ofBasis } of exposures) {
      const column = tables.exposedItems[item]!;
      for (const [held, bound] of this.index.rows.ordinals[column]!.minutesPerDay!.entries()) {
        if (ofBasis <= (bound ?? Infinity)) continue;
        mark(this.ofGrades[column]!, held);
        mark(this.hardOfGrades[column]!, held);
      }
      if (ofBasis > tables.tightest[item]!) mark(this.ofUnknown, column);
    }
  }

  /** The bytes that it takes at most. */
  static bytesFor(index: RegionIndex, tables: WorkTables): number {
    const { ordinals, others } = index.rows;
    let rows = 32;
    for (const { maxGrade = 0 } of ordinals) rows += 2 * maxGrade + 3;
    for (const { flags = [] } of others) rows += flags.length + 1;
    return 4 * (rows * wordsFor(tables) + 4 * (ordinals.length + 31 * others.length + 2) + 64);
  }

  /** From here on it is about this person. */
  look(person: number): void {
    const { index, ruledOut, doubtful, beyondAid } = this;
    const { memory, rows } = index;
    const traits = memory.personInts[person * record.ints + record.traits]!;
    const partial = (traits & record.partial) !== 0;
    const at = person * rows.width;
    let [out, doubts, beyond] = [0, 0, 0];
    for (let four = 0; four < this.ofGrades.length; four += 4) {
      // Most say nothing of most: four items at a time.
      const grades = memory.capacityView.getInt32(at + four, true);
      if (grades === 0 || (grades === noGrades && !partial)) {
        if (this.normal[four >> 2] === 0) continue;
      }
      const end = Math.min(four + 4, this.ofGrades.length);
      for (let column = four; column < end; column++) {
        const grade = (grades >> (8 * (column - four))) & 255;
        if (grade === noGrade && partial) {
          const row = this.ofUnknown[column]!;
          if (row !== noRow) doubtful[doubts++] = this.placeOf(row);
          continue;
        }
        const held = grade === noGrade ? 0 : grade;
        const row = this.ofGrades[column]![held]!;
        if (row === noRow) continue;
        ruledOut[out++] = this.placeOf(row);
        const hard = this.hardOfGrades[column]![held]!;
        if (hard !== noRow) beyondAid[beyond++] = this.placeOf(hard);
      }
    }
    for (let column = 0; column < this.ofFlags.length; column++) {
      const flags = memory.capacityView.getUint32(at + rows.othersAt + 4 * column, true);
      if (flags === noFlags) {
        const row = partial ? this.ofUnknownFlags[column]! : noRow;
        if (row !== noRow) doubtful[doubts++] = this.placeOf(row);
        continue;
      }
      for (let left = flags; left !== 0; left &= left - 1) {
        const row = this.ofFlags[column]![31 - Math.clz32(left & -left)]!;
        if (row !== noRow) beyondAid[beyond++] = ruledOut[out++] = this.placeOf(row);
      }
    }
    const speaking = this.ofSpeaking[(traits >> record.speakingShift) & 7]!;
    if (speaking !== noRow) beyondAid[beyond++] = ruledOut[out++] = this.placeOf(speaking);
    const reading = this.ofReading[(traits >> record.readingShift) & 7]!;
    if (reading !== noRow) beyondAid[beyond++] = ruledOut[out++] = this.placeOf(reading);
    this.layOver(ruledOut, out, this.impossible);
    this.layOver(beyondAid, beyond, this.hard);
    for (let one = 0; one < out; one++) doubtful[doubts++] = ruledOut[one]!;
    this.layOver(doubtful, doubts, this.unsure);
  }

  private placeOf(row: number): number {
    return this.memory.exports === undefined ? row : this.rows.byteOffset + row * this.words * 4;
  }

  private layOver(rows: Int32Array, count: number, into: Int32Array): void {
    const { exports } = this.memory;
    if (exports === undefined) layOverPlainly(this.rows, rows, count, into);
    else exports.layOver(rows.byteOffset, count, into.byteOffset, this.words);
  }
}

/** Words of a set of profiles, a multiple of four. */
function wordsFor({ profiles }: WorkTables): number {
  return Math.max(4, Math.ceil(profiles.length / 128) * 4);
}
