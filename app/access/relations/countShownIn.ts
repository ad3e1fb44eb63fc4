import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";

/**
 * How many candidacies there are, and of how many of these very ones the actor may read anything; 0 of
 * those where there are so many that it makes no difference.
 */
export type ShownNumbers = { count: number; visible: number };

/**
 * How many candidacies are shown in regions today, by region id; whatever comes out goes through
 * `countFor` before anybody sees it.
 *
 * @param tx of the role that weighs, in which the database knows the actor
 * @param plenty from how many on nobody asks how many of them the actor may read
 */
export async function countShownIn(
  tx: Transaction,
  regionIds: readonly string[],
  plenty: number,
): Promise<Map<string, ShownNumbers>> {
  const numbers = new Map(regionIds.map((id) => [id, { count: 0, visible: 0 }]));
  if (regionIds.length === 0) return numbers;
  const shown = (ids: readonly string[]) => sql`
    select distinct r.region_id, r.candidacy_id from relation r
    where r.kind = 'shown' and r.region_id = any(${sql.param([...ids])}::uuid[])
      and r.since <= current_date and (r.until is null or r.until >= current_date)`;
  const counted = await tx.execute<{ id: string; count: number }>(sql`
    select region_id as id, count(*)::int as count from (${shown(regionIds)}) shown
    group by region_id`);
  for (const { id, count } of counted.rows) numbers.set(id, { count, visible: 0 });
  const few = counted.rows.filter(({ count }) => count < plenty).map(({ id }) => id);
  if (few.length === 0) return numbers;
  const { rows } = await tx.execute<{ id: string; visible: number }>(sql`
    with readable as materialized (select c.id from actor_candidacies_any() as c(id))
    select region_id as id, count(*)::int as visible from (${shown(few)}) shown
    where candidacy_id in (select id from readable) group by region_id`);
  for (const { id, visible } of rows) numbers.set(id, { ...numbers.get(id)!, visible });
  return numbers;
}
