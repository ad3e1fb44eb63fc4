import { sql } from "drizzle-orm";
import type { Database, Transaction } from "../../platform/database/database.ts";
import { loadRegion } from "../weighing/loadRegion.ts";
import { screenedOpening, screeningSweep } from "../schema.ts";
import { takeDueOpenings } from "./dueRows.ts";
import { openingDigest } from "./inputDigest.ts";
import { weighAlone } from "./oneAtATime.ts";

/**
 * Takes up all openings of which something changed, as one sweep over all candidacies. A change that does
 * not weigh (a title, a text) asks for none; what the weighing no longer sees is forgotten.
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
    const { openings, world } = await loadRegion(tx, { candidacies: [], openings: due });
    const seen = new Map(openings.map((one) => [one.id, openingDigest(one, world)]));
    await forget(
      tx,
      due.filter((id) => !seen.has(id)),
    );
    const kept = await tx.select().from(screenedOpening);
    const known = new Map(kept.map(({ openingId, inputs }) => [openingId, inputs]));
    const changed = [...seen].filter(([id, inputs]) => known.get(id) !== inputs);
    if (changed.length > 0) {
      await tx.insert(screeningSweep).values({
        openings: Object.fromEntries(changed),
        // Not the moment at which the transaction began, but one at which nobody weighs people.
        begunAt: sql`clock_timestamp()`,
      });
      // Until the sweep is over, nothing is known of them for certain.
      await tx.execute(sql`delete from screened_opening
        where opening_id = any(${sql.param(changed.map(([id]) => id))}::uuid[])`);
    }
    return due.length;
  });
}

async function forget(tx: Transaction, openings: readonly string[]): Promise<void> {
  if (openings.length === 0) return;
  const ids = sql`${sql.param([...openings])}::uuid[]`;
  await tx.execute(sql`delete from screened_opening where opening_id = any(${ids})`);
  await tx.execute(sql`delete from screened_pair where opening_id = any(${ids})`);
}
