import type { CapacityList, ItemsByCode } from "../capacity/capacityList.ts";
import { itemsByCode } from "../capacity/capacityList.ts";
import type { Fault } from "../region/faults.ts";
import { FaultList } from "../region/faults.ts";
import { readCapacity } from "../region/readCapacity.ts";
import { declaredIds, readCollection, readReference } from "../region/readCollection.ts";
import type { Read } from "../region/readValues.ts";
import {
  isRecord,
  readBoolean,
  readId,
  readNumber,
  readObject,
  readText,
} from "../region/readValues.ts";
import { optionalOfTask, readHours, readLevel, readSlots, taskFields } from "../region/readWork.ts";
import { limitFaults } from "./limitFaults.ts";
import type { Limits, PoolType, StudyFile, StudyTask, Weights, WorkFunction } from "./studyFile.ts";

/** The study that was read, or everything that is wrong with the file: nothing is half read. */
export type ReadStudy =
  | { readonly study: StudyFile; readonly faults?: undefined }
  | { readonly study?: undefined; readonly faults: readonly Fault[] };

/** Euros an hour. */
const readTariff = readNumber({ min: 0, max: 10_000 });

const [leastWeight, mostWeight] = [0.001, 1000];
const readInRange = readNumber({ min: 0, max: mostWeight });

/** Beside much larger or smaller ones the other weight, or rounding, would no longer count. */
const readWeight: Read<number> = (value, path, faults) =>
  typeof value === "number" && value > 0 && value < leastWeight
    ? faults.refuse(path, `0, or a number ${leastWeight} to ${mostWeight}`)
    : readInRange(value, path, faults);

const mostPeople = 100_000_000;

const readFunction: Read<WorkFunction> = readObject<WorkFunction>({
  id: readId,
  name: readText,
  qualified: readBoolean,
  hourlyCost: readTariff,
});

function readStudyTask(
  items: ItemsByCode,
  functions: ReadonlySet<string> | undefined,
): Read<StudyTask> {
  return readObject<StudyTask>(
    {
      ...taskFields(items),
      needsQualification: readBoolean,
      doneBy: readReference("function", functions),
      place: readText,
      slots: readSlots,
    },
    optionalOfTask,
  );
}

function readPoolType(list: CapacityList, items: ItemsByCode): Read<PoolType> {
  return readObject<PoolType>({
    id: readId,
    weight: readNumber({ min: 1, max: mostPeople }),
    capacity: readCapacity(list, items),
    language: readObject<PoolType["language"]>({ speaking: readLevel, reading: readLevel }),
    hours: readHours,
    slots: readSlots,
  });
}

const readLimits: Read<Limits> = readObject<Limits>({
  maxProfiles: readNumber({ min: 1, whole: true }),
  hours: readHours,
  minCategories: readNumber({ min: 0, whole: true }),
  maxPlaces: readNumber({ min: 1, whole: true }),
});

/**
 * Takes parsed JSON and the FML in use. Gives the study as a copy, or all faults at once, each with its
 * path and what was expected; limits that allow nothing are a fault of the limit, told when nothing else
 * is wrong. Never throws, whatever the JSON. Source: the redesign rules, "Input", and "Faults" of screening.
 */
export function readStudy(json: unknown, fml: CapacityList): ReadStudy {
  const faults = new FaultList();
  const items = itemsByCode(fml);
  const file = isRecord(json) ? json : {};
  const read = readObject<StudyFile>(
    {
      functions: readCollection(readFunction),
      tasks: readCollection(readStudyTask(items, declaredIds(file["functions"]))),
      pool: readCollection(readPoolType(fml, items)),
      limits: readLimits,
      weights: readObject<Weights>({ hours: readWeight, reach: readWeight }),
      entryHourlyCost: readTariff,
    },
    ["weights"],
  );
  const study = read(json, isRecord(json) ? "" : "study", faults);
  if (faults.faults.length > 0) return { faults: faults.faults };
  const ofLimits = limitFaults(study);
  return ofLimits.length > 0 ? { faults: ofLimits } : { study };
}
