import { and, eq, gt, sql } from "drizzle-orm";
import type { Actor } from "../../../access/actor.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import { askJob } from "../../../platform/jobs/askJob.ts";
import { candidacy } from "../../schema.ts";
import { poolImport, poolRow } from "../schema.ts";
import { findImport, type PoolImport } from "./findImport.ts";
import { oneListAtATime } from "./oneListAtATime.ts";
import { RUN_IMPORT } from "./runName.ts";
import { setState } from "./setState.ts";
import { undecided } from "./undecided.ts";

/** What came of saying that the rows are to be taken in. */
export type ConfirmedImport =
  | { kind: "begun" }
  /** Somebody was taken in since duplicates were looked for: that is done again first. */
  | { kind: "again" }
  /** Another list of the coach is being taken in, and the same people may be on it. */
  | { kind: "busy" }
  /** About so many probable doubles nobody has decided. */
  | { kind: "undecided"; rows: number }
  /** No row is right. */
  | { kind: "nobody" }
  | { kind: "notFound" };

/**
 * Begins to take in all rows that are right, in the background. Rows with a fault stay outside. What
 * was in columns that are not read stays with the rows that are left out, until the list is wiped.
 */
export async function confirmImport(
  tx: Transaction,
  actor: Actor,
  importId: string,
): Promise<ConfirmedImport> {
  await oneListAtATime(tx, actor);
  const found = await findImport(tx, actor, importId, "change");
  if (found?.state !== "check") return { kind: "notFound" };
  const [counts] = await tx
    .select({
      right: sql<number>`count(*) filter (where ${poolRow.state} = 'right')`.mapWith(Number),
      undecided: sql<number>`count(*) filter (where ${undecided})`.mapWith(Number),
    })
    .from(poolRow)
    .where(eq(poolRow.importId, importId));
  if (!counts || counts.right === 0) return { kind: "nobody" };
  if (counts.undecided > 0) return { kind: "undecided", rows: counts.undecided };
  if (await anotherStores(tx)) return { kind: "busy" };
  const newcomers = await takenInSince(tx, found);
  if (newcomers) await setState(tx, importId, "checking");
  else await begin(tx, found);
  await askJob(tx, RUN_IMPORT, {
    organisationId: actor.membership.organisation.id,
    payload: { importId },
  });
  return { kind: newcomers ? "again" : "begun" };
}

/** Of the imports, the row policies show the actor's own. */
async function anotherStores(tx: Transaction): Promise<boolean> {
  const storing = await tx
    .select({ id: poolImport.id })
    .from(poolImport)
    .where(eq(poolImport.state, "storing"))
    .limit(1);
  return storing.length > 0;
}

async function takenInSince(tx: Transaction, { comparedAt }: PoolImport): Promise<boolean> {
  if (!comparedAt) return true;
  const rows = await tx
    .select({ id: candidacy.id })
    .from(candidacy)
    .where(gt(candidacy.recordedAt, comparedAt))
    .limit(1);
  return rows.length > 0;
}

async function begin(tx: Transaction, found: PoolImport): Promise<void> {
  await tx
    .update(poolRow)
    .set({ state: "leftOut", leftOutWhy: "faulty" })
    .where(and(eq(poolRow.importId, found.id), eq(poolRow.state, "faulty")));
  await setState(tx, found.id, "storing");
}
