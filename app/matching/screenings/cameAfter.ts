import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";

/**
 * For each of these people the openings that came after they were weighed for the first time: published
 * since, or changed since and not yet weighed against everybody. What is swept is told by the sweep.
 *
 * @param tx of the role that weighs
 * @returns by candidacy; whoever has none is not in it
 */
export async function cameAfter(
  tx: Transaction,
  candidacyIds: readonly string[],
): Promise<Map<string, Set<string>>> {
  if (candidacyIds.length === 0) return new Map();
  const { rows } = await tx.execute<{ candidacy: string; openings: string[] }>(sql`
    with moment as materialized (
      select id, published_at as at from opening where published_at is not null
      union all select opening_id, recorded_at from screening_due where opening_id is not null
      union all select key::uuid, begun_at
        from screening_sweep, jsonb_object_keys(openings) as key)
    select s.candidacy_id as candidacy, array_agg(distinct m.id) as openings
    from screening s join moment m on m.at > s.first_at
    where s.candidacy_id = any(${sql.param([...candidacyIds])}::uuid[])
    group by s.candidacy_id`);
  return new Map(rows.map(({ candidacy, openings }) => [candidacy, new Set(openings)]));
}
