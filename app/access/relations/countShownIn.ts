import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";

/** How many candidacies there are, and of how many of these very ones the actor may read anything. */
export type ShownNumbers = { count: number; visible: number };

/**
 * How many candidacies are shown in regions today, by region id; whatever comes out goes through
 * `countFor` before anybody sees it.
 *
 * @param tx of the role that weighs, in which the database knows the actor
 */
export async function countShownIn(
  tx: Transaction,
  regionIds: readonly string[],
): Promise<Map<string, ShownNumbers>> {
  const numbers = new Map(regionIds.map((id) => [id, { count: 0, visible: 0 }]));
  if (regionIds.length === 0) return numbers;
  const { rows } = await tx.execute<ShownNumbers & { id: string }>(sql`
    with shown as (
      select distinct r.region_id, r.candidacy_id from relation r
      where r.kind = 'shown' and r.region_id = any(${sql.param([...regionIds])}::uuid[])
        and r.since <= current_date and (r.until is null or r.until >= current_date)),
    readable as materialized (select c.id from actor_candidacies_any() as c(id))
    select region_id as id, count(*)::int as count,
      (count(*) filter (where candidacy_id in (select id from readable)))::int as visible
    from shown group by region_id`);
  for (const { id, count, visible } of rows) numbers.set(id, { count, visible });
  return numbers;
}
