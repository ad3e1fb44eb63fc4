import { and, asc, eq, isNull } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import { profile, profileTask, task } from "../schema.ts";
import { ownOrLibrary } from "../writing/ownOrLibrary.ts";

/**
 * A profile that a place can be begun from, with its tasks in order: one of the library or the own
 * organisation that was not put away. Undefined when it is not there.
 */
export async function chosenProfile(tx: Transaction, actor: Actor, id: string | undefined) {
  if (!isId(id)) return undefined;
  const [found] = await tx
    .select()
    .from(profile)
    .where(
      and(
        eq(profile.id, id),
        isNull(profile.archivedAt),
        ownOrLibrary(actor, profile.organisationId),
      ),
    );
  if (!found) return undefined;
  const tasks = await tx
    .select({
      id: task.id,
      nameNl: task.nameNl,
      basis: profileTask.basis,
      minutesPerWeek: task.minutesPerWeek,
    })
    .from(profileTask)
    .innerJoin(task, eq(task.id, profileTask.taskId))
    .where(eq(profileTask.profileId, id))
    .orderBy(asc(profileTask.position), asc(task.id));
  return { ...found, tasks };
}
