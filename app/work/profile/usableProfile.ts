import { and, asc, eq, isNull } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import { inLanguage, type Reader } from "../reader.ts";
import { plain } from "../../platform/lists/plain.ts";
import { profile, profileTask, task } from "../schema.ts";
import { ownOrLibrary } from "../writing/ownOrLibrary.ts";

/**
 * A profile that the actor's organisation may use: its own, put away or not, or the library's;
 * undefined when there is none.
 *
 * @param lock keeps others from changing an own one until the transaction ends
 */
export async function usableProfile(
  tx: Transaction,
  actor: Actor,
  id: string | undefined,
  lock: "lock" | "read" = "read",
) {
  if (!isId(id)) return undefined;
  const [row] = await tx
    .select()
    .from(profile)
    .where(and(eq(profile.id, id), ownOrLibrary(actor, profile.organisationId)));
  if (!row || lock === "read" || row.organisationId !== actor.membership.organisation.id) {
    return row;
  }
  const [locked] = await tx.select().from(profile).where(eq(profile.id, id)).for("update");
  return locked;
}

/** Which tasks a profile has, in its order, and why each is there. */
export async function membersOf(tx: Transaction, profileId: string) {
  return tx
    .select()
    .from(profileTask)
    .where(eq(profileTask.profileId, profileId))
    .orderBy(asc(profileTask.position), asc(profileTask.taskId));
}

/** The tasks that a profile of the actor's organisation can have: own and library's, not put away. */
export async function usableTasks(tx: Transaction, actor: Actor, reader: Pick<Reader, "language">) {
  const name = inLanguage(reader, task.nameNl, task.nameEn);
  const rows = await tx
    .select({
      id: task.id,
      name,
      icon: task.icon,
      category: task.category,
      minutesPerWeek: task.minutesPerWeek,
      organisationId: task.organisationId,
    })
    .from(task)
    .where(and(isNull(task.archivedAt), ownOrLibrary(actor, task.organisationId)))
    .orderBy(asc(task.category), plain(name), asc(task.id));
  return rows.map(({ organisationId, ...row }) => ({
    ...row,
    own: organisationId === actor.membership.organisation.id,
  }));
}

/** The profiles that another one can grow out of: own and library's, not put away, by name. */
export async function usableProfiles(
  tx: Transaction,
  actor: Actor,
  reader: Pick<Reader, "language">,
) {
  const name = inLanguage(reader, profile.nameNl, profile.nameEn);
  return tx
    .select({ id: profile.id, name })
    .from(profile)
    .where(and(isNull(profile.archivedAt), ownOrLibrary(actor, profile.organisationId)))
    .orderBy(plain(name), asc(profile.id));
}
