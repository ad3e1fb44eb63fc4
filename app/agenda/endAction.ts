import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import { nextAction } from "./schema.ts";

/**
 * Ends an open next action because what it asked for was done (or is no longer needed), in the
 * transaction of what did it. Nothing happens when there is none.
 *
 * @param once what made it the same action, as it was planned
 * @param actor who did it; null for a job, in a transaction of the owner of the tables
 * @returns whether one was ended
 */
export async function endAction(
  tx: Transaction,
  actor: Actor | null,
  once: string,
  state: "done" | "dropped" = "done",
): Promise<boolean> {
  const ended = await tx
    .update(nextAction)
    .set({ state, endedBy: actor?.account ?? null, endedAt: sql`now()` })
    .where(and(eq(nextAction.once, once), eq(nextAction.state, "open")));
  return (ended.rowCount ?? 0) > 0;
}
