import { asc, eq } from "drizzle-orm";
import type { Transaction } from "../platform/database/database.ts";
import type { Autonomy } from "./kinds.ts";
import type { Reader } from "./reader.ts";
import { profileTask, task } from "./schema.ts";
import { findLoads, type Load } from "./taskLoads.ts";
import { taskDescription, taskName } from "./taskStore.ts";

/** A task as a part of a profile. */
export type ProfileTask = {
  id: string;
  name: string;
  description: string;
  category: string;
  icon: string;
  minutesPerWeek: number;
  speaking: string | null;
  reading: string | null;
  /** Whether one has to be able to do it to start. */
  basis: boolean;
  autonomy: Autonomy | null;
  /** Why it is basis or growth. */
  why: string | null;
  loads: Load[];
};

/** The tasks of a profile in its order, with what each asks. */
export async function findProfileTasks(
  tx: Transaction,
  reader: Reader,
  profileId: string,
): Promise<ProfileTask[]> {
  const rows = await tx
    .select({
      id: task.id,
      name: taskName(reader),
      description: taskDescription(reader),
      category: task.category,
      icon: task.icon,
      minutesPerWeek: task.minutesPerWeek,
      speaking: task.speaking,
      reading: task.reading,
      basis: profileTask.basis,
      autonomy: profileTask.autonomy,
      why: profileTask.why,
    })
    .from(profileTask)
    .innerJoin(task, eq(task.id, profileTask.taskId))
    .where(eq(profileTask.profileId, profileId))
    .orderBy(asc(profileTask.position));
  const loads = await findLoads(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, loads: loads.get(row.id) ?? [] }));
}
