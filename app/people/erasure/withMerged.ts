import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";

/** These candidacies, and those that went up in them: one person all. */
export async function withMerged(
  tx: Transaction,
  candidacyIds: readonly string[],
): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    with recursive same(id) as (
      select unnest(${sql.param([...candidacyIds])}::uuid[])
      union
      select m.from_id from same s join candidacy_correction m on m.to_id = s.id
      where m.kind = 'merged' and m.undone_at is null)
    select s.id from same s join candidacy c on c.id = s.id order by s.id`);
  return rows.map(({ id }) => id);
}
