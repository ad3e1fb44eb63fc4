import { eq } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { profileTask, task } from "../schema.ts";
import { copyTaskTo } from "./copyTask.ts";
import { exchangeTask } from "./exchangeTask.ts";

/**
 * A task of an own profile, in a version that the own organisation may change: one of the library
 * becomes a copy of the own organisation's in its place, also in the packages of the people who were
 * put forward for places with this profile. Gives the id of the version that may be changed.
 *
 * @param alone the change shall not reach other profiles with the same task
 */
export async function ownTaskIn(
  tx: Transaction,
  actor: Actor,
  profileId: string,
  taskId: string,
  alone: boolean,
): Promise<string> {
  const [found] = await tx.select().from(task).where(eq(task.id, taskId));
  if (!found) throw new Error(`no task ${taskId}`);
  const own = found.organisationId === actor.membership.organisation.id;
  if (own && !(alone && (await profilesWith(tx, taskId)) > 1)) return taskId;
  const copy = await copyTaskTo(tx, actor, found);
  await exchangeTask(tx, profileId, taskId, copy);
  return copy;
}

function profilesWith(tx: Transaction, taskId: string): Promise<number> {
  return tx.$count(profileTask, eq(profileTask.taskId, taskId));
}
