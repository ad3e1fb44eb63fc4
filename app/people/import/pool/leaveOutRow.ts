import { and, eq, inArray } from "drizzle-orm";
import type { Actor } from "../../../access/actor.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import { poolRow } from "../schema.ts";
import { compareRows } from "./compareRows.ts";
import { findImport } from "./findImport.ts";
import { readRows, rulesOf } from "./readRows.ts";

/**
 * Leaves a row out by hand, or takes it back in and reads it anew.
 *
 * @returns false when there is no such row to decide on
 */
export async function leaveOutRow(
  tx: Transaction,
  actor: Actor,
  importId: string,
  row: number,
  out: boolean,
): Promise<boolean> {
  const found = await findImport(tx, actor, importId, "change");
  if (found?.state !== "check" || !Number.isSafeInteger(row) || Math.abs(row) > 2 ** 31 - 1)
    return false;
  const [held] = await tx
    .update(poolRow)
    .set({
      state: out ? "leftOut" : "staged",
      leftOutWhy: out ? "byHand" : null,
      decision: null,
      sameAs: null,
    })
    .where(
      and(
        eq(poolRow.importId, importId),
        eq(poolRow.row, row),
        inArray(poolRow.state, ["right", "faulty", "leftOut"]),
      ),
    )
    .returning({ row: poolRow.row, cells: poolRow.cells });
  if (!held) return false;
  if (!out) await readRows(tx, found, [held], await rulesOf(tx, found));
  await compareRows(tx, actor, found, new Set([row]));
  return true;
}
