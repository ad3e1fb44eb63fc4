import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { screenedPair } from "../schema.ts";
import { type PairRow, samePair } from "./pairRow.ts";

/** A pair as it stands in the store. */
export type StoredPair = typeof screenedPair.$inferSelect;

/** Reads the pairs of these candidacies as they stand, by candidacy; with these openings only, where given. */
export async function readStored(
  tx: Transaction,
  candidacyIds: readonly string[],
  openingIds?: readonly string[],
): Promise<Map<string, StoredPair[]>> {
  const { rows } = await tx.execute<StoredPair>(sql`
    select candidacy_id as "candidacyId", opening_id as "openingId", verdict, cost, hours, talents,
      travel_minutes as "travelMinutes", gains, gain_costs as "gainCosts", new_since as "newSince"
    from screened_pair where candidacy_id = any(${sql.param([...candidacyIds])}::uuid[])
      ${openingIds ? sql`and opening_id = any(${sql.param([...openingIds])}::uuid[])` : sql``}`);
  return Map.groupBy(rows, (row) => row.candidacyId);
}

/** What stood and what stands in its place. */
export type PairChange = {
  before: readonly StoredPair[];
  after: readonly PairRow[];
  /** Openings of `after` that are new to speak of now. */
  fresh: ReadonlySet<string>;
};

/**
 * Writes only what differs: most changes touch few pairs.
 *
 * @returns the candidacies of which a pair was written or taken away
 */
export async function writePairs(
  tx: Transaction,
  changes: readonly PairChange[],
): Promise<string[]> {
  const written: (PairRow & { fresh: boolean })[] = [];
  const gone: StoredPair[] = [];
  for (const { before, after, fresh } of changes) {
    const stood = new Map(before.map((row) => [row.openingId, row]));
    for (const row of after) {
      const old = stood.get(row.openingId);
      stood.delete(row.openingId);
      if (old && !fresh.has(row.openingId) && samePair(old, row)) continue;
      written.push({ ...row, fresh: fresh.has(row.openingId) });
    }
    gone.push(...stood.values());
  }
  if (gone.length > 0) {
    await tx.execute(sql`delete from screened_pair p
      using unnest(${sql.param(gone.map((row) => row.candidacyId))}::uuid[],
        ${sql.param(gone.map((row) => row.openingId))}::uuid[]) as gone(candidacy_id, opening_id)
      where p.candidacy_id = gone.candidacy_id and p.opening_id = gone.opening_id`);
  }
  const touched = new Set([...gone, ...written].map(({ candidacyId }) => candidacyId));
  if (written.length > 0) await insert(tx, written);
  return [...touched];
}

async function insert(tx: Transaction, written: readonly object[]): Promise<void> {
  await tx.execute(sql`
    insert into screened_pair as p (candidacy_id, opening_id, verdict, cost, hours, talents,
      travel_minutes, gains, gain_costs, new_since)
    select "candidacyId", "openingId", verdict, cost, hours, talents, "travelMinutes", gains,
      "gainCosts", case when fresh then now() end
    from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as r("candidacyId" uuid,
      "openingId" uuid, verdict smallint, cost smallint, hours float8, talents smallint,
      "travelMinutes" integer, gains text[], "gainCosts" smallint[], fresh boolean)
    on conflict (candidacy_id, opening_id) do update set verdict = excluded.verdict,
      cost = excluded.cost, hours = excluded.hours, talents = excluded.talents,
      travel_minutes = excluded.travel_minutes, gains = excluded.gains,
      gain_costs = excluded.gain_costs,
      -- What is no place any more is no news either.
      new_since = case when excluded.verdict <= 2 then coalesce(excluded.new_since, p.new_since) end`);
}
