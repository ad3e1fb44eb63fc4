import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Actor } from "../../../access/actor.ts";
import { region } from "../../../access/regions/schema.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import { poolImport, poolRow, type rowStates } from "../schema.ts";
import { findImport, type PoolImport } from "./findImport.ts";
import { undecided, unlooked } from "./undecided.ts";

/** How many rows of a file stand where. */
export type RowCounts = Readonly<Record<(typeof rowStates)[number], number>> & {
  all: number;
  /** Of the rows that are right: probable doubles about which nobody has decided. */
  undecided: number;
  /** Of the rows that are right: those that look a little like somebody, about which nobody has decided. */
  maybe: number;
  /** Of the rows that are right: those that will be put together with somebody who is known. */
  same: number;
};

/** An import as its coach sees it. */
export type SeenImport = PoolImport & { region: string; counts: RowCounts };

/** One import with its counts; undefined when there is none with this id for the actor. */
export async function readImport(
  tx: Transaction,
  actor: Actor,
  importId: string,
): Promise<SeenImport | undefined> {
  const found = await findImport(tx, actor, importId);
  if (!found) return undefined;
  const counts = await countsOf(tx, [found.id]);
  const [home] = await tx
    .select({ name: region.name })
    .from(region)
    .where(eq(region.id, found.homeRegionId));
  return { ...found, region: home?.name ?? "", counts: counts.get(found.id) ?? none };
}

/** The imports of the actor that are still held, the latest first. */
export async function listImports(
  tx: Transaction,
  actor: Actor,
): Promise<
  (Pick<PoolImport, "id" | "state" | "fileName" | "recordedAt"> & { counts: RowCounts })[]
> {
  if (actor.role !== "coach") return [];
  const rows = await tx
    .select({
      id: poolImport.id,
      state: poolImport.state,
      fileName: poolImport.fileName,
      recordedAt: poolImport.recordedAt,
    })
    .from(poolImport)
    .orderBy(desc(poolImport.recordedAt))
    .limit(50);
  const counts = await countsOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, counts: counts.get(row.id) ?? none }));
}

const none: RowCounts = {
  staged: 0,
  right: 0,
  faulty: 0,
  leftOut: 0,
  stored: 0,
  merged: 0,
  all: 0,
  undecided: 0,
  maybe: 0,
  same: 0,
};

async function countsOf(
  tx: Transaction,
  importIds: readonly string[],
): Promise<ReadonlyMap<string, RowCounts>> {
  if (importIds.length === 0) return new Map();
  const rows = await tx
    .select({
      importId: poolRow.importId,
      state: poolRow.state,
      count: sql<number>`count(*)`.mapWith(Number),
      undecided: sql<number>`count(*) filter (where ${undecided})`.mapWith(Number),
      unlooked: sql<number>`count(*) filter (where ${unlooked})`.mapWith(Number),
      same: sql<number>`count(*) filter (where ${poolRow.state} = 'right'
        and ${poolRow.decision} in ('fill', 'replace'))`.mapWith(Number),
    })
    .from(poolRow)
    .where(inArray(poolRow.importId, [...importIds]))
    .groupBy(poolRow.importId, poolRow.state);
  const counts = new Map<string, RowCounts>();
  for (const { importId, state, count, undecided: open, unlooked: seen, same } of rows) {
    const before = counts.get(importId) ?? none;
    counts.set(importId, {
      ...before,
      [state]: count,
      all: before.all + count,
      undecided: before.undecided + open,
      maybe: before.maybe + seen - open,
      same: before.same + same,
    });
  }
  return counts;
}

/** A row of the file as a page shows it. */
export type SeenRow = Pick<
  typeof poolRow.$inferSelect,
  "row" | "cells" | "state" | "faults" | "draft" | "decision" | "sameAs" | "leftOutWhy"
> & {
  /** Whether it is probably somebody's double, and nobody has decided about that. */
  undecided: boolean;
};

/** The first rows of a file, as they stand now. */
export function firstRows(tx: Transaction, importId: string, most: number): Promise<SeenRow[]> {
  return rowsOf(tx, importId).orderBy(asc(poolRow.row)).limit(most);
}

/** One row of a file; undefined when it has none with this number. */
export async function readPoolRow(
  tx: Transaction,
  importId: string,
  row: number,
): Promise<SeenRow | undefined> {
  if (!Number.isSafeInteger(row) || row < 1 || row > 2 ** 31 - 1) return undefined;
  const [found] = await rowsOf(tx, importId, eq(poolRow.row, row));
  return found;
}

function rowsOf(tx: Transaction, importId: string, more?: ReturnType<typeof eq>) {
  return tx
    .select({
      row: poolRow.row,
      cells: poolRow.cells,
      state: poolRow.state,
      faults: poolRow.faults,
      draft: poolRow.draft,
      decision: poolRow.decision,
      sameAs: poolRow.sameAs,
      leftOutWhy: poolRow.leftOutWhy,
      undecided: sql<boolean>`${undecided}`,
    })
    .from(poolRow)
    .where(and(eq(poolRow.importId, importId), more))
    .$dynamic();
}
