import { and, eq } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import { task } from "../schema.ts";
import { ownOrLibrary } from "../writing/ownOrLibrary.ts";

/**
 * A task that the actor's organisation may use: its own, put away or not, or the library's; undefined
 * when there is none.
 *
 * @param lock keeps others from changing an own one until the transaction ends
 */
export async function usableTask(
  tx: Transaction,
  actor: Actor,
  id: string | undefined,
  lock: "lock" | "read" = "read",
) {
  if (!isId(id)) return undefined;
  const [row] = await tx
    .select()
    .from(task)
    .where(and(eq(task.id, id), ownOrLibrary(actor, task.organisationId)));
  if (!row || lock === "read" || row.organisationId !== actor.membership.organisation.id) {
    return row;
  }
  const [locked] = await tx.select().from(task).where(eq(task.id, id)).for("update");
  return locked;
}
