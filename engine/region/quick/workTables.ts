import { decidingFlags } from "../../capacity/capacityList.ts";
import type { PreparedProfile, PreparedTask } from "../../screening/world.ts";
import { sumOver } from "../../screening/taskSet.ts";
import type { RegionIndex } from "./regionIndex.ts";
import { noFlags, noGrade } from "./capacityRows.ts";
import * as record from "./records.ts";

/** A demand of a task in numbers. */
interface OrdinalDemand {
  readonly column: number;
  readonly grade: number;
  readonly aidable: boolean;
}

/** Flags with which a task cannot be done. */
interface FlagsDemand {
  readonly column: number;
  readonly bits: number;
}

/** Minutes that are whole multiples of this part of a minute sum without rounding. */
const grain = 64;

/** What the tasks of a profile add to the exposure to one item. */
export interface ProfileExposure {
  /** Number in {@link WorkTables.exposedItems}. */
  readonly item: number;
  /** Per task, minutes per day. */
  readonly minutes: Float64Array;
  /** Of all basis tasks together. */
  readonly ofBasis: number;
  /** Of all useful tasks together: less than this bounds nothing. */
  readonly ofUseful: number;
}

/** A profile in numbers; sets of its tasks as in {@link PreparedProfile}. */
export interface ProfileNumbers {
  readonly profile: PreparedProfile;
  /** Numbers of its tasks. */
  readonly tasks: Int32Array;
  readonly all: number;
  readonly basis: number;
  /** Tasks that can be in a package: with minutes, or basis. */
  readonly useful: number;
  readonly minutes: Float64Array;
  /** Minutes per week of the basis tasks. */
  readonly basisMinutes: number;
  /** Minutes per week of all tasks. */
  readonly mostMinutes: number;
  /** Whether sums of its minutes never round. */
  readonly exact: boolean;
  /** The exposures of its tasks: the number of the item, and per task minutes per day. */
  readonly exposures: readonly ProfileExposure[];
  /** A bit per exposed item, by number in {@link WorkTables.exposedItems}; all from 31 share the last. */
  readonly exposedBits: number;
}

/**
 * The work of a region turned round: per item and grade the tasks that it rules out, so that what a person
 * cannot do is a handful of sets laid over each other instead of a comparison per task.
 */
export class WorkTables {
  readonly tasks: readonly PreparedTask[];
  readonly profiles: readonly ProfileNumbers[];
  /** Of all profiles, one after the other: the numbers of their tasks, and where each begins. */
  readonly profileTasks: Int32Array;
  readonly profileStarts: Int32Array;
  /** Per profile its basis tasks as a set, and its exposed items as bits. */
  readonly basisOf: Int32Array;
  readonly exposedBitsOf: Int32Array;
  /** Per profile and exposed item, minutes per day of all basis tasks together. */
  readonly basisExposures: Float64Array;
  /** Words of 32 tasks in a set. */
  readonly words: number;
  /** Columns of ordinal items with a bound in minutes per day. */
  readonly exposedItems: readonly number[];
  /** Per exposed item the tightest bound of its grades; Infinity when it has none. */
  readonly tightest: readonly number[];
  /** Per task its ordinal demands. */
  readonly demands: readonly (readonly OrdinalDemand[])[];
  /** Per task its demands on flags. */
  readonly flagDemands: readonly (readonly FlagsDemand[])[];
  private readonly index: RegionIndex;
  /** Per ordinal column and grade, the tasks that ask less. */
  readonly beyond: readonly (readonly Uint32Array[])[];
  /** Per other column and flag, the tasks that cannot be done with it. */
  readonly flagged: readonly (readonly Uint32Array[])[];
  /** Per column, ordinal first, the tasks that demand it. */
  readonly demanding: readonly Uint32Array[];
  readonly speaking: readonly Uint32Array[];
  readonly reading: readonly Uint32Array[];

  constructor(index: RegionIndex) {
    const { world, rows, kinds } = index;
    this.index = index;
    this.tasks = [...new Set([...world.profiles.values()].flatMap(({ tasks }) => tasks))];
    this.words = Math.max(1, Math.ceil(this.tasks.length / 32));
    const none = (): Uint32Array => new Uint32Array(this.words);
    this.beyond = rows.ordinals.map(({ maxGrade = 0 }) =>
      Array.from({ length: maxGrade + 1 }, none),
    );
    this.flagged = rows.others.map(({ flags = [] }) => flags.map(none));
    this.demanding = [...rows.ordinals, ...rows.others].map(none);
    const columnOf = new Map(
      [...rows.ordinals, ...rows.others].map(({ code }, column) => [code, column]),
    );
    for (const [number, task] of this.tasks.entries()) {
      const add = (set: Uint32Array): void => {
        set[number >> 5]! |= 1 << (number & 31);
      };
      for (const demand of task.demands) {
        const column = columnOf.get(demand.item.code)!;
        add(this.demanding[column]!);
        if (demand.scale === "ordinal") {
          for (const set of this.beyond[column]!.slice(demand.grade + 1)) add(set);
        } else {
          const { flags = [] } = demand.item;
          for (const [at, set] of this.flagged[column - rows.ordinals.length]!.entries()) {
            const flag = flags[at]!;
            if (decidingFlags([flag]).length > 0 && demand.flags.includes(flag)) add(set);
          }
        }
      }
    }
    const above = (skill: "speaking" | "reading") =>
      Array.from({ length: 8 }, (_, rank) => this.setOf(({ language }) => language[skill] > rank));
    this.speaking = above("speaking");
    this.reading = above("reading");
    const columns = new Map(rows.ordinals.map(({ code }, column) => [code, column]));
    this.demands = this.tasks.map(({ demands }) =>
      demands.flatMap((one) =>
        one.scale === "ordinal"
          ? [
              {
                column: columns.get(one.item.code)!,
                grade: one.grade,
                aidable: one.item.aidable === true,
              },
            ]
          : [],
      ),
    );
    const others = new Map(rows.others.map(({ code }, column) => [code, column]));
    this.flagDemands = this.tasks.map(({ demands }) =>
      demands.flatMap((one) => {
        if (one.scale !== "flags") return [];
        const known = one.item.flags ?? [];
        const bits = one.flags.reduce((all, flag) => all | (1 << known.indexOf(flag)), 0);
        return [{ column: others.get(one.item.code)!, bits }];
      }),
    );
    this.exposedItems = rows.ordinals.flatMap(({ minutesPerDay }, column) =>
      minutesPerDay === undefined ? [] : [column],
    );
    this.tightest = this.exposedItems.map((column) =>
      Math.min(...rows.ordinals[column]!.minutesPerDay!.map((minutes) => minutes ?? Infinity)),
    );
    const numbers = new Map(this.tasks.map((task, number) => [task, number]));
    const exposed = new Map(
      this.exposedItems.map((column, bit) => [rows.ordinals[column]!.code, bit]),
    );
    this.profiles = kinds.profiles.map((profile) => numbersOf(profile, numbers, exposed));
    const { profiles } = this;
    const items = this.exposedItems.length;
    this.profileTasks = Int32Array.from(profiles.flatMap(({ tasks }) => [...tasks]));
    this.profileStarts = new Int32Array(profiles.length + 1);
    this.basisOf = Int32Array.from(profiles, ({ basis }) => basis);
    this.exposedBitsOf = Int32Array.from(profiles, ({ exposedBits }) => exposedBits);
    this.basisExposures = new Float64Array(profiles.length * items);
    for (const [number, { tasks, exposures }] of profiles.entries()) {
      this.profileStarts[number + 1] = this.profileStarts[number]! + tasks.length;
      for (const { item, ofBasis } of exposures)
        this.basisExposures[number * items + item] = ofBasis;
    }
  }

  private setOf(belongs: (task: PreparedTask) => boolean): Uint32Array {
    const set = new Uint32Array(this.words);
    for (const [number, task] of this.tasks.entries()) {
      if (belongs(task)) set[number >> 5]! |= 1 << (number & 31);
    }
    return set;
  }

  /** Lays over each other the tasks that a person cannot do, and those that ask something unknown. */
  layOver(person: number, misfit: Uint32Array, unknown: Uint32Array): void {
    const { memory, rows } = this.index;
    misfit.fill(0);
    unknown.fill(0);
    const traits = memory.personInts[person * record.ints + record.traits]!;
    const partial = (traits & record.partial) !== 0;
    const at = person * rows.width;
    const grades = memory.capacityBytes;
    for (let column = 0; column < rows.ordinals.length; column++) {
      const grade = grades[at + column]!;
      if (grade === 0) continue;
      if (grade !== noGrade) this.add(misfit, this.beyond[column]![grade]!);
      else if (partial) this.add(unknown, this.demanding[column]!);
    }
    const flagsAt = at + rows.othersAt;
    for (let column = 0; column < rows.others.length; column++) {
      const flags = memory.capacityView.getUint32(flagsAt + 4 * column, true);
      if (flags === 0) continue;
      if (flags === noFlags) {
        if (partial) this.add(unknown, this.demanding[rows.ordinals.length + column]!);
        continue;
      }
      for (let left = flags; left !== 0; left &= left - 1) {
        this.add(misfit, this.flagged[column]![31 - Math.clz32(left & -left)]!);
      }
    }
    this.add(misfit, this.speaking[(traits >> record.speakingShift) & 7]!);
    this.add(misfit, this.reading[(traits >> record.readingShift) & 7]!);
  }

  private add(to: Uint32Array, set: Uint32Array): void {
    for (let word = 0; word < this.words; word++) to[word]! |= set[word]!;
  }
}

function numbersOf(
  profile: PreparedProfile,
  taskNumbers: ReadonlyMap<PreparedTask, number>,
  exposed: ReadonlyMap<string, number>,
): ProfileNumbers {
  let [useful, basisMinutes, exposedBits] = [0, 0, 0];
  for (const [bit, minutes] of profile.minutes.entries()) {
    const isBasis = (profile.basis & (1 << bit)) !== 0;
    if (minutes > 0 || isBasis) useful |= 1 << bit;
    if (isBasis) basisMinutes += minutes;
  }
  const exposures = profile.exposures.flatMap(({ item, minutes }) => {
    const number = exposed.get(item.code);
    const ofBasis = sumOver(profile.basis, minutes);
    const ofUseful = sumOver(useful, minutes);
    const numbers = Float64Array.from(minutes);
    return number === undefined ? [] : [{ item: number, minutes: numbers, ofBasis, ofUseful }];
  });
  for (const { item } of exposures) exposedBits |= 1 << Math.min(item, 31);
  const whole = (minutes: number): boolean => Number.isInteger(minutes * grain);
  return {
    profile,
    tasks: Int32Array.from(profile.tasks, (task) => taskNumbers.get(task)!),
    all: (1 << profile.tasks.length) - 1,
    basis: profile.basis,
    useful,
    minutes: Float64Array.from(profile.minutes),
    basisMinutes,
    mostMinutes: sumOver(useful, profile.minutes),
    exact: profile.minutes.every(whole) && exposures.every(({ minutes }) => minutes.every(whole)),
    exposures,
    exposedBits,
  };
}
