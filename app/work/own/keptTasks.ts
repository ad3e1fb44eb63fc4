import { asc, eq } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { profileTask, task } from "../schema.ts";

/** The tasks of a profile as its history keeps them: by the names that they have now. */
export async function keptTasks(tx: Transaction, profileId: string) {
  return tx
    .select({ name: task.nameNl, basis: profileTask.basis, autonomy: profileTask.autonomy })
    .from(profileTask)
    .innerJoin(task, eq(task.id, profileTask.taskId))
    .where(eq(profileTask.profileId, profileId))
    .orderBy(asc(profileTask.position), asc(task.id));
}
