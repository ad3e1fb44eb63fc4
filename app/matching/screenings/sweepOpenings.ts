import { eq, sql } from "drizzle-orm";
import type { Database, Transaction } from "../../platform/database/database.ts";
import { screenedOpening, screeningSweep } from "../schema.ts";
import { type LoadedRegion, loadRegion } from "../weighing/loadRegion.ts";
import { digestOf, openingDigest } from "./inputDigest.ts";
import { newPlaces } from "./newPlaces.ts";
import { weighBesideOthers } from "./oneAtATime.ts";
import { renewGains } from "./renewGains.ts";
import { type Screened, screenedFields } from "./screenedFields.ts";
import { weighLoaded } from "./weighLoaded.ts";
import { type PairChange, readStored, writePairs } from "./writePairs.ts";

type Sweep = { id: number; openings: Record<string, string>; below: string | null; begun: string };

/** Inputs of somebody who changed while a sweep passed: no digest, so that they are weighed whole. */
const NOT_ALL_ONE = "changed";

/**
 * Weighs the openings of the oldest sweep against the next candidacies, from the newest down, in one
 * transaction that also moves on: after a crash it goes on where it was.
 *
 * @param limit candidacies of one transaction
 * @returns whether there was a sweep
 */
export async function sweepOpenings(database: Database, limit: number): Promise<boolean> {
  return database.as("overstap_engine", undefined, async (tx) => {
    await weighBesideOthers(tx);
    const sweeps = await tx.execute<Sweep>(sql`
      select id, openings, below, begun_at::text as begun from screening_sweep order by id limit 1 for update skip locked`);
    const [sweep] = sweeps.rows;
    if (!sweep) return false;
    const below = sweep.below === null ? sql`` : sql`and candidacy_id < ${sweep.below}`;
    // Whoever was weighed whole since then was weighed against these openings as they are.
    const { rows } = await tx.execute<Screened>(sql`select ${screenedFields} from screening
      where computed_at <= ${sweep.begun}::timestamptz ${below}
      order by candidacy_id desc limit ${limit} for update`);
    const region = await loadRegion(tx, {
      candidacies: rows.map(({ id }) => id),
      openings: Object.keys(sweep.openings),
    });
    const { openings, digests } = stillSo(region, sweep);
    const last = rows.at(-1);
    if (!last || openings.length === 0) {
      await finish(tx, sweep.id, digests);
      return true;
    }
    await weigh(tx, rows, { ...region, openings });
    await tx
      .update(screeningSweep)
      .set({ openings: digests, below: last.id })
      .where(eq(screeningSweep.id, sweep.id));
    return true;
  });
}

/** An opening that changed again meanwhile is due again: the next sweep takes it up. */
function stillSo(region: LoadedRegion, sweep: Sweep) {
  const same = region.openings.filter(
    (one) => openingDigest(one, region) === sweep.openings[one.id],
  );
  return {
    openings: same,
    digests: Object.fromEntries(same.map(({ id }) => [id, sweep.openings[id]!])),
  };
}

async function weigh(
  tx: Transaction,
  rows: readonly Screened[],
  region: LoadedRegion,
): Promise<void> {
  const inputs = new Map(region.candidates.map((one) => [one.id, digestOf(one)]));
  // Whoever could not be weighed and now can is due, and then weighed against everything.
  const people = rows.filter((row) => row.inputs !== null);
  const ids = new Set(people.map(({ id }) => id));
  const after = weighLoaded(
    region,
    region.candidates.filter(({ id }) => ids.has(id)),
  );
  const stored = await readStored(tx, [...ids]);
  const column = new Set(region.openings.map(({ id }) => id));
  const news: string[] = [];
  const changes = people.map(({ id }): PairChange => {
    const all = stored.get(id) ?? [];
    const weighed = after.get(id) ?? [];
    // An opening is swept because it came or changed after these people were weighed.
    const fresh = newPlaces(all, weighed);
    if (fresh.size > 0) news.push(id);
    return { before: all.filter(({ openingId }) => column.has(openingId)), after: weighed, fresh };
  });
  await writePairs(tx, changes);
  // An opening may have come to another region, with the same pairs.
  const paired = changes.flatMap(({ before, after: now }) => [...before, ...now]);
  await renewGains(tx, [...new Set(paired.map(({ candidacyId }) => candidacyId))]);
  const mixed = people.filter((row) => row.inputs !== (inputs.get(row.id) ?? null));
  await tx.execute(sql`update screening set inputs = ${NOT_ALL_ONE}
    where candidacy_id = any(${sql.param(mixed.map(({ id }) => id))}::uuid[])`);
  await tx.execute(sql`update screening set untold_since = coalesce(untold_since, now())
    where candidacy_id = any(${sql.param(news)}::uuid[])`);
}

async function finish(
  tx: Transaction,
  sweepId: number,
  digests: Record<string, string>,
): Promise<void> {
  await tx.delete(screeningSweep).where(eq(screeningSweep.id, sweepId));
  const done = Object.entries(digests).map(([openingId, inputs]) => ({
    openingId,
    inputs,
    computedAt: sql`now()`,
  }));
  if (done.length === 0) return;
  await tx
    .insert(screenedOpening)
    .values(done)
    .onConflictDoUpdate({
      target: screenedOpening.openingId,
      set: { inputs: sql`excluded.inputs`, computedAt: sql`excluded.computed_at` },
    });
}
