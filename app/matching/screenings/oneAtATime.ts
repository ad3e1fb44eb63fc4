import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";

/** Any number will do, as long as every run asks for the same lock. */
const WORK_AS_IT_STANDS = 7_364_018_272;

/**
 * Taken by whoever weighs: openings are taken up between two who weigh and never during, so that nobody
 * is weighed against work from before a sweep and missed by it.
 */
export async function weighBesideOthers(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${WORK_AS_IT_STANDS})`);
}

/** Taken by whoever takes openings up: waits for all who weigh, and they for this. */
export async function weighAlone(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${WORK_AS_IT_STANDS})`);
}
