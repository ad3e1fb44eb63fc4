import type { CapacityItem, CapacityList, ItemsByCode } from "../capacity/capacityList.ts";
import { itemsByCode } from "../capacity/capacityList.ts";
import type { Demand } from "../capacity/demand.ts";
import { demandsOf } from "../capacity/demand.ts";
import type { LanguageSkill } from "../region/languageLevels.ts";
import { languageSkills, levelRank } from "../region/languageLevels.ts";
import { setOf } from "./taskSet.ts";
import type { Profile, RegionFile, Task } from "../region/regionFile.ts";

/** Ranks of language levels per skill, 0 is none. */
export type LanguageRanks = Readonly<Record<LanguageSkill, number>>;

/** A task with what it asks worked out once. */
export interface PreparedTask {
  readonly task: Task;
  readonly demands: readonly Demand[];
  readonly language: LanguageRanks;
}

/** The minutes per day that each task of a profile adds to the exposure to one item. */
export interface ProfileExposure {
  readonly item: CapacityItem;
  readonly minutes: readonly number[];
}

/**
 * A profile with its tasks in order of id (code units), so that nothing depends on the order of a file.
 * A set of its tasks is a number with bit i for task i; a profile has at most 20.
 */
export interface PreparedProfile {
  readonly profile: Profile;
  readonly tasks: readonly PreparedTask[];
  /** Minutes per week. */
  readonly minutes: readonly number[];
  readonly basis: number;
  readonly exposures: readonly ProfileExposure[];
  /** The highest that any of the tasks asks. */
  readonly language: LanguageRanks;
}

/** The work of a region, prepared for screening. */
export interface World {
  readonly list: CapacityList;
  readonly items: ItemsByCode;
  readonly profiles: ReadonlyMap<string, PreparedProfile>;
}

function prepareTask(task: Task, items: ItemsByCode): PreparedTask {
  return {
    task,
    demands: demandsOf(task.load, items),
    language: {
      speaking: levelRank(task.language?.speaking),
      reading: levelRank(task.language?.reading),
    },
  };
}

function exposuresOf(tasks: readonly PreparedTask[], items: ItemsByCode): ProfileExposure[] {
  const codes = new Set(tasks.flatMap(({ task }) => Object.keys(task.exposure ?? {})));
  return [...codes].toSorted().flatMap((code) => {
    const item = items.get(code);
    const minutes = tasks.map(({ task }) => task.exposure?.[code] ?? 0);
    return item === undefined ? [] : [{ item, minutes }];
  });
}

function highestLanguage(tasks: readonly PreparedTask[]): LanguageRanks {
  const highest = { speaking: 0, reading: 0 };
  for (const skill of languageSkills) {
    highest[skill] = Math.max(0, ...tasks.map((task) => task.language[skill]));
  }
  return highest;
}

function prepareProfile(
  profile: Profile,
  tasks: ReadonlyMap<string, PreparedTask>,
  items: ItemsByCode,
): PreparedProfile {
  const members = profile.tasks
    .flatMap(({ task, basis }) => {
      const prepared = tasks.get(task);
      return prepared === undefined ? [] : [{ prepared, basis }];
    })
    .toSorted((a, b) => (a.prepared.task.id < b.prepared.task.id ? -1 : 1));
  const inOrder = members.map(({ prepared }) => prepared);
  return {
    profile,
    tasks: inOrder,
    minutes: inOrder.map(({ task }) => task.minutesPerWeek),
    basis: setOf(members, ({ basis }) => basis),
    exposures: exposuresOf(inOrder, items),
    language: highestLanguage(inOrder),
  };
}

/**
 * Takes the tasks and profiles of a valid region and the FML in use, gives what screening needs of
 * them. Make it once for many pairs.
 */
export function prepareWorld(
  work: Pick<RegionFile, "tasks" | "profiles">,
  list: CapacityList,
): World {
  const items = itemsByCode(list);
  const tasks = new Map(work.tasks.map((task) => [task.id, prepareTask(task, items)]));
  const profiles = new Map(
    work.profiles.map((profile) => [profile.id, prepareProfile(profile, tasks, items)]),
  );
  return { list, items, profiles };
}
