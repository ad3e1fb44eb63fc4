import { sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { about } from "../../access/relations/about.ts";
import { mayReadSql } from "../../access/relations/mayReadSql.ts";
import type { Transaction } from "../../platform/database/database.ts";

/**
 * Of whom of these the actor may see which places fit.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param candidacyIds identifiers, at most some hundreds
 */
export async function whoseFits(
  tx: Transaction,
  actor: Actor,
  candidacyIds: readonly string[],
): Promise<string[]> {
  if (candidacyIds.length === 0) return [];
  const { rows } = await about(tx, candidacyIds, () =>
    tx.execute<{ id: string }>(
      sql`select c.id from candidacy c where c.id = any(${sql.param([...candidacyIds])}::uuid[]) and ${mayReadSql(actor, "fits", sql`c.id`)}`,
    ),
  );
  return rows.map(({ id }) => id);
}
