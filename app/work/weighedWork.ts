import { asc, eq, inArray, and } from "drizzle-orm";
import { fmlCurrent } from "../../reference/fml/fml.ts";
import type { Transaction } from "../platform/database/database.ts";
import { profile, profileTask, task, taskLoad } from "./schema.ts";
import type { Words } from "./weighedOpenings.ts";

/** What a page says about a task besides what weighs. */
export type TaskNames = {
  id: string;
  name: Words;
  plain: Words;
  /** Name of a pictogram. */
  icon: string;
};

/** Profiles and tasks as they stand in a region file, and what tasks are called. */
export type WeighedWork = {
  profiles: object[];
  tasks: object[];
  names: TaskNames[];
  /** `profile/task` of what is done with guidance at the start. */
  guided: string[];
};

/**
 * The profiles with these ids and all their tasks, with loads in the current list.
 *
 * @param tx of the role that weighs
 */
export async function weighedWork(
  tx: Transaction,
  profileIds: readonly string[],
): Promise<WeighedWork> {
  if (profileIds.length === 0) return { profiles: [], tasks: [], names: [], guided: [] };
  const profiles = await tx
    .select({ id: profile.id, nameNl: profile.nameNl, kind: profile.kind })
    .from(profile)
    .where(inArray(profile.id, [...profileIds]))
    .orderBy(asc(profile.id));
  const members = await tx
    .select({
      profileId: profileTask.profileId,
      taskId: profileTask.taskId,
      basis: profileTask.basis,
      autonomy: profileTask.autonomy,
    })
    .from(profileTask)
    .where(inArray(profileTask.profileId, [...profileIds]))
    .orderBy(asc(profileTask.profileId), asc(profileTask.position), asc(profileTask.taskId));
  const taskIds = [...new Set(members.map(({ taskId }) => taskId))];
  const tasks = taskIds.length > 0 ? await tasksWithLoads(tx, taskIds) : { tasks: [], names: [] };
  return {
    ...tasks,
    profiles: profiles.map(({ id, nameNl, kind }) => ({
      id,
      name: nameNl,
      kind,
      tasks: members
        .filter(({ profileId }) => profileId === id)
        .map(({ taskId, basis }) => ({ task: taskId, basis })),
    })),
    guided: members
      .filter(({ autonomy }) => autonomy === "guided" || autonomy === "assisting")
      .map(({ profileId, taskId }) => `${profileId}/${taskId}`),
  };
}

async function tasksWithLoads(
  tx: Transaction,
  ids: string[],
): Promise<Pick<WeighedWork, "tasks" | "names">> {
  const rows = await tx.select().from(task).where(inArray(task.id, ids)).orderBy(asc(task.id));
  const loads = await tx
    .select({
      taskId: taskLoad.taskId,
      item: taskLoad.item,
      grade: taskLoad.grade,
      flags: taskLoad.flags,
      minutesPerDay: taskLoad.minutesPerDay,
    })
    .from(taskLoad)
    .where(and(inArray(taskLoad.taskId, ids), eq(taskLoad.list, fmlCurrent.list)));
  const ofTask = Map.groupBy(loads, ({ taskId }) => taskId);
  return {
    tasks: rows.map((row) => asTask(row, ofTask.get(row.id) ?? [])),
    names: rows.map(({ id, nameNl, nameEn, plainNl, plainEn, icon }) => ({
      id,
      name: { nl: nameNl, en: nameEn },
      plain: { nl: plainNl, en: plainEn },
      icon,
    })),
  };
}

type LoadRow = Pick<typeof taskLoad.$inferSelect, "item" | "grade" | "flags" | "minutesPerDay">;

function asTask(row: typeof task.$inferSelect, loads: readonly LoadRow[]): object {
  const asked = loads.filter(({ minutesPerDay }) => minutesPerDay === null);
  const exposed = loads.filter(({ minutesPerDay }) => minutesPerDay !== null);
  return {
    id: row.id,
    name: row.nameNl,
    category: row.category,
    minutesPerWeek: row.minutesPerWeek,
    load: Object.fromEntries(asked.map(({ item, grade, flags }) => [item, grade ?? flags])),
    exposure: Object.fromEntries(exposed.map((one) => [one.item, one.minutesPerDay])),
    language: {
      ...(row.speaking !== null && { speaking: row.speaking }),
      ...(row.reading !== null && { reading: row.reading }),
    },
  };
}
