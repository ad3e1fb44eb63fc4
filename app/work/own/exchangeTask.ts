import { and, eq, sql } from "drizzle-orm";
import { exchangePackageTask } from "../../access/relations/exchangePackageTask.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { opening, profile, profileTask } from "../schema.ts";

/**
 * Puts an own copy of a task in the place of the task it was copied from: in an own profile, and in the
 * packages of the people who were put forward for places with that profile.
 */
export async function exchangeTask(
  tx: Transaction,
  profileId: string,
  from: string,
  to: string,
): Promise<void> {
  await tx
    .update(profileTask)
    .set({ taskId: to })
    .where(and(eq(profileTask.profileId, profileId), eq(profileTask.taskId, from)));
  await tx
    .update(profile)
    .set({ version: sql`${profile.version} + 1` })
    .where(eq(profile.id, profileId));
  const places = await tx
    .select({ id: opening.id })
    .from(opening)
    .where(eq(opening.profileId, profileId));
  for (const { id } of places) {
    // eslint-disable-next-line no-await-in-loop -- one transaction, one statement at a time
    await exchangePackageTask(tx, id, from, to);
  }
}
