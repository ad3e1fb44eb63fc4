import type { FilterMemory } from "../filter/filterMemory.ts";
import type { FullFits } from "../filter/fullFits.ts";
import { noRow } from "../filter/fullFits.ts";
import type { RegionIndex } from "../regionIndex.ts";
import type { WorkTables } from "../workTables.ts";
import type { RuleOutsName } from "./weighState.ts";
import { stateInts } from "./weighState.ts";

const flagRoom = 32;
/** Numbers of four bytes of a profile, an exposure, a kind, a task, a demand and a demand on flags, as in state.h. */
const [ofProfile, ofExposure, ofKind, ofTask, ofDemand, ofFlags] = [18, 6, 16, 8, 3, 2];

/** The sets that items rule out: per item and grade, flag or level the number of a row, or {@link noRow}. */
interface RuleOuts {
  readonly rows: Int32Array;
  readonly words: number;
  readonly ofGrades: readonly ArrayLike<number>[];
  readonly ofUnknown: ArrayLike<number>;
  readonly ofFlags: readonly ArrayLike<number>[];
  readonly ofUnknownFlags: ArrayLike<number>;
  readonly ofSpeaking: ArrayLike<number>;
  readonly ofReading: ArrayLike<number>;
}

/** Writes what the work of a region asks into the memory of the module, once. */
export class WeighTables {
  private readonly memory: FilterMemory;
  private readonly ints: Int32Array;

  /** `ints`: the state of the module. */
  constructor(memory: FilterMemory, ints: Int32Array) {
    this.memory = memory;
    this.ints = ints;
  }

  /** The bytes that it takes at most. */
  static bytesFor(index: RegionIndex, tables: WorkTables): number {
    const { ordinals, others } = index.rows;
    const grades = gradesOf(index);
    const rows = ordinals.length * (grades + 1) + others.length * (flagRoom + 1) + 64;
    let inProfiles = 0;
    for (const { tasks, exposures } of tables.profiles) {
      inProfiles += 12 * tasks.length + exposures.length * (4 * ofExposure + 8 * tasks.length);
    }
    const demands = 4 * ofDemand * tables.demands.flat().length;
    const flags = 4 * ofFlags * tables.flagDemands.flat().length;
    return (
      // The tables of rows, thrice; the rows of tasks; room for rows to lay over each other.
      rows * 12 +
      rows * 4 * (tables.words + 4) +
      12 * mostRows(index) +
      4 * ofProfile * tables.profiles.length +
      inProfiles +
      4 * ofKind * index.kinds.all.length +
      4 * ofTask * tables.tasks.length +
      demands +
      flags +
      tables.exposedItems.length * 8 * (grades + 4) +
      8192
    );
  }

  write(index: RegionIndex, tables: WorkTables, fullFits: FullFits): void {
    const { ints, memory } = this;
    const grades = gradesOf(index);
    ints[stateInts.ordinals] = index.rows.ordinals.length;
    ints[stateInts.others] = index.rows.others.length;
    ints[stateInts.othersAt] = index.rows.othersAt;
    ints[stateInts.grades] = grades;
    ints[stateInts.mostRows] = mostRows(index);
    ints[stateInts.rowsAt] = memory.ints(3 * mostRows(index)).byteOffset;
    this.writeRuleOuts("fits", fullFits, grades);
    ints[stateInts.hardOfGrades] = this.flat(fullFits.hardOfGrades, grades);
    ints[stateInts.impossible] = fullFits.impossible.byteOffset;
    ints[stateInts.unsure] = fullFits.unsure.byteOffset;
    ints[stateInts.hard] = fullFits.hard.byteOffset;
    const ofTasks = this.taskRows(tables);
    this.writeRuleOuts("tasksOut", ofTasks, grades);
    ints[stateInts.misfitTasks] = memory.ints(ofTasks.words).byteOffset;
    ints[stateInts.unknownTasks] = memory.ints(ofTasks.words).byteOffset;
    this.writeProfiles(tables);
    this.writeKinds(index, tables);
    this.writeTasks(tables);
    this.writeExposures(index, tables, grades);
  }

  private writeRuleOuts(name: RuleOutsName, of: RuleOuts, grades: number): void {
    const { ints } = this;
    ints[stateInts[`${name}.rows`]] = of.rows.byteOffset;
    ints[stateInts[`${name}.words`]] = of.words;
    ints[stateInts[`${name}.ofGrades`]] = this.flat(of.ofGrades, grades);
    ints[stateInts[`${name}.ofUnknown`]] = this.flat([of.ofUnknown], of.ofUnknown.length);
    ints[stateInts[`${name}.ofFlags`]] = this.flat(of.ofFlags, flagRoom);
    const unknownFlags = of.ofUnknownFlags;
    ints[stateInts[`${name}.ofUnknownFlags`]] = this.flat([unknownFlags], unknownFlags.length);
    ints[stateInts[`${name}.ofSpeaking`]] = this.flat([of.ofSpeaking], of.ofSpeaking.length);
    ints[stateInts[`${name}.ofReading`]] = this.flat([of.ofReading], of.ofReading.length);
  }

  /** Writes rows of numbers behind each other, each with room for so many; gives where. */
  private flat(rows: readonly ArrayLike<number>[], room: number): number {
    const numbers = this.memory.ints(rows.length * room).fill(noRow);
    for (const [row, of] of rows.entries()) numbers.set(of, row * room);
    return numbers.byteOffset;
  }

  /** The sets of tasks as rows in memory; empty ones are none. */
  private taskRows(tables: WorkTables): RuleOuts {
    const words = Math.ceil(tables.words / 4) * 4;
    const { beyond, flagged, demanding, speaking, reading } = tables;
    const sets: Uint32Array[] = [];
    const numberOf = (set: Uint32Array): number =>
      set.every((word) => word === 0) ? noRow : sets.push(set) - 1;
    const ordinals = beyond.length;
    const numbers = {
      words,
      ofGrades: beyond.map((grades) => grades.map(numberOf)),
      ofUnknown: demanding.slice(0, ordinals).map(numberOf),
      ofFlags: flagged.map((flags) => flags.map(numberOf)),
      ofUnknownFlags: demanding.slice(ordinals).map(numberOf),
      ofSpeaking: speaking.map(numberOf),
      ofReading: reading.map(numberOf),
    };
    const rows = this.memory.ints(sets.length * words);
    for (const [number, set] of sets.entries()) rows.set(set, number * words);
    return { ...numbers, rows };
  }

  private writeProfiles({ profiles, profileTasks, profileStarts }: WorkTables): void {
    const { memory, ints } = this;
    const tasks = memory.ints(profileTasks.length);
    tasks.set(profileTasks);
    const minutes = memory.doubles(profileTasks.length);
    const exposures = profiles.flatMap((profile) =>
      profile.exposures.map((exposure) => ({ ...exposure })),
    );
    const written = memory.doubles((exposures.length * ofExposure) / 2);
    const writtenInts = new Int32Array(written.buffer, written.byteOffset, written.length * 2);
    const exposed = memory.doubles(
      exposures.reduce((sum, { minutes: { length } }) => sum + length, 0),
    );
    let next = 0;
    for (const [at, exposure] of exposures.entries()) {
      written[(at * ofExposure) / 2] = exposure.ofBasis;
      written[(at * ofExposure) / 2 + 1] = exposure.ofUseful;
      writtenInts[at * ofExposure + 4] = exposure.item;
      writtenInts[at * ofExposure + 5] = next;
      exposed.set(exposure.minutes, next);
      next += exposure.minutes.length;
    }
    const records = memory.doubles((profiles.length * ofProfile) / 2);
    const numbers = new Int32Array(records.buffer, records.byteOffset, records.length * 2);
    let firstExposure = 0;
    for (const [at, profile] of profiles.entries()) {
      const first = profileStarts[at]!;
      minutes.set(profile.minutes, first);
      records[(at * ofProfile) / 2] = profile.mostMinutes;
      const { basis, useful, all, exact, exposedBits } = profile;
      const { speaking, reading } = profile.profile.language;
      numbers.set(
        [first, profile.tasks.length, basis, useful, all, Number(exact), exposedBits],
        at * ofProfile + 2,
      );
      numbers.set([firstExposure, profile.exposures.length, speaking, reading], at * ofProfile + 9);
      firstExposure += profile.exposures.length;
    }
    ints[stateInts.profileTasks] = tasks.byteOffset;
    ints[stateInts.profileMinutes] = minutes.byteOffset;
    ints[stateInts.exposures] = written.byteOffset;
    ints[stateInts.exposureMinutes] = exposed.byteOffset;
    ints[stateInts.profiles] = records.byteOffset;
  }

  private writeKinds({ kinds }: RegionIndex, { profiles }: WorkTables): void {
    const { all } = kinds;
    const records = this.memory.doubles((all.length * ofKind) / 2);
    const numbers = new Int32Array(records.buffer, records.byteOffset, records.length * 2);
    for (const [at, { profile, reducedAllowed, minHours }] of all.entries()) {
      const { basisMinutes, mostMinutes } = profiles[profile]!;
      records.set([minHours, basisMinutes / 60, mostMinutes / 60], (at * ofKind) / 2);
      numbers.set([profile, Number(reducedAllowed)], at * ofKind + 6);
    }
    this.ints[stateInts.kinds] = records.byteOffset;
  }

  private writeTasks({ tasks, demands, flagDemands }: WorkTables): void {
    const { memory, ints } = this;
    const ofTasks = memory.ints(tasks.length * ofTask);
    const ordinal = memory.ints(demands.flat().length * ofDemand);
    const flags = memory.ints(flagDemands.flat().length * ofFlags);
    let [nextDemand, nextFlags] = [0, 0];
    for (const [at, { language }] of tasks.entries()) {
      const [firstDemand, firstFlags] = [nextDemand, nextFlags];
      for (const { column, grade, aidable } of demands[at]!) {
        ordinal.set([column, grade, Number(aidable)], nextDemand++ * ofDemand);
      }
      for (const { column, bits } of flagDemands[at]!) {
        flags.set([column, bits], nextFlags++ * ofFlags);
      }
      const { speaking, reading } = language;
      ofTasks.set([speaking, reading, firstDemand, nextDemand, firstFlags, nextFlags], at * ofTask);
    }
    ints[stateInts.tasks] = ofTasks.byteOffset;
    ints[stateInts.demands] = ordinal.byteOffset;
    ints[stateInts.flagsDemands] = flags.byteOffset;
  }

  private writeExposures(index: RegionIndex, tables: WorkTables, grades: number): void {
    const { memory, ints } = this;
    const { exposedItems, tightest } = tables;
    const columns = memory.ints(exposedItems.length);
    columns.set(exposedItems);
    const bounds = memory.doubles(exposedItems.length * grades);
    for (const [item, column] of exposedItems.entries()) {
      const perGrade = index.rows.ordinals[column]!.minutesPerDay!;
      bounds.set(
        perGrade.map((bound) => bound ?? Infinity),
        item * grades,
      );
    }
    const least = memory.doubles(tightest.length);
    least.set(tightest);
    ints[stateInts.exposedItems] = exposedItems.length;
    ints[stateInts.exposedColumns] = columns.byteOffset;
    ints[stateInts.exposureBounds] = bounds.byteOffset;
    ints[stateInts.tightest] = least.byteOffset;
    ints[stateInts.sureBounds] = memory.doubles(exposedItems.length).byteOffset;
    ints[stateInts.possibleBounds] = memory.doubles(exposedItems.length).byteOffset;
  }
}

/** From the grades of one item to those of the next. */
function gradesOf({ rows }: RegionIndex): number {
  return 1 + rows.ordinals.reduce((most, { maxGrade = 0 }) => Math.max(most, maxGrade), 0);
}

/** How many rows can rule one person out. */
function mostRows({ rows }: RegionIndex): number {
  return rows.ordinals.length + flagRoom * rows.others.length + 2;
}
