import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";

/**
 * Counts people who are about to go, before they do: by ground, track, whether they were at a place, hours
 * and how well they speak Dutch, each by itself, so that no row is about one person's combination.
 *
 * @param tx the transaction that removes them, as the owner of the tables
 */
export async function countDeparted(
  tx: Transaction,
  candidacyIds: readonly string[],
): Promise<void> {
  await tx.execute(sql`
    insert into departed_count (region_id, year, dimension, value, count)
    select c.home_region_id, extract(year from current_date)::int, v.dimension, v.value, count(*)
    from candidacy c
    left join candidacy_ground g on g.candidacy_id = c.id
    left join candidacy_wishes w on w.candidacy_id = c.id
    cross join lateral (values
      ('ground', coalesce(g.ground, 'unknown')),
      ('track', coalesce(g.track, 'unknown')),
      ('placed', case when exists (select 1 from relation r where r.candidacy_id = c.id and r.kind = 'placed')
        then 'yes' else 'no' end),
      ('hours', case when w.hours_max is null then 'unknown' when w.hours_max < 12 then 'upTo12'
        when w.hours_max < 24 then 'upTo24' else 'more' end),
      ('speaking', coalesce(w.speaking, 'unknown'))) v (dimension, value)
    where c.id = any(${sql.param([...candidacyIds])}::uuid[])
    group by c.home_region_id, v.dimension, v.value
    on conflict (region_id, year, dimension, value)
      do update set count = departed_count.count + excluded.count`);
}
