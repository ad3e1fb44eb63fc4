import { and, eq, inArray, or, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import { askJob } from "../../platform/jobs/askJob.ts";
import { RUN_REGION } from "./runName.ts";
import { regionRun } from "./schema.ts";

/** Runs that go on and that this actor may stop: their own, and for a coordinator those of the region. */
function mayStop(actor: Actor, runId: string) {
  return and(
    eq(regionRun.id, runId),
    inArray(regionRun.state, ["waiting", "running"]),
    or(eq(regionRun.accountId, actor.account), sql`${actor.role} = 'coordinator'`),
  );
}

/** Whether the actor may stop it, as far as who they are goes. */
export function isTheirs(actor: Actor, run: { accountId: string }): boolean {
  return run.accountId === actor.account || actor.role === "coordinator";
}

/**
 * Stops a run; what was worked out is thrown away. It ends before the next step.
 *
 * @returns false when there is nothing of theirs to stop
 */
export async function stopRun(tx: Transaction, actor: Actor, runId: string): Promise<boolean> {
  if (!isId(runId)) return false;
  const { rowCount } = await tx
    .update(regionRun)
    .set({ state: "stopped", movedAt: sql`now()`, finishedAt: sql`now()` })
    .where(mayStop(actor, runId));
  if (rowCount !== 1) return false;
  await wake(tx, actor, runId);
  return true;
}

/**
 * Asks once more for the work of a run that does not move on; two runs of it wait for one another and do
 * nothing twice.
 *
 * @returns false when there is nothing of theirs to go on with
 */
export async function continueRun(tx: Transaction, actor: Actor, runId: string): Promise<boolean> {
  if (!isId(runId)) return false;
  const { rowCount } = await tx
    .update(regionRun)
    .set({ movedAt: sql`now()` })
    .where(mayStop(actor, runId));
  if (rowCount !== 1) return false;
  await wake(tx, actor, runId);
  return true;
}

/** The job goes on with what goes on, and throws away what was stopped. */
function wake(tx: Transaction, actor: Actor, runId: string): Promise<string> {
  const organisationId = actor.membership.organisation.id;
  return askJob(tx, RUN_REGION, { organisationId, payload: { runId } });
}
