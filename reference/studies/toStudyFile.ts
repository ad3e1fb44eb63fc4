import type { StudyFile, StudyTask } from "@overstap/engine/redesign/studyFile.ts";
import { pilotSettings } from "../pilots/pilots.ts";
import { libraryTask, toTask } from "../tasks/taskLibrary.ts";
import type { CandidacyRecord } from "../demonstration/records.ts";
import { poolFor } from "./poolFor.ts";
import type { StudyRecord, StudyTaskRecord } from "./studyRecord.ts";

/** Minutes a day that go with other minutes a week than the library's. */
function scaled(
  exposure: Readonly<Record<string, number>>,
  share: number,
): Readonly<Record<string, number>> {
  const minutes = Object.entries(exposure).map(([item, each]) => [item, Math.round(each * share)]);
  return Object.fromEntries(minutes) as Record<string, number>;
}

function toStudyTask(record: StudyTaskRecord, { when }: StudyRecord): StudyTask {
  const inLibrary = libraryTask(record.task);
  const slots = when[record.when]?.slots;
  if (!inLibrary || !slots) throw new RangeError(`no task or time for "${record.id}"`);
  const { exposure, ...task } = toTask(inLibrary);
  const minutesPerWeek = record.minutesPerWeek ?? task.minutesPerWeek;
  const share = minutesPerWeek / task.minutesPerWeek;
  return {
    ...task,
    id: record.id,
    minutesPerWeek,
    ...(exposure ? { exposure: scaled(exposure, share) } : {}),
    needsQualification: record.needsQualification,
    doneBy: record.doneBy,
    place: record.place,
    slots,
  };
}

/**
 * A study of the demonstration as a file for `overstap redesign`: tasks of the library as they are done in
 * this workplace, and as pool those of these candidacies who could come there. RangeError when the study
 * names a task, time or setting that is not there.
 */
export function toStudyFile(
  study: StudyRecord,
  candidacies: readonly CandidacyRecord[],
): StudyFile {
  const setting = pilotSettings.find(({ id }) => id === study.setting);
  if (!setting) throw new RangeError(`no setting "${study.setting}"`);
  const tasks = study.tasks.map((task) => toStudyTask(task, study));
  const { maxProfiles, hours, minCategories, maxPlaces } = study.limits;
  return {
    functions: study.functions.map(({ id, name, qualified, hourlyCost }) => ({
      id,
      name: name.nl,
      qualified,
      hourlyCost,
    })),
    tasks,
    pool: poolFor(tasks, setting.place, candidacies),
    limits: { maxProfiles, hours, minCategories, maxPlaces },
    entryHourlyCost: study.entryHourlyCost,
  };
}
