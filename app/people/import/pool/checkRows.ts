import { and, asc, eq } from "drizzle-orm";
import type { Actor } from "../../../access/actor.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import { poolRow } from "../schema.ts";
import { compareRows } from "./compareRows.ts";
import type { PoolImport } from "./findImport.ts";
import { readRows, rulesOf } from "./readRows.ts";
import { setState } from "./setState.ts";

const AT_ONCE = 1000;

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
  const rows = await tx
    .select({ row: poolRow.row, cells: poolRow.cells })
    .from(poolRow)
    .where(and(eq(poolRow.importId, found.id), eq(poolRow.state, "staged")))
    .orderBy(asc(poolRow.row))
    .limit(AT_ONCE);
  if (rows.length > 0) {
    await readRows(tx, found, rows, await rulesOf(tx, found));
    return true;
  }
  await compareRows(tx, actor, found);
  await setState(tx, found.id, "check");
  return false;
}
