import type { Fault } from "../region/faults.ts";
import { FaultList, pathOf, quoted } from "../region/faults.ts";
import { declaredIds, readCollection, readReference } from "../region/readCollection.ts";
import { isRecord, readId, readNumber, readObject, readText } from "../region/readValues.ts";
import type { Level, LevelShiftFile, ShiftedTask } from "./levelShiftFile.ts";

/** The shift that was read, or everything that is wrong with the file. */
export type ReadLevelShift =
  | { readonly file: LevelShiftFile; readonly faults?: undefined }
  | { readonly file?: undefined; readonly faults: readonly Fault[] };

/** A task that stays on its level or rises is no shift to a lower one. What is faulty has its own fault. */
function refuseRising(file: LevelShiftFile, faults: FaultList): void {
  const ids = file.levels?.map((level) => level?.id) ?? [];
  for (const [index, task] of (file.tasks ?? []).entries()) {
    if (task?.from === undefined || task.to === undefined) continue;
    const [from, to] = [ids.indexOf(task.from), ids.indexOf(task.to)];
    if (from < 0 || to < 0 || to > from) continue;
    faults.refuse(
      pathOf(pathOf("tasks", index), "to"),
      `a level below ${quoted(task.from)}: levels stand from the highest to the lowest`,
    );
  }
}

/** Takes parsed JSON. Gives the shift as a copy, or all faults at once. Never throws. */
export function readLevelShift(json: unknown): ReadLevelShift {
  const faults = new FaultList();
  const levels = declaredIds(isRecord(json) ? json["levels"] : undefined);
  const readLevel = readReference("level", levels);
  const read = readObject<LevelShiftFile>(
    {
      levels: readCollection(
        readObject<Level>({
          id: readId,
          name: readText,
          hourlyCost: readNumber({ min: 0, max: 1e4 }),
        }),
      ),
      tasks: readCollection(
        readObject<ShiftedTask>({
          id: readId,
          name: readText,
          minutesPerWeek: readNumber({ min: 0, max: 1e7 }),
          from: readLevel,
          to: readLevel,
        }),
      ),
      weeks: readNumber({ min: 0, max: 53 }),
      fullWeek: readNumber({ min: 0, max: 168, above: true }),
    },
    ["weeks", "fullWeek"],
  );
  const file = read(json, isRecord(json) ? "" : "input", faults);
  if (isRecord(json)) refuseRising(file, faults);
  return faults.faults.length > 0 ? { faults: faults.faults } : { file };
}
