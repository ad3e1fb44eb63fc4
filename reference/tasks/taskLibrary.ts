import type { Profile, Task } from "@overstap/engine/region/regionFile.ts";
import type { ProfileRecord, TaskRecord } from "../demonstration/records.ts";
import assistent from "./assistent-wonen-zorg-welzijn.json" with { type: "json" };
import gastheer from "./gastheer-gastvrouw.json" with { type: "json" };
import huishoudelijk from "./huishoudelijk-medewerker.json" with { type: "json" };
import servicemedewerkerPlus from "./servicemedewerker-plus.json" with { type: "json" };
import servicemedewerker from "./servicemedewerker.json" with { type: "json" };
import thuishulpVpt from "./thuishulp-vpt.json" with { type: "json" };
import thuishulp from "./thuishulp.json" with { type: "json" };

/** One file of the library: a profile and the tasks that it brings; a growth job also uses those of the job it grew from. */
type LibraryFile = { profile: ProfileRecord; tasks: TaskRecord[] };

const files = [
  thuishulp,
  thuishulpVpt,
  servicemedewerker,
  servicemedewerkerPlus,
  gastheer,
  assistent,
  huishoudelijk,
] as unknown as LibraryFile[];

/** The seven profiles that the pilots published, in their order. */
export const libraryProfiles: readonly ProfileRecord[] = files.map((file) => file.profile);

/** The 45 tasks of those profiles. Names are the source's; loads, minutes and the like are estimates. */
export const libraryTasks: readonly TaskRecord[] = files.flatMap((file) => file.tasks);

const taskById = new Map(libraryTasks.map((task) => [task.id, task]));
const profileById = new Map(libraryProfiles.map((profile) => [profile.id, profile]));

/** The library's task with this id; undefined when there is none. */
export function libraryTask(id: string): TaskRecord | undefined {
  return taskById.get(id);
}

/** The library's profile with this id; undefined when there is none. */
export function libraryProfile(id: string): ProfileRecord | undefined {
  return profileById.get(id);
}

/** A task as the engine takes it: without texts and reasons, named in Dutch. */
export function toTask(record: TaskRecord): Task {
  const { id, category, minutesPerWeek, load, exposure, language } = record;
  return {
    id,
    name: record.name.nl,
    category,
    minutesPerWeek,
    load,
    ...(exposure ? { exposure } : {}),
    ...(language ? { language } : {}),
  };
}

/** A profile as the engine takes it. */
export function toProfile(record: ProfileRecord): Profile {
  const tasks = record.tasks.map(({ task, basis }) => ({ task, basis }));
  return { id: record.id, name: record.name.nl, kind: record.kind, tasks };
}
