import { verdicts } from "@overstap/engine/screening/screenedPair.ts";
import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { relationsThatRead } from "../../access/relations/mayReadSql.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { screeningRules } from "../screenings/screeningRules.ts";
import { workChanged } from "../screenings/whatChanged.ts";
import { loadRegion } from "../weighing/loadRegion.ts";
import { computedNow, type Freshness } from "./freshness.ts";
import type { ListedPair } from "./pairsOfPeople.ts";
import { countVerdicts, noPairs, rankAll, type VerdictCounts } from "./rankAll.ts";
import type { ShortlistQuery } from "./shortlistQuery.ts";

/** So many are weighed at this moment when something has changed; beyond it the last list is shown. */
const MOST_NOW = 300;

/** The people whom the actor may weigh for one opening. */
export type PeopleOfOpening = {
  /** In the order of a shortlist: the first of those that were asked. */
  pairs: readonly ListedPair[];
  total: number;
  counts: VerdictCounts;
  freshness: Freshness;
};

/** What is asked of the list. */
export type AskedPeople = Pick<ShortlistQuery, "verdict"> & {
  limit: number;
  /** Only these, where names were searched. */
  among: readonly string[] | undefined;
};

/**
 * The people of whom the actor may see what fits, for one opening: from what is stored, and weighed at
 * this moment when something changed and they are not many.
 *
 * @param tx of the role that weighs, in which the database knows the actor
 */
export async function peopleOfOpening(
  tx: Transaction,
  actor: Actor,
  opening: string,
  asked: AskedPeople,
): Promise<PeopleOfOpening> {
  const kept = await read(tx, actor, opening, asked);
  const current = !kept.changed && !(await workChanged(tx, [opening]));
  if (!current && kept.mine <= MOST_NOW) return weighNow(tx, actor, opening, asked);
  const counts = noPairs();
  for (const [place, count] of Object.entries(kept.counts))
    counts[verdicts[Number(place)]!] = count;
  const listed = counts.ready + counts.reduced + counts.ask + counts.near;
  counts.no = Math.max(0, kept.weighed - listed);
  return {
    pairs: kept.page.map(({ candidate, verdict }) => ({
      candidate,
      opening,
      verdict: verdicts[verdict]!,
    })),
    total: asked.verdict === undefined ? listed : counts[asked.verdict],
    counts,
    freshness: { computedAt: new Date(kept.at ?? Date.now()).toISOString(), current },
  };
}

type Kept = {
  /** How many people the actor may weigh; how many of them can be. */
  mine: number;
  weighed: number;
  counts: Record<string, number>;
  page: { candidate: string; verdict: number }[];
  at: string | null;
  changed: boolean;
};

/** Whom the actor may weigh. */
function mine(actor: Actor, among: AskedPeople["among"]): SQL {
  const kinds = sql`${sql.param(relationsThatRead(actor, "fits"))}::text[]`;
  const narrowed = among
    ? sql`where r.candidacy_id = any(${sql.param([...among])}::uuid[])`
    : sql``;
  return sql`select distinct r.candidacy_id as id from actor_related(${kinds}) r ${narrowed}`;
}

/** One statement, so that whom the actor may weigh is looked up once. */
async function read(
  tx: Transaction,
  actor: Actor,
  opening: string,
  { verdict, limit, among }: AskedPeople,
): Promise<Kept> {
  const narrowed = verdict ? sql`where verdict = ${verdicts.indexOf(verdict)}` : sql``;
  const { rows } = await tx.execute<Kept>(sql`
    with mine as materialized (${mine(actor, among)}),
    listed as materialized (
      select p.candidacy_id, p.verdict, p.cost, p.hours, p.talents, p.travel_minutes
      from screened_pair p
      where p.opening_id = ${opening} and p.candidacy_id in (select id from mine)),
    page as materialized (
      select candidacy_id, verdict from listed ${narrowed}
      order by verdict, cost, hours desc, talents desc, travel_minutes, candidacy_id limit ${limit})
    select (select count(*)::int from mine) as mine,
      -- An array, so that tens of thousands are looked up in one go.
      (select count(*)::int from screening where inputs is not null
        and candidacy_id = any(array(select id from mine))) as weighed,
      (select coalesce(jsonb_object_agg(verdict, number), '{}') from (
        select verdict, count(*) as number from listed group by verdict) each) as counts,
      (select coalesce(jsonb_agg(jsonb_build_object('candidate', candidacy_id, 'verdict', verdict)), '[]')
        from page) as page,
      greatest((select max(computed_at) from screening where candidacy_id in (
          select candidacy_id from page)),
        (select computed_at from screened_opening where opening_id = ${opening})) as at,
      exists (select from screening s
          where (s.rules < ${screeningRules} or s.rules > ${screeningRules})
            and s.candidacy_id in (select id from mine))
        or exists (select from screening_due d where d.candidacy_id in (select id from mine)) as changed`);
  return rows[0]!;
}

async function weighNow(
  tx: Transaction,
  actor: Actor,
  opening: string,
  { verdict, limit, among }: AskedPeople,
): Promise<PeopleOfOpening> {
  const { rows } = await tx.execute<{ id: string }>(mine(actor, among));
  const region = await loadRegion(tx, {
    candidacies: rows.map(({ id }) => id),
    openings: [opening],
  });
  const listed = rankAll(region, "openings").map(({ pair }) => pair);
  const found = listed.filter((pair) => verdict === undefined || pair.verdict === verdict);
  return {
    pairs: found.slice(0, limit),
    total: found.length,
    counts: countVerdicts(listed, region.candidates.length),
    freshness: computedNow(),
  };
}
