import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";

/**
 * In this transaction of the tables' owner the database tells the audit nothing: a store is filled with
 * people who do not exist. (In any other role's transaction it has no effect.)
 */
export async function withoutAudit(tx: Transaction): Promise<void> {
  await tx.execute(sql`select set_config('overstap.audit', 'off', true)`);
}
