import { unlockList } from "@overstap/engine/region/unlock.ts";
import { sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openingIdsOf } from "../../work/weighedOpenings.ts";
import { computedNow, type Freshness } from "../lists/freshness.ts";
import { screeningRules } from "../screenings/screeningRules.ts";
import { workChanged } from "../screenings/whatChanged.ts";
import { idsOfRegion } from "../weighing/idsOfRegion.ts";
import { loadRegion } from "../weighing/loadRegion.ts";
import type { CountedUnlock } from "./maskUnlocks.ts";
import { isShownIn, mineInFull, shownIn } from "./whoCounts.ts";

/** So many are weighed at this moment when something has changed; beyond it the last list is shown. */
const MOST_NOW = 500;

/** A change, counted, with the first of those whom it helps and whom the actor may see in full. */
export type RegionUnlock = CountedUnlock & { people: readonly string[] };

/** What opens work in a region, in no order. */
export type RegionUnlocks = { unlocks: RegionUnlock[]; freshness: Freshness };

/**
 * Counts for every single change whom it would give a place in the region: from what is stored, and
 * weighed at this moment when something changed and the region is small. Who is no longer shown there,
 * and an opening that was put away, are left out at once.
 *
 * @param tx of the role that weighs, in which the database knows the actor
 * @param names people of one change; from 1
 */
export async function countUnlocks(
  tx: Transaction,
  actor: Actor,
  regionId: string,
  names: number,
): Promise<RegionUnlocks> {
  const { changed, at } = await howItStands(tx, regionId);
  if (changed && (await isSmall(tx, regionId))) return weighNow(tx, actor, regionId, names);
  const { rows } = await tx.execute<
    RegionUnlock & { opening: string | null; people: string[] | null }
  >(sql`
    with gain as materialized (
      select g.change, g.opening_id, g.cost, g.candidacy_id,
        g.candidacy_id in (${mineInFull(actor)}) as seen
      from screened_gain g
      where g.region_id = ${regionId} and g.candidacy_id in (${shownIn(regionId)})
        and (g.opening_id is null or g.opening_id in (select o.id from opening o)))
    select change, opening_id as opening, max(cost)::int as cost, count(*)::int as count,
      (count(*) filter (where seen))::int as visible,
      (array_agg(candidacy_id::text order by candidacy_id) filter (where seen))[1:${names}::int] as people
    from gain group by change, opening_id`);
  return {
    unlocks: rows.map(({ opening, people, ...rest }) => ({
      ...rest,
      people: people ?? [],
      ...(opening !== null && { opening }),
    })),
    freshness: { computedAt: new Date(at ?? Date.now()).toISOString(), current: !changed },
  };
}

/** Whether something that counts in the region has changed, and when it was weighed last. */
async function howItStands(tx: Transaction, regionId: string) {
  const openings = await openingIdsOf(tx, regionId);
  const { rows } = await tx.execute<{ changed: boolean; at: string | null }>(sql`
    select exists (select from screening_due d where ${isShownIn(regionId, sql`d.candidacy_id`)})
        or exists (select from screening s
          where (s.rules < ${screeningRules} or s.rules > ${screeningRules})
            and ${isShownIn(regionId, sql`s.candidacy_id`)}) as changed,
      greatest((select max(computed_at) from screened_opening
          where opening_id = any(${sql.param(openings)}::uuid[])),
        (select s.computed_at from screening s where ${isShownIn(regionId, sql`s.candidacy_id`)}
          order by s.computed_at desc limit 1)) as at`);
  const [found] = rows;
  return { ...found!, changed: found!.changed || (await workChanged(tx, openings)) };
}

async function isSmall(tx: Transaction, regionId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select distinct id from (${shownIn(regionId)}) shown limit ${MOST_NOW + 1}`);
  return rows.length <= MOST_NOW;
}

async function weighNow(
  tx: Transaction,
  actor: Actor,
  regionId: string,
  names: number,
): Promise<RegionUnlocks> {
  const region = await loadRegion(tx, await idsOfRegion(tx, regionId));
  const { rows } = await tx.execute<{ id: string }>(mineInFull(actor));
  const mine = new Set(rows.map(({ id }) => id));
  const list = unlockList(region.candidates, region.openings, region.world);
  const unlocks = list.map(({ candidates, ...rest }) => {
    const visible = candidates.filter((id) => mine.has(id));
    return {
      ...rest,
      count: candidates.length,
      visible: visible.length,
      people: visible.slice(0, names),
    };
  });
  return { unlocks, freshness: computedNow() };
}
