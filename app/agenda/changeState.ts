import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import { heldOn } from "./mayBeHanded.ts";
import { readAction } from "./readAction.ts";
import { nextAction } from "./schema.ts";

/** What somebody does to an action with one button. */
export const stateChanges = ["done", "dropped", "open"] as const;
export type StateChange = (typeof stateChanges)[number];

/** What came of it; `ended` where it was done or dropped meanwhile, and not as asked. */
export type StateOutcome = "saved" | "ended" | "notFound";

/**
 * Says by hand that an action was done, is no longer needed, or was not done after all.
 *
 * @returns notFound when there is no such action for the actor, or the row policies keep them from it;
 *   saved also when it stood so already
 */
export async function changeState(
  tx: Transaction,
  actor: Actor,
  id: string,
  to: StateChange,
): Promise<StateOutcome> {
  const seen = await readAction(tx, actor, id);
  if (!seen) return "notFound";
  if (seen.state === to) return "saved";
  if (to !== "open" && seen.state !== "open") return "ended";
  if (to === "open" && (await isPlannedAgain(tx, id))) return "saved";
  const changed = await tx
    .update(nextAction)
    .set({
      state: to,
      accountId: heldOn(actor),
      ...(to === "open"
        ? { endedAt: null, endedBy: null }
        : { endedAt: sql`now()`, endedBy: actor.account }),
    })
    .where(and(eq(nextAction.id, id), eq(nextAction.state, seen.state)));
  if (changed.rowCount === 1) return "saved";
  return seen.mayChange ? "ended" : "notFound";
}

/** The same action may have been planned anew meanwhile: then that one stands for both. */
async function isPlannedAgain(tx: Transaction, id: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select 1 from ${nextAction} again
    join ${nextAction} was on was.once = again.once where was.id = ${id} and again.state = 'open'`);
  return rows.length > 0;
}
