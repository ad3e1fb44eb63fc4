import { and, asc, eq, lt, sql } from "drizzle-orm";
import type { Actor } from "../../../access/actor.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import { poolRow } from "../schema.ts";
import { compareRows } from "./compareRows.ts";
import type { PoolImport } from "./findImport.ts";
import { type HeldRow, readRows, rulesOf } from "./readRows.ts";
import { setState } from "./setState.ts";

/** What is read at once: so many rows, or so many bytes of cells as they are held. */
const AT_ONCE = 1000;
const BYTES_AT_ONCE = 2_000_000;

/**
 * Reads the next rows of an import; after the last it looks for duplicates and hands the import back to
 * the coach.
 *
 * @returns whether there is more to do
 */
export async function checkRows(
  tx: Transaction,
  actor: Actor,
  found: PoolImport,
): Promise<boolean> {
  const rows = await nextRows(tx, found.id);
  if (rows.length > 0) {
    await readRows(tx, found, rows, await rulesOf(tx, found));
    return true;
  }
  await compareRows(tx, actor, found);
  await setState(tx, found.id, "check");
  return false;
}

/** The next rows that are still to be read: one at least, and no more than fit. */
async function nextRows(tx: Transaction, importId: string): Promise<HeldRow[]> {
  const staged = tx
    .select({
      row: poolRow.row,
      cells: poolRow.cells,
      before: sql<number>`sum(octet_length(${poolRow.cells}::text)) over (order by ${poolRow.row})
        - octet_length(${poolRow.cells}::text)`.as("before"),
    })
    .from(poolRow)
    .where(and(eq(poolRow.importId, importId), eq(poolRow.state, "staged")))
    .orderBy(asc(poolRow.row))
    .limit(AT_ONCE)
    .as("staged");
  return tx
    .select({ row: staged.row, cells: staged.cells })
    .from(staged)
    .where(lt(staged.before, BYTES_AT_ONCE))
    .orderBy(asc(staged.row));
}
