import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import { isMine } from "./actionStore.ts";
import { type Plan, planForJob } from "./planAction.ts";
import { nextAction } from "./schema.ts";

/** All open actions of one thing: those whose `once` begins with its name. */
const openOf = (about: string) =>
  and(eq(nextAction.state, "open"), sql`starts_with(${nextAction.once}, ${about})`);

/**
 * Keeps the open actions of one thing as they should be: one that is as it should be stays as it was
 * planned, one that should not be there any more ends, one that is missing is planned.
 *
 * @param tx a transaction of the owner of the tables
 * @param about with what the `once` of each of them begins
 * @param isDone of those that should not be there any more, by their `once`: whether they were done, or are
 *   no longer needed
 */
export async function keepActions(
  tx: Transaction,
  organisationId: string,
  about: string,
  plans: readonly Plan[],
  isDone: (once: string) => boolean,
): Promise<void> {
  const open = await tx
    .select({
      id: nextAction.id,
      what: nextAction.what,
      once: nextAction.once,
      due: nextAction.due,
      href: nextAction.href,
      candidacyId: nextAction.candidacyId,
      accountId: nextAction.accountId,
      role: nextAction.role,
      holderId: nextAction.holderId,
    })
    .from(nextAction)
    .where(openOf(about));
  const same = (row: (typeof open)[number], plan: Plan) =>
    row.once === plan.once &&
    row.what === plan.what &&
    row.due === plan.due &&
    row.href === plan.href &&
    row.candidacyId === (plan.candidacyId ?? null) &&
    ("account" in plan.holder
      ? row.accountId === plan.holder.account
      : row.role === plan.holder.role && row.holderId === plan.holder.organisation);
  const over = open.filter((row) => !plans.some((plan) => same(row, plan)));
  for (const { id, once } of over) {
    // oxlint-disable-next-line no-await-in-loop -- one or two
    await tx
      .update(nextAction)
      .set({ state: isDone(once) ? "done" : "dropped", endedAt: sql`now()` })
      .where(eq(nextAction.id, id));
  }
  for (const plan of plans) {
    // oxlint-disable-next-line no-await-in-loop -- one or two
    if (!open.some((row) => same(row, plan))) await planForJob(tx, organisationId, plan);
  }
}

/** Ends, as done, what waited for the actor of one thing; what waits for others stays. */
export async function endActionsOf(tx: Transaction, actor: Actor, about: string): Promise<void> {
  await tx
    .update(nextAction)
    .set({ state: "done", endedBy: actor.account, endedAt: sql`now()` })
    .where(and(openOf(about), isMine(actor)));
}
