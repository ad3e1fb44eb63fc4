import { unlockList } from "@overstap/engine/region/unlock.ts";
import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { openingIdsOf } from "../../work/weighedOpenings.ts";
import { computedNow, type Freshness } from "../lists/freshness.ts";
import { screeningRules } from "../screenings/screeningRules.ts";
import { workChanged } from "../screenings/whatChanged.ts";
import { idsOfRegion } from "../weighing/idsOfRegion.ts";
import { loadRegion } from "../weighing/loadRegion.ts";
import type { CountedUnlock } from "./maskUnlocks.ts";
import { mineInFull, shownIn } from "./whoCounts.ts";
import type { Actor } from "../../access/actor.ts";

/** So many are weighed at this moment when something has changed; beyond it the last list is shown. */
const MOST_NOW = 500;

/** What opens work in a region. */
export type RegionUnlocks = {
  unlocks: CountedUnlock[];
  freshness: Freshness;
  /** Whom each change helps, where everybody was weighed now; else the store has it. */
  weighedNow: ReadonlyMap<CountedUnlock, readonly string[]> | undefined;
};

/**
 * Counts for every single change whom it would give a place in the region: from what is stored, and
 * weighed at this moment when something changed and the region is small. Who is no longer shown there,
 * and an opening that was put away, are left out at once.
 *
 * @param tx of the role that weighs, in which the database knows the actor
 */
export async function countUnlocks(
  tx: Transaction,
  actor: Actor,
  regionId: string,
): Promise<RegionUnlocks> {
  const { shown, changed, at } = await howItStands(tx, regionId);
  if (changed && shown <= MOST_NOW) return weighNow(tx, actor, regionId);
  const { rows } = await tx.execute<CountedUnlock & { opening: string | null }>(sql`
    with shown as materialized (${shownIn(regionId)}),
    mine as materialized (${mineInFull(actor)})
    select g.change, g.opening_id as opening, max(g.cost)::int as cost, count(*)::int as count,
      (count(*) filter (where g.candidacy_id in (select id from mine)))::int as visible
    from screened_gain g
    where g.region_id = ${regionId} and g.candidacy_id in (select id from shown)
      and (g.opening_id is null or g.opening_id in (select o.id from opening o))
    group by g.change, g.opening_id`);
  return {
    unlocks: rows.map(({ opening, ...rest }) => (opening === null ? rest : { ...rest, opening })),
    freshness: { computedAt: new Date(at ?? Date.now()).toISOString(), current: !changed },
    weighedNow: undefined,
  };
}

async function howItStands(tx: Transaction, regionId: string) {
  const openings = await openingIdsOf(tx, regionId);
  const { rows } = await tx.execute<{ shown: number; changed: boolean; at: string | null }>(sql`
    with shown as materialized (${shownIn(regionId)})
    select (select count(*)::int from shown) as shown,
      exists (select from screening_due d where d.candidacy_id in (select id from shown))
        or exists (select from screening s where (s.rules < ${screeningRules} or s.rules > ${screeningRules})
          and s.candidacy_id in (select id from shown)) as changed,
      greatest((select max(computed_at) from screened_opening
          where opening_id = any(${sql.param(openings)}::uuid[])),
        (select computed_at from screening where candidacy_id in (select id from shown)
          order by computed_at desc limit 1)) as at`);
  const [found] = rows;
  return { ...found!, changed: found!.changed || (await workChanged(tx, openings)) };
}

async function weighNow(tx: Transaction, actor: Actor, regionId: string): Promise<RegionUnlocks> {
  const region = await loadRegion(tx, await idsOfRegion(tx, regionId));
  const { rows } = await tx.execute<{ id: string }>(mineInFull(actor));
  const mine = new Set(rows.map(({ id }) => id));
  const weighed = new Map<CountedUnlock, string[]>();
  for (const { candidates, ...rest } of unlockList(
    region.candidates,
    region.openings,
    region.world,
  )) {
    const visible = candidates.filter((id) => mine.has(id));
    weighed.set({ ...rest, count: candidates.length, visible: visible.length }, visible);
  }
  return { unlocks: [...weighed.keys()], freshness: computedNow(), weighedNow: weighed };
}
