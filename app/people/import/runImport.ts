import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { actorAs } from "../../access/signIn/actorAs.ts";
import type { Database, Transaction } from "../../platform/database/database.ts";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { checkRows } from "./pool/checkRows.ts";
import { findImport } from "./pool/findImport.ts";
import { oneListAtATime } from "./pool/oneListAtATime.ts";
import { RUN_IMPORT } from "./pool/runName.ts";
import { storeRows } from "./pool/storeRows.ts";
import { poolImport, poolPair, poolRow } from "./schema.ts";

/**
 * Reads and takes in the rows of an import, as the coach who asked for it and only as long as they are one.
 * Each step is one transaction with its progress, and the import is locked in it: whatever breaks off, or
 * runs twice, goes on from the last step.
 */
export const runImport = defineJob({
  name: RUN_IMPORT.name,
  title: (t) => t("pool:job.run"),
  payload: z.object({ importId: z.uuid() }),
  retries: 20,
  backoff: { first: 2, longest: 60 },
  timeoutSeconds: 900,
  run: async ({ payload: { importId }, signal }, { database }) => {
    const actor = await whoAsked(database, importId);
    if (!actor) return;
    await freshFigures(database);
    for (let more = true; more;) {
      signal.throwIfAborted();
      more = await database.as("overstap_app", actorSettings(actor), (tx) =>
        step(tx, actor, importId),
      );
    }
    await freshFigures(database);
  },
});

async function step(tx: Transaction, actor: Actor, importId: string): Promise<boolean> {
  await oneListAtATime(tx, actor);
  const found = await findImport(tx, actor, importId, "change");
  if (found?.state !== "checking" && found?.state !== "storing") return false;
  await tx
    .update(poolImport)
    .set({ movedAt: sql`now()` })
    .where(eq(poolImport.id, importId));
  return found.state === "checking" ? checkRows(tx, actor, found) : storeRows(tx, actor, found);
}

/**
 * Has the database count what was just written: as long as it takes the tables for small, it looks rows up in
 * ways that take minutes for a long list.
 */
async function freshFigures(database: Database): Promise<void> {
  await database.asOwner((tx) => tx.execute(sql`analyze ${poolRow}, ${poolPair}`));
}

/** The coach who began the import; undefined when they are none any more, or it was wiped. */
async function whoAsked(database: Database, importId: string): Promise<Actor | undefined> {
  const [found] = await database.asOwner((tx) =>
    tx
      .select({ account: poolImport.accountId, organisation: poolImport.organisationId })
      .from(poolImport)
      .where(eq(poolImport.id, importId)),
  );
  return found && actorAs(database, { ...found, role: "coach" });
}
