import { asc, eq } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { profile, profileTask } from "../schema.ts";
import { fieldsOfRow } from "../writing/fieldsOfRow.ts";
import { noteWork } from "../writing/noteWork.ts";
import { keptTasks } from "./keptTasks.ts";

/**
 * Makes a profile of the actor's organisation like another one that it may use, with the very same
 * tasks; gives its id.
 *
 * @param named what the copy is called, when it shall be told from the first
 */
export async function copyProfileTo(
  tx: Transaction,
  actor: Actor,
  from: typeof profile.$inferSelect,
  named: { nameNl?: string; nameEn?: string } = {},
): Promise<string> {
  const organisationId = actor.membership.organisation.id;
  const { recordedAt: _recorded, ...values } = from;
  const copy = {
    ...values,
    ...named,
    id: newId(),
    organisationId,
    copiedFromId: from.id,
    archivedAt: null,
    version: 1,
  };
  await tx.insert(profile).values(copy);
  const members = await tx
    .select()
    .from(profileTask)
    .where(eq(profileTask.profileId, from.id))
    .orderBy(asc(profileTask.position));
  if (members.length > 0) {
    await tx
      .insert(profileTask)
      .values(members.map((each) => ({ ...each, profileId: copy.id, organisationId })));
  }
  await noteWork(tx, actor, {
    kind: "profile",
    id: copy.id,
    verb: "created",
    after: fieldsOfRow(copy, { tasks: await keptTasks(tx, copy.id) }),
  });
  return copy.id;
}
