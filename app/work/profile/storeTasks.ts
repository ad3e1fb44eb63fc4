import { eq } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { profileTask } from "../schema.ts";
import type { FormTask } from "./profileForm.ts";
import { membersOf } from "./usableProfile.ts";

/**
 * Puts the tasks of an own profile in the place of those it had. What stays basis or growth keeps its
 * reason; what changes is the employer's word.
 */
export async function storeTasks(
  tx: Transaction,
  actor: Actor,
  profileId: string,
  tasks: readonly FormTask[],
): Promise<void> {
  const stood = new Map((await membersOf(tx, profileId)).map((one) => [one.taskId, one]));
  await tx.delete(profileTask).where(eq(profileTask.profileId, profileId));
  await tx.insert(profileTask).values(
    tasks.map(({ taskId, basis, autonomy }, position) => {
      const before = stood.get(taskId);
      const same = before?.basis === basis;
      return {
        profileId,
        taskId,
        organisationId: actor.membership.organisation.id,
        position,
        basis,
        autonomy,
        source: same ? before.source : "employer",
        why: same ? before.why : null,
      };
    }),
  );
}
