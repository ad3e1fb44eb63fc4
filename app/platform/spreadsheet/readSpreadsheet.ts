import { columnLetter } from "./columnLetter.ts";
import { readDelimited } from "./delimited/readDelimited.ts";
import { fileKind } from "./fileKind.ts";
import { MOST_BYTES, MOST_ROWS, MOST_TEXT } from "./limits.ts";
import type { RawSheet } from "./rawSheet.ts";
import {
  refuse,
  type Sheet,
  type SheetRow,
  SpreadsheetError,
  type SpreadsheetFault,
} from "./sheet.ts";
import { storableText } from "./storableText.ts";
import { readXlsx } from "./xlsx/readXlsx.ts";

/** Above the header there may be this many rows of title. */
const TITLE_ROWS = 10;

/**
 * Opens a spreadsheet: XLSX, or text with separators in any usual encoding. Only the header has been
 * read then; the rows come one by one and are never held together, so that a file of the largest
 * size costs little memory. What is read of a formula is its value.
 *
 * @param bytes the whole file, of which at most MOST_BYTES are read
 * @param sheetName which sheet of an XLSX file; the first that is not hidden when left out
 * @returns the sheet, or what is wrong with the file; a fault in a later row is thrown by its rows
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  sheetName?: string,
): Promise<Sheet | { fault: SpreadsheetFault }> {
  try {
    const raw = await open(bytes, sheetName);
    const { header, rows } = await splitHeader(taken(raw.rows));
    return {
      sheetNames: raw.sheetNames,
      sheetName: raw.sheetName,
      columns: header.map((cell, index) => ({
        letter: columnLetter(index),
        name: String(cell).replaceAll(/\s+/g, " ").trim(),
      })),
      rows,
    };
  } catch (error) {
    if (error instanceof SpreadsheetError) return { fault: error.fault };
    throw error;
  }
}

async function open(bytes: Uint8Array, sheetName?: string): Promise<RawSheet> {
  if (bytes.byteLength === 0) refuse({ key: "empty" });
  if (bytes.byteLength > MOST_BYTES) {
    refuse({ key: "tooLarge", megabytes: MOST_BYTES / 1024 / 1024 });
  }
  const kind = fileKind(bytes);
  if (kind === "zip") return readXlsx(bytes, sheetName);
  return kind === "text" ? readDelimited(bytes) : refuse({ key: kind });
}

/** The rows with texts that can be stored, until these come to more than is taken. */
async function* taken(rows: AsyncGenerator<SheetRow>): AsyncGenerator<SheetRow> {
  let signs = 0;
  for await (const { row, cells: read } of rows) {
    const cells = read.map((cell) => (typeof cell === "string" ? storableText(cell) : cell));
    for (const cell of cells) signs += typeof cell === "string" ? cell.length : 0;
    if (signs > MOST_TEXT) refuse({ key: "unpacksTooLarge" });
    if (cells.some((cell) => cell !== "")) yield { row, cells };
  }
}

/**
 * The header is the first row with two names at least, so that a title above it is passed over; in a
 * list of one column it is the first row that holds something.
 */
async function splitHeader(rows: AsyncGenerator<SheetRow>) {
  const read: SheetRow[] = [];
  let header: SheetRow | undefined;
  while (!header && read.length < TITLE_ROWS) {
    // oxlint-disable-next-line no-await-in-loop -- row by row
    const next = await rows.next();
    if (next.done) break;
    read.push(next.value);
    if (filled(next.value) > 1) header = next.value;
  }
  header ??= read[0] ?? refuse({ key: "empty" });
  const after = read.slice(read.indexOf(header) + 1);
  return { header: header.cells, rows: counted(after, rows) };
}

const filled = ({ cells }: SheetRow) => cells.filter((cell) => String(cell).trim() !== "").length;

async function* counted(
  first: readonly SheetRow[],
  rest: AsyncGenerator<SheetRow>,
): AsyncGenerator<SheetRow> {
  let count = 0;
  const one = (row: SheetRow) => {
    count += 1;
    if (count > MOST_ROWS) refuse({ key: "tooManyRows", most: MOST_ROWS });
    return row;
  };
  for (const row of first) yield one(row);
  for await (const row of rest) yield one(row);
  if (count === 0) refuse({ key: "onlyHeader" });
}
