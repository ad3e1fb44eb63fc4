import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";

/** Any number will do, as long as every run asks for the same lock. */
const WORK_AS_IT_STANDS = 7_364_018_272;

/**
 * People are weighed while the openings taken up are the ones that they see: a sweep that begins waits
 * for whoever weighs people, so that nobody is weighed against work from before it and missed by it.
 */
export async function weighBesideOthers(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${WORK_AS_IT_STANDS})`);
}

export async function weighAlone(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${WORK_AS_IT_STANDS})`);
}
