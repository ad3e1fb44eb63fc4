import { and, eq } from "drizzle-orm";
import type { Actor } from "../../../access/actor.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import type { Fault } from "../../../platform/forms/fault.ts";
import { type Given, oneOf } from "../../../platform/forms/given.ts";
import type { SheetCell } from "../../../platform/spreadsheet/sheet.ts";
import { type ImportField, importFields } from "../columns/importField.ts";
import { withoutBsn } from "../columns/withoutBsn.ts";
import { poolRow } from "../schema.ts";
import { cellText } from "../values/reading.ts";
import { compareRows } from "./compareRows.ts";
import { findImport, type PoolImport } from "./findImport.ts";
import { letterOf, readRows, rulesOf } from "./readRows.ts";

/** The name of the form's field for what a row says. */
export const cellName = (field: ImportField) => `veld.${field}`;

/** The name of the form's field for what the row said when the page was opened. */
export const shownName = (field: ImportField) => `stond.${field}`;

/** Longer than this nobody types into a cell. */
const MOST = 500;

/** What came of correcting a row. */
export type CorrectedRow =
  /** Whether the row may be taken in now. */
  | { kind: "corrected"; right: boolean }
  | { kind: "faults"; faults: Fault[] }
  | { kind: "notFound" };

/**
 * Puts other texts into the cells of one row and reads it anew. A cell that is not in the form stays, and so
 * does one that was not touched there, whatever another tab made of it; one that was changed is held as text.
 */
export async function correctRow(
  tx: Transaction,
  actor: Actor,
  importId: string,
  row: number,
  given: Given,
): Promise<CorrectedRow> {
  const found = await findImport(tx, actor, importId, "change");
  const held = found?.state === "check" ? await heldRow(tx, importId, row) : undefined;
  if (!found || !held) return { kind: "notFound" };
  const cells: Record<string, SheetCell> = { ...held.cells };
  const faults: Fault[] = [];
  for (const field of importFields) {
    const letter = letterOf(found, field);
    if (!letter || given[cellName(field)] === undefined) continue;
    const typed = oneOf(given, cellName(field));
    if (given[shownName(field)] && typed === oneOf(given, shownName(field))) continue;
    const fault = putCell(cells, letter, field, typed);
    if (fault) faults.push(fault);
  }
  if (faults.length > 0) return { kind: "faults", faults };
  await readRows(tx, found, [{ row, cells }], await rulesOf(tx, found));
  await tx
    .update(poolRow)
    .set({ decision: null, sameAs: null, leftOutWhy: null })
    .where(and(eq(poolRow.importId, importId), eq(poolRow.row, row)));
  await compareRows(tx, actor, found, new Set([row]));
  const now = await heldRow(tx, importId, row);
  return { kind: "corrected", right: now?.state === "right" };
}

/** Rows that can still be changed: those that were taken in cannot. */
async function heldRow(tx: Transaction, importId: string, row: number) {
  if (!Number.isSafeInteger(row) || row < 1 || row > 2 ** 31 - 1) return undefined;
  const [held] = await tx
    .select()
    .from(poolRow)
    .where(and(eq(poolRow.importId, importId), eq(poolRow.row, row)));
  return held;
}

/** Puts a text into a cell, unless it is too long or may hold a BSN, which is written nowhere. */
function putCell(
  cells: Record<string, SheetCell>,
  letter: string,
  field: ImportField,
  typed: string,
): Fault | undefined {
  const text = typed.trim();
  // What was not touched keeps its kind: a number stays a number.
  if (text === cellText(cells[letter] ?? "")) return undefined;
  if (text.length > MOST) {
    return {
      field: cellName(field),
      key: "forms:tooLong",
      values: { most: MOST, over: text.length - MOST },
    };
  }
  if (withoutBsn(text, field) !== text) {
    return { field: cellName(field), key: "pool:fault.bsn" };
  }
  if (text === "") delete cells[letter];
  else cells[letter] = text;
  return undefined;
}

/**
 * Puts a text in the place of one that is wrong in the same way in many rows: `Geleeen` becomes `Geleen`
 * everywhere.
 *
 * @param wrong the field and what stands there, as a fault tells it
 * @returns how many rows were changed
 */
export async function correctValue(
  tx: Transaction,
  actor: Actor,
  importId: string,
  wrong: { field: ImportField; given: string; key: string },
  text: string,
): Promise<
  { kind: "corrected"; rows: number } | { kind: "fault"; fault: Fault } | { kind: "notFound" }
> {
  const found = await findImport(tx, actor, importId, "change");
  const letter = found && letterOf(found, wrong.field);
  if (found?.state !== "check" || !letter) return { kind: "notFound" };
  const held = await rowsWith(tx, found, wrong);
  const rows = held.map(({ row, cells }) => {
    const changed: Record<string, SheetCell> = { ...cells };
    const fault = putCell(changed, letter, wrong.field, text);
    // The town was chosen, so the postcode that lies elsewhere is what was wrong.
    if (wrong.key === "pool:fault.farPostcode") delete changed[letterOf(found, "postcode") ?? ""];
    return { row, cells: changed, fault };
  });
  const fault = rows.find((one) => one.fault)?.fault;
  if (fault) return { kind: "fault", fault };
  const rules = await rulesOf(tx, found);
  await readRows(tx, found, rows, rules);
  await compareRows(tx, actor, found, new Set(rows.map(({ row }) => row)));
  return { kind: "corrected", rows: rows.length };
}

async function rowsWith(
  tx: Transaction,
  found: PoolImport,
  { field, given, key }: { field: ImportField; given: string; key: string },
) {
  const rows = await tx
    .select({ row: poolRow.row, cells: poolRow.cells, faults: poolRow.faults })
    .from(poolRow)
    .where(and(eq(poolRow.importId, found.id), eq(poolRow.state, "faulty")));
  return rows.filter(({ faults }) =>
    faults?.some((one) => one.field === field && one.given === given && one.key === key),
  );
}
