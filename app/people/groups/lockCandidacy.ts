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
  const names = [...new Set(candidacyIds)].toSorted().map((id) => `candidacy/${id}`);
  if (names.length === 0) return;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(one.name, 0))
    from unnest(${sql.param(names)}::text[]) as one (name)`);
}
