import { sql } from "drizzle-orm";
import type { Database, Transaction } from "../../platform/database/database.ts";
import { loadRegion } from "../weighing/loadRegion.ts";
import { screeningSweep } from "../schema.ts";
import { takeDueOpenings } from "./dueRows.ts";
import { openingDigest } from "./inputDigest.ts";
import { renewGains } from "./renewGains.ts";
import { weighAlone } from "./oneAtATime.ts";

/**
 * Takes up all openings of which something changed, as one sweep over all candidacies; what the weighing
 * no longer sees is forgotten. Also one that is again as it was: somebody may have been weighed meanwhile.
 *
 * @returns how many openings were taken up, or let go; 0 when nothing is due
 */
export async function beginSweep(database: Database): Promise<number> {
  return database.as("overstap_engine", undefined, async (tx) => {
    // Nothing is due most of the time, and then nobody has to wait.
    const { rows } = await tx.execute(
      sql`select from screening_due where opening_id is not null limit 1`,
    );
    if (rows.length === 0) return 0;
    await weighAlone(tx);
    const due = await takeDueOpenings(tx);
    if (due.length === 0) return 0;
    const loaded = await loadRegion(tx, { candidacies: [], openings: due });
    const seen = loaded.openings.map((one) => [one.id, openingDigest(one, loaded)] as const);
    const openings = Object.fromEntries(seen);
    await forget(
      tx,
      due.filter((id) => !(id in openings)),
    );
    if (seen.length > 0) {
      // Not the moment at which the transaction began, but one at which nobody weighs people.
      await tx.insert(screeningSweep).values({ openings, begunAt: sql`clock_timestamp()` });
      // Until the sweep is over, nothing is known of them for certain.
      await tx.execute(sql`delete from screened_opening
        where opening_id = any(${sql.param(Object.keys(openings))}::uuid[])`);
    }
    return due.length;
  });
}

async function forget(tx: Transaction, openings: readonly string[]): Promise<void> {
  if (openings.length === 0) return;
  const ids = sql`${sql.param([...openings])}::uuid[]`;
  await tx.execute(sql`delete from screened_opening where opening_id = any(${ids})`);
  const { rows } = await tx.execute<{ id: string }>(sql`
    delete from screened_pair where opening_id = any(${ids}) returning candidacy_id as id`);
  // Whoever had a place only there has none now.
  await renewGains(tx, [...new Set(rows.map(({ id }) => id))]);
}
