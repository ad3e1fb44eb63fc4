import { and, asc, eq, inArray } from "drizzle-orm";
import type { Transaction } from "../../../platform/database/database.ts";
import { candidacyCorrection } from "../../corrections/schema.ts";
import { poolRow } from "../schema.ts";

/** A row that stayed outside, with its cells and why. */
export type LeftOutRow = Pick<
  typeof poolRow.$inferSelect,
  "row" | "cells" | "faults" | "leftOutWhy" | "sameAs"
>;

/** The rows of a file that stay outside, or would if they were not mended, in its order. */
export function leftOutRows(tx: Transaction, importId: string): Promise<LeftOutRow[]> {
  return tx
    .select({
      row: poolRow.row,
      cells: poolRow.cells,
      faults: poolRow.faults,
      leftOutWhy: poolRow.leftOutWhy,
      sameAs: poolRow.sameAs,
    })
    .from(poolRow)
    .where(and(eq(poolRow.importId, importId), inArray(poolRow.state, ["leftOut", "faulty"])))
    .orderBy(asc(poolRow.row));
}

/** A row that was put together with somebody, and how to take the two apart again. */
export type MergedRow = {
  row: number;
  candidacyId: string;
  mergeId: string;
  /** Whether the two were taken apart since, here or on their own pages. */
  apart: boolean;
};

/**
 * The rows that were put together with somebody who was known.
 *
 * @param page from 1
 */
export async function mergedRows(
  tx: Transaction,
  importId: string,
  most: number,
  page = 1,
): Promise<MergedRow[]> {
  const rows = await tx
    .select({
      row: poolRow.row,
      candidacyId: poolRow.candidacyId,
      mergeId: poolRow.mergeId,
      undoneAt: candidacyCorrection.undoneAt,
    })
    .from(poolRow)
    .leftJoin(candidacyCorrection, eq(candidacyCorrection.id, poolRow.mergeId))
    .where(and(eq(poolRow.importId, importId), eq(poolRow.state, "merged")))
    .orderBy(asc(poolRow.row))
    .limit(most)
    .offset((page - 1) * most);
  return rows.flatMap(({ row, candidacyId, mergeId, undoneAt }) =>
    candidacyId && mergeId ? [{ row, candidacyId, mergeId, apart: undoneAt !== null }] : [],
  );
}
