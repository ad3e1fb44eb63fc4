import { and, eq } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import { opening } from "../schema.ts";

/**
 * A place of the actor's own organisation, whole; undefined when there is none.
 *
 * @param lock keeps others from changing it until the transaction ends
 */
export async function ownOpening(
  tx: Transaction,
  actor: Actor,
  id: string | undefined,
  lock: "lock" | "read" = "read",
) {
  if (!isId(id)) return undefined;
  const found = tx
    .select()
    .from(opening)
    .where(and(eq(opening.id, id), eq(opening.organisationId, actor.membership.organisation.id)));
  const [row] = lock === "lock" ? await found.for("update") : await found;
  return row;
}
