import { verdicts, type Verdict } from "@overstap/engine/screening/screenedPair.ts";
import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { peopleChanged, workChanged } from "../screenings/whatChanged.ts";
import { loadRegion } from "../weighing/loadRegion.ts";
import { computedNow, type Freshness } from "./freshness.ts";
import { rankAll } from "./rankAll.ts";

/** One pair of a list, by what it is found by. */
export type ListedPair = { candidate: string; opening: string; verdict: Verdict };

/** The pairs of some people that are not a `no`. */
export type PairsOfPeople = {
  /** By candidacy, each in the order of a shortlist; whoever cannot be weighed (yet) is not in it. */
  pairs: ReadonlyMap<string, readonly ListedPair[]>;
  /** Against how many openings they were weighed. */
  openings: number;
  freshness: Freshness;
};

/**
 * The pairs of some people with these openings, as they are now: what is stored where that is current,
 * and weighed at this moment where somebody or something has just changed.
 *
 * @param tx of the role that weighs
 * @param candidacies at most some tens: each may have to be weighed now
 */
export async function pairsOfPeople(
  tx: Transaction,
  candidacies: readonly string[],
  openings: readonly string[],
): Promise<PairsOfPeople> {
  const seen = await seenOpenings(tx, openings);
  const changed = (await workChanged(tx, seen))
    ? new Set(candidacies)
    : await peopleChanged(tx, candidacies);
  const kept = await keptPairs(
    tx,
    candidacies.filter((id) => !changed.has(id)),
    seen,
  );
  const now = await weighNow(tx, [...changed], seen);
  return {
    pairs: new Map([...kept.pairs, ...now]),
    openings: seen.length,
    freshness:
      now.size === 0 && kept.computedAt
        ? { computedAt: kept.computedAt.toISOString(), current: true }
        : computedNow(),
  };
}

/** Of these openings those that take part: what was archived since is left out at once. */
async function seenOpenings(tx: Transaction, openings: readonly string[]): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from opening where id = any(${sql.param([...openings])}::uuid[]) order by id`,
  );
  return rows.map(({ id }) => id);
}

async function weighNow(tx: Transaction, candidacies: string[], openings: string[]) {
  const pairs = new Map<string, ListedPair[]>();
  if (candidacies.length === 0) return pairs;
  const region = await loadRegion(tx, { candidacies, openings });
  for (const { id } of region.candidates) pairs.set(id, []);
  for (const { pair } of rankAll(region, "candidates")) {
    const { candidate, opening, verdict } = pair;
    pairs.get(candidate)?.push({ candidate, opening, verdict });
  }
  return pairs;
}

async function keptPairs(tx: Transaction, candidacies: string[], openings: string[]) {
  const pairs = new Map<string, ListedPair[]>();
  if (candidacies.length === 0) return { pairs, computedAt: undefined };
  const ids = sql`${sql.param(candidacies)}::uuid[]`;
  const weighed = await tx.execute<{ id: string; at: string }>(sql`
    select candidacy_id as id, computed_at as at from screening
    where candidacy_id = any(${ids}) and inputs is not null`);
  for (const { id } of weighed.rows) pairs.set(id, []);
  const { rows } = await tx.execute<{ candidate: string; opening: string; verdict: number }>(sql`
    select candidacy_id as candidate, opening_id as opening, verdict from screened_pair
    where candidacy_id = any(${ids}) and opening_id = any(${sql.param(openings)}::uuid[])
    order by candidacy_id, verdict, cost, hours desc, talents desc, travel_minutes, opening_id`);
  for (const row of rows) {
    pairs.get(row.candidate)?.push({ ...row, verdict: verdicts[row.verdict]! });
  }
  const work = await tx.execute<{ at: string | null }>(sql`
    select max(computed_at) as at from screened_opening
    where opening_id = any(${sql.param(openings)}::uuid[])`);
  const moments = [...weighed.rows, ...work.rows].flatMap(({ at }) => at ?? []);
  const latest = Math.max(...moments.map((at) => new Date(at).getTime()));
  return { pairs, computedAt: moments.length > 0 ? new Date(latest) : undefined };
}
