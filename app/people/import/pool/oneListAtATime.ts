import { sql } from "drizzle-orm";
import type { Actor } from "../../../access/actor.ts";
import type { Transaction } from "../../../platform/database/database.ts";

/**
 * Keeps the lists of one coach apart until the transaction ends: whom one list takes in is seen by the next
 * that looks for duplicates, also when both are worked at in the same second. Comes before the import itself
 * is locked, so that no two wait for one another.
 */
export async function oneListAtATime(tx: Transaction, actor: Actor): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`pool/${actor.account}`}, 0))`,
  );
}
