import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";

/** Why it ended at a place, of no fewer people than the region shows. */
export type Refusals = { reason: string; people: number }[];

/**
 * Why attempts at places ended in the last year, by place, the most frequent first. The database's function
 * gives what reaches the threshold of the place's region, of places where somebody else might be put
 * forward; smaller numbers never leave it.
 */
export async function refusalsAt(
  tx: Transaction,
  openingIds: readonly string[],
): Promise<Map<string, Refusals>> {
  if (openingIds.length === 0) return new Map();
  const { rows } = await tx.execute<{ opening_id: string; reason: string; people: number }>(
    sql`select opening_id, reason, people from refusals_at(${sql.param([...openingIds])}::uuid[])
      order by people desc, reason`,
  );
  const found = new Map<string, Refusals>();
  for (const { opening_id: id, reason, people } of rows) {
    found.set(id, [...(found.get(id) ?? []), { reason, people }]);
  }
  return found;
}
