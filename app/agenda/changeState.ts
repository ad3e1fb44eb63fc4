import { and, eq, ne, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import { readAction } from "./readAction.ts";
import { nextAction } from "./schema.ts";

/** What somebody does to an action with one button. */
export const stateChanges = ["done", "dropped", "open"] as const;
export type StateChange = (typeof stateChanges)[number];

/**
 * Says by hand that an action was done, is no longer needed, or was not done after all.
 *
 * @returns false when there is no such action for the actor, or the row policies keep them from it;
 *   true also when it stood so already
 */
export async function changeState(
  tx: Transaction,
  actor: Actor,
  id: string,
  to: StateChange,
): Promise<boolean> {
  const seen = await readAction(tx, actor, id);
  if (!seen) return false;
  if (seen.state === to) return true;
  if (to === "open" && (await isPlannedAgain(tx, id))) return true;
  const changed = await tx
    .update(nextAction)
    .set(
      to === "open"
        ? { state: to, endedAt: null, endedBy: null }
        : { state: to, endedAt: sql`now()`, endedBy: actor.account },
    )
    .where(and(eq(nextAction.id, id), ne(nextAction.state, to)));
  return changed.rowCount === 1;
}

/** The same action may have been planned anew meanwhile: then that one stands for both. */
async function isPlannedAgain(tx: Transaction, id: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select 1 from ${nextAction} again
    join ${nextAction} was on was.once = again.once where was.id = ${id} and again.state = 'open'`);
  return rows.length > 0;
}
