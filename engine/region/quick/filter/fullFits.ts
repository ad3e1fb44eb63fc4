import { noFlags, noGrade } from "../capacityRows.ts";
import * as record from "../records.ts";
import type { RegionIndex } from "../regionIndex.ts";
import type { ProfileNumbers, WorkTables } from "../workTables.ts";
import type { FilterMemory } from "./filterMemory.ts";
import { layOverPlainly } from "./plainFilter.ts";

/** Rows of profiles that one person can be ruled out of: one per item and language, and some to spare. */
const noRow = -1;

/**
 * For one person after the other, at which profiles all basis tasks together are out of the question or not
 * sure, as two sets of profiles. The tasks turned round once more: per item and grade a row of the profiles
 * that it rules out, exposures included; a person's are a handful of rows laid over each other.
 */
export class FullFits {
  /** Sets of profiles: bit `n & 31` of word `n >> 5`. */
  readonly impossible: Int32Array;
  readonly unsure: Int32Array;
  private readonly index: RegionIndex;
  private readonly memory: FilterMemory;
  private readonly rows: Int32Array;
  private readonly words: number;
  /** The rows to lay over each other: where each begins in memory, or its number where there is no module. */
  private readonly ruledOut: Int32Array;
  private readonly doubtful: Int32Array;
  /** Per ordinal column and grade, per column unknown; {@link noRow} where nothing is ruled out. */
  private readonly ofGrades: readonly Int32Array[];
  private readonly ofUnknown: Int32Array;
  private readonly ofFlags: readonly Int32Array[];
  private readonly ofUnknownFlags: Int32Array;
  private readonly ofSpeaking: Int32Array;
  private readonly ofReading: Int32Array;

  constructor(index: RegionIndex, tables: WorkTables, memory: FilterMemory) {
    const { ordinals, others } = index.rows;
    this.index = index;
    this.memory = memory;
    this.words = wordsFor(tables);
    const sets: Int32Array[] = [];
    const row = (belongs: (profile: ProfileNumbers) => boolean): number => {
      const set = new Int32Array(this.words);
      for (const [number, profile] of tables.profiles.entries()) {
        if (belongs(profile)) set[number >> 5]! |= 1 << (number & 31);
      }
      return set.some((word) => word !== 0) ? sets.push(set) - 1 : noRow;
    };
    const hasBasis = (profile: ProfileNumbers, belongs: (task: number) => boolean): boolean =>
      profile.tasks.some((task, bit) => ((profile.basis >> bit) & 1) === 1 && belongs(task));
    const exposed = new Map(tables.exposedItems.map((column, item) => [column, item]));
    const breaks = (profile: ProfileNumbers, column: number, bound: number): boolean =>
      profile.exposures.some(
        ({ item, ofBasis }) => item === exposed.get(column) && ofBasis > bound,
      );
    this.ofGrades = ordinals.map(({ maxGrade = 0, minutesPerDay }, column) =>
      Int32Array.from({ length: maxGrade + 1 }, (_, held) =>
        row(
          (profile) =>
            breaks(profile, column, minutesPerDay?.[held] ?? Infinity) ||
            hasBasis(profile, (task) =>
              tables.demands[task]!.some((one) => one.column === column && one.grade < held),
            ),
        ),
      ),
    );
    this.ofUnknown = Int32Array.from(ordinals, (_, column) =>
      row(
        (profile) =>
          breaks(profile, column, tables.tightest[exposed.get(column) ?? -1] ?? Infinity) ||
          hasBasis(profile, (task) => tables.demands[task]!.some((one) => one.column === column)),
      ),
    );
    this.ofFlags = others.map(({ flags = [] }, column) =>
      Int32Array.from(flags, (_, flag) =>
        row((profile) =>
          hasBasis(profile, (task) =>
            tables.flagDemands[task]!.some(
              (one) => one.column === column && ((one.bits >>> flag) & 1) === 1,
            ),
          ),
        ),
      ),
    );
    this.ofUnknownFlags = Int32Array.from(others, (_, column) =>
      row((profile) =>
        hasBasis(profile, (task) => tables.flagDemands[task]!.some((one) => one.column === column)),
      ),
    );
    const above = (skill: "speaking" | "reading") =>
      Int32Array.from({ length: 8 }, (_, rank) =>
        row((profile) => hasBasis(profile, (task) => tables.tasks[task]!.language[skill] > rank)),
      );
    this.ofSpeaking = above("speaking");
    this.ofReading = above("reading");
    this.rows = memory.ints(sets.length * this.words);
    for (const [number, set] of sets.entries()) this.rows.set(set, number * this.words);
    this.impossible = memory.ints(this.words);
    this.unsure = memory.ints(this.words);
    const most = ordinals.length + 31 * others.length + 2;
    this.ruledOut = memory.ints(most);
    this.doubtful = memory.ints(2 * most);
  }

  /** The bytes that it takes at most. */
  static bytesFor(index: RegionIndex, tables: WorkTables): number {
    const { ordinals, others } = index.rows;
    let rows = 32;
    for (const { maxGrade = 0 } of ordinals) rows += maxGrade + 2;
    for (const { flags = [] } of others) rows += flags.length + 1;
    return 4 * (rows * wordsFor(tables) + 3 * (ordinals.length + 31 * others.length + 2) + 64);
  }

  /** From here on it is about this person. */
  look(person: number): void {
    const { index, ruledOut, doubtful } = this;
    const { memory, rows } = index;
    const traits = memory.personInts[person * record.ints + record.traits]!;
    const partial = (traits & record.partial) !== 0;
    const at = person * rows.width;
    let [out, doubts] = [0, 0];
    for (let column = 0; column < this.ofGrades.length; column++) {
      const grade = memory.capacityBytes[at + column]!;
      if (grade === noGrade && partial) {
        const row = this.ofUnknown[column]!;
        if (row !== noRow) doubtful[doubts++] = this.placeOf(row);
        continue;
      }
      const row = this.ofGrades[column]![grade === noGrade ? 0 : grade]!;
      if (row !== noRow) ruledOut[out++] = this.placeOf(row);
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
        if (row !== noRow) ruledOut[out++] = this.placeOf(row);
      }
    }
    const speaking = this.ofSpeaking[(traits >> record.speakingShift) & 7]!;
    if (speaking !== noRow) ruledOut[out++] = this.placeOf(speaking);
    const reading = this.ofReading[(traits >> record.readingShift) & 7]!;
    if (reading !== noRow) ruledOut[out++] = this.placeOf(reading);
    this.layOver(ruledOut, out, this.impossible);
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
