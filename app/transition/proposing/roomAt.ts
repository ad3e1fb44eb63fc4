import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";

/**
 * Whether a place takes one more proposal: it says itself how many it handles at once. Of two who propose
 * in the same moment the second waits for the first, and is told.
 *
 * @param tx of a coach, in which the proposal is stored
 */
export async function roomAt(tx: Transaction, openingId: string): Promise<boolean> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtext('overstap proposals'), hashtext(${openingId}))`,
  );
  const { rows } = await tx.execute<{ room: boolean | null }>(
    sql`select takes_proposals(${openingId}::uuid) as room`,
  );
  // To whom the place says nothing the rules say whether they may propose at all.
  return rows[0]?.room !== false;
}
