import { eq } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { task, taskLoad } from "../schema.ts";
import { fieldsOfRow } from "../writing/fieldsOfRow.ts";
import { noteWork } from "../writing/noteWork.ts";

/**
 * Makes a task of the actor's organisation like another one that it may use, with what it asks; gives
 * its id. The task it was copied from stays as it is.
 *
 * @param from a task of the library or the own organisation
 * @param named what the copy is called, when it shall be told from the first
 */
export async function copyTaskTo(
  tx: Transaction,
  actor: Actor,
  from: typeof task.$inferSelect,
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
  await tx.insert(task).values(copy);
  const loads = await tx.select().from(taskLoad).where(eq(taskLoad.taskId, from.id));
  if (loads.length > 0) {
    await tx.insert(taskLoad).values(
      loads.map(({ recordedAt: _at, ...load }) => ({
        ...load,
        taskId: copy.id,
        organisationId,
      })),
    );
  }
  await noteWork(tx, actor, {
    kind: "task",
    id: copy.id,
    verb: "created",
    after: fieldsOfRow(copy),
  });
  return copy.id;
}
