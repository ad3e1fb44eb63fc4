import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";

/**
 * Runs part of a transaction that is about these candidacies only: the row policies then look at how the
 * actor stands to them, and at nobody else. It can only ever hide more, never show more; without it a
 * page about one person costs as much as a list of everybody whom the actor may see.
 *
 * @param candidacyIds identifiers, at most some hundreds; none is about nobody in particular: everybody
 */
export async function about<T>(
  tx: Transaction,
  candidacyIds: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  if (candidacyIds.length === 0 || candidacyIds.length > MOST_ABOUT) return work();
  const before = await set(tx, [...new Set(candidacyIds)].join(","));
  try {
    return await work();
  } finally {
    // A transaction that failed ends, and the setting with it.
    await set(tx, before).catch(() => {});
  }
}

/** Beyond so many, looking at everybody is the quicker way. */
const MOST_ABOUT = 1000;

/** Sets whom the transaction is about, gives whom it was about before. */
async function set(tx: Transaction, ids: string): Promise<string> {
  const { rows } = await tx.execute<{ before: string | null }>(sql`
    with before as materialized (select current_setting('overstap.about', true) as ids)
    select ids as before, set_config('overstap.about', ${ids}, true) from before`);
  return rows[0]?.before ?? "";
}
