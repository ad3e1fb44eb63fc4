import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { insertMany } from "../../platform/database/insertMany.ts";
import { refusalCount } from "./schema.ts";

/** Of how many people it ended at a place for a reason. */
export type RefusalCount = { openingId: string; reason: string; people: number };

/**
 * Keeps of how many people attempts at places ended, and why, in the place of what was counted before.
 *
 * @param tx a transaction of the owner of the tables
 */
export async function storeRefusals(
  tx: Transaction,
  counts: readonly RefusalCount[],
): Promise<void> {
  await tx.execute(sql`delete from ${refusalCount}`);
  const countedAt = new Date();
  await insertMany(
    tx,
    refusalCount,
    counts.map((one) => ({ ...one, countedAt })),
  );
}
