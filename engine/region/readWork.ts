import type { ItemsByCode } from "../capacity/capacityList.ts";
import { pathOf } from "./faults.ts";
import { languageLevels } from "./languageLevels.ts";
import { readExposure, readLoad } from "./readCapacity.ts";
import { readReference } from "./readCollection.ts";
import type { Fields, Read } from "./readValues.ts";
import {
  readBoolean,
  readDate,
  readId,
  readList,
  readNumber,
  readObject,
  readOneOf,
  readSet,
  readText,
  refuseRepeated,
} from "./readValues.ts";
import type { Hours, Opening, Point, Profile, ProfileTask, Task } from "./regionFile.ts";
import { fundings, profileKinds } from "./regionFile.ts";
import { slotsOfWeek } from "./slots.ts";

const mostTasks = 20;

export const readLevel = readOneOf(languageLevels);

export const readPoint = readObject<Point>({
  lat: readNumber({ min: -90, max: 90 }),
  lon: readNumber({ min: -180, max: 180 }),
});

const readEnds = readObject<Hours>({
  min: readNumber({ min: 0, max: 168 }),
  max: readNumber({ min: 0, max: 168 }),
});

/** Reads hours per week, 0..168 with min at most max. */
export const readHours: Read<Hours> = (value, path, faults) => {
  const hours = readEnds(value, path, faults);
  if (hours !== undefined && hours.min > hours.max) faults.refuse(path, "min at most max");
  return hours;
};

export const readSlots = readSet(readOneOf(slotsOfWeek));

/** How each key of a task is read; its load and exposure are in these items. */
export function taskFields(items: ItemsByCode): Fields<Task> {
  return {
    id: readId,
    name: readText,
    category: readText,
    minutesPerWeek: readNumber({ min: 0, max: 10_080 }),
    load: readLoad(items),
    exposure: readExposure(items),
    language: readObject<NonNullable<Task["language"]>>(
      { speaking: readLevel, reading: readLevel },
      ["speaking", "reading"],
    ),
  };
}

/** The keys that a task may leave out. */
export const optionalOfTask = ["exposure", "language"] as const;

/** Reads a task whose load and exposure are in these items. */
export function readTask(items: ItemsByCode): Read<Task> {
  return readObject<Task>(taskFields(items), optionalOfTask);
}

/** Reads a profile of 1 to 20 of these tasks, at least one of them basis. */
export function readProfile(taskIds: ReadonlySet<string> | undefined): Read<Profile> {
  const readTasks = readList(
    readObject<ProfileTask>({ task: readReference("task", taskIds), basis: readBoolean }),
  );
  return readObject<Profile>({
    id: readId,
    name: readText,
    kind: readOneOf(profileKinds),
    tasks: (value, path, faults) => {
      const tasks = readTasks(value, path, faults);
      if (tasks === undefined) return tasks;
      if (tasks.length === 0 || tasks.length > mostTasks) {
        faults.refuse(path, `1 to ${mostTasks} tasks`);
      }
      // A basis that could not be read may have been meant as true: it has its own fault.
      if (tasks.length > 0 && tasks.every((task) => task?.basis === false)) {
        faults.refuse(path, "at least one basis task");
      }
      refuseRepeated(
        tasks.map((task) => task?.task),
        (index) => pathOf(pathOf(path, index), "task"),
        faults,
      );
      return tasks;
    },
  });
}

/** Reads an opening for one of these profiles. */
export function readOpening(profileIds: ReadonlySet<string> | undefined): Read<Opening> {
  return readObject<Opening>(
    {
      id: readId,
      profile: readReference("profile", profileIds),
      at: readPoint,
      places: readNumber({ min: 0, whole: true }),
      hours: readHours,
      slots: readSlots,
      slotsNeeded: readNumber({ min: 0, max: 28, whole: true }),
      maxKm: readNumber({ min: 0, above: true }),
      reduced: readObject<Opening["reduced"]>({
        allowed: readBoolean,
        minHours: readNumber({ min: 0 }),
      }),
      funding: readOneOf(fundings),
      talents: readSet(readText),
      papers: readSet(readText),
      start: readDate,
    },
    ["maxKm", "talents", "papers", "start"],
  );
}
