import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";

/**
 * Lets one at a time change these candidacies, until the end of the transaction: what is read after
 * it is what is written over. Several are locked in one order, so that nobody waits for one another.
 */
export async function lockCandidacies(
  tx: Transaction,
  candidacyIds: readonly string[],
): Promise<void> {
  for (const id of [...new Set(candidacyIds)].toSorted()) {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`candidacy/${id}`}, 0))`);
  }
}
