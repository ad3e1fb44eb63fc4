import { changesOfTheRegion } from "@overstap/engine/region/unlock.ts";
import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";

/**
 * Makes anew which single changes would give these people a place, region by region: nothing in a region
 * where they have a ready or reduced place already. Source: the screening rules, "Unlock list".
 *
 * @param candidacyIds those of whom a pair has changed
 */
export async function renewGains(tx: Transaction, candidacyIds: readonly string[]): Promise<void> {
  if (candidacyIds.length === 0) return;
  const ids = sql`${sql.param([...candidacyIds])}::uuid[]`;
  const regional = sql`${sql.param([...changesOfTheRegion])}::text[]`;
  await tx.execute(sql`delete from screened_gain where candidacy_id = any(${ids})`);
  await tx.execute(sql`
    with pair as (
      select p.candidacy_id, p.opening_id, o.region_id, p.verdict, p.gains, p.gain_costs
      from screened_pair p join opening o on o.id = p.opening_id where p.candidacy_id = any(${ids})),
    placed as (select candidacy_id, region_id from pair where verdict <= 1)
    insert into screened_gain (region_id, candidacy_id, change, opening_id, cost)
    select p.region_id, p.candidacy_id, g.change, place.opening_id, min(g.cost)
    from pair p cross join unnest(p.gains, p.gain_costs) as g(change, cost)
      cross join lateral (
        select case when g.change = any(${regional}) then null else p.opening_id end as opening_id) place
    where (p.candidacy_id, p.region_id) not in (select candidacy_id, region_id from placed)
    group by p.region_id, p.candidacy_id, g.change, place.opening_id`);
}
