import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "../../../platform/database/database.ts";
import { poolRow } from "../schema.ts";
import { rowKey } from "./rowKey.ts";

/**
 * Takes back that other rows are left out because they say the same as these, which were changed or left
 * out themselves: else somebody would be lost.
 */
export async function releaseRows(
  tx: Transaction,
  importId: string,
  rows: readonly number[],
): Promise<void> {
  await tx
    .update(poolRow)
    .set({ state: "right", decision: null, sameAs: null, leftOutWhy: null })
    .where(
      and(
        eq(poolRow.importId, importId),
        eq(poolRow.leftOutWhy, "sameRow"),
        inArray(poolRow.sameAs, rows.map(rowKey)),
      ),
    );
}
