import { eq } from "drizzle-orm";
import type { Actor } from "../../../access/actor.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import { insertMany } from "../../../platform/database/insertMany.ts";
import { oneLine } from "../../../platform/forms/plainLine.ts";
import { columnLetter } from "../../../platform/spreadsheet/columnLetter.ts";
import { readSpreadsheet } from "../../../platform/spreadsheet/readSpreadsheet.ts";
import {
  type Sheet,
  type SheetCell,
  SpreadsheetError,
  type SpreadsheetFault,
} from "../../../platform/spreadsheet/sheet.ts";
import { forbiddenColumn } from "../columns/forbiddenColumn.ts";
import { type ColumnMapping, guessColumns } from "../columns/guessColumns.ts";
import { withoutBsn } from "../columns/withoutBsn.ts";
import { poolImport, poolRow, type StagedColumn } from "../schema.ts";
import { readMemory } from "./columnMemory.ts";
import { findImport, type ImportState } from "./findImport.ts";

/** What came of bringing a file. */
export type StagedFile =
  | { kind: "staged" }
  /** The file has several sheets; which one is meant? */
  | { kind: "whichSheet"; sheetNames: readonly string[] }
  | { kind: "fault"; fault: SpreadsheetFault }
  | { kind: "notFound" };

/** A file may be brought until its rows are checked: then what was mended in them would be lost. */
const takesFile: readonly ImportState[] = ["file", "columns"];
/** The most of a file's name that is kept. */
const MOST_NAME = 200;
/** What is sent to the database at once: so many rows, or so many signs. */
const AT_ONCE = 1000;
const SIGNS_AT_ONCE = 1_000_000;

/**
 * Takes the rows of a spreadsheet in, to be mapped and checked; nobody is taken in by it. Columns that may
 * not be held, and what may be a BSN in any cell, are left out before anything is written. The file
 * itself is not kept. All or nothing: a file that cannot be read to its end leaves what there was.
 *
 * @param sheetName which sheet; needed when there are several
 */
export async function stageFile(
  tx: Transaction,
  actor: Actor,
  importId: string,
  file: { name: string; bytes: Uint8Array },
  sheetName?: string,
): Promise<StagedFile> {
  const found = await findImport(tx, actor, importId, "change");
  if (!found || !takesFile.includes(found.state)) return { kind: "notFound" };
  const sheet = await readSpreadsheet(file.bytes, sheetName);
  if ("fault" in sheet) return { kind: "fault", fault: sheet.fault };
  if (sheetName === undefined && sheet.sheetNames.length > 1) {
    return { kind: "whichSheet", sheetNames: sheet.sheetNames };
  }
  try {
    // What was written of a file that turns out bad half-way is taken back.
    await tx.transaction((inner) => stageSheet(inner, actor, importId, file.name, sheet));
    return { kind: "staged" };
  } catch (error) {
    if (error instanceof SpreadsheetError) return { kind: "fault", fault: error.fault };
    throw error;
  }
}

async function stageSheet(
  tx: Transaction,
  actor: Actor,
  importId: string,
  fileName: string,
  sheet: Sheet,
): Promise<void> {
  await tx.delete(poolRow).where(eq(poolRow.importId, importId));
  const mapping = guessColumns(sheet.columns, await readMemory(tx, actor));
  const take = cellTaker(sheet, mapping);
  const organisationId = actor.membership.organisation.id;
  let batch: (typeof poolRow.$inferInsert)[] = [];
  let signs = 0;
  let widest = sheet.columns.length;
  for await (const { row, cells } of sheet.rows) {
    widest = Math.max(widest, cells.length);
    const taken = take.cells(cells);
    batch.push({ importId, row, organisationId, cells: taken, state: "staged" });
    for (const cell of Object.values(taken)) signs += String(cell).length;
    if (batch.length >= AT_ONCE || signs >= SIGNS_AT_ONCE) {
      await insertMany(tx, poolRow, batch);
      [batch, signs] = [[], 0];
    }
  }
  if (batch.length > 0) await insertMany(tx, poolRow, batch);
  const columns = Array.from({ length: widest }, (_, at): StagedColumn => {
    const { letter, name } = sheet.columns[at] ?? { letter: columnLetter(at), name: "" };
    const left = forbiddenColumn(name);
    return { letter, name, ...(left && { left }) };
  });
  await tx
    .update(poolImport)
    .set({
      state: "columns",
      fileName: oneLine(fileName).slice(0, MOST_NAME).toWellFormed(),
      columns,
      mapping,
      standards: {},
      bsnCells: take.bsnCells(),
    })
    .where(eq(poolImport.id, importId));
}

/** Takes what may be held of the cells of a row, by column letter, and counts what may be a BSN. */
function cellTaker(sheet: Sheet, mapping: ColumnMapping) {
  let found = 0;
  const left = sheet.columns.map(({ name }) => forbiddenColumn(name) !== undefined);
  return {
    bsnCells: () => found,
    cells(cells: readonly SheetCell[]): Record<string, SheetCell> {
      const taken: Record<string, SheetCell> = {};
      for (const [at, cell] of cells.entries()) {
        if (left[at] || cell === "") continue;
        const letter = columnLetter(at);
        const kept = withoutBsn(cell, mapping[letter] ?? null);
        if (kept !== cell) found += 1;
        if (kept !== "") taken[letter] = kept;
      }
      return taken;
    },
  };
}
