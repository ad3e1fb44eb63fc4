import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";

/**
 * Which of these candidacies the actor may read anything of.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function readableAmong(
  tx: Transaction,
  candidacyIds: readonly string[],
): Promise<Set<string>> {
  if (candidacyIds.length === 0) return new Set();
  const { rows } = await tx.execute<{ id: string }>(sql`
    select readable.id from actor_candidacies_any() as readable(id)
    where readable.id = any(${sql.param([...candidacyIds])}::uuid[])`);
  return new Set(rows.map(({ id }) => id));
}
