import { guessColumns } from "../app/people/import/columns/guessColumns.ts";
import type { ImportField } from "../app/people/import/columns/importField.ts";
import { findAlike, type Identified } from "../app/people/import/alike/findAlike.ts";
import { readRow, type RowCells } from "../app/people/import/rows/readRow.ts";
import { readSpreadsheet } from "../app/platform/spreadsheet/readSpreadsheet.ts";
import type { SheetRow } from "../app/platform/spreadsheet/sheet.ts";
import { asCsv, asXlsx, inventSheet } from "./import/inventSheet.ts";

/**
 * How long it takes to read a pool of 10,000 invented people with 25 columns: the file, what its cells
 * mean, and who may be one person among 10,000 that are known. Seeded, once to warm up, then the
 * median of five.
 */
const ROWS = 10_000;
const rules = { today: "2026-11-25", pointOf: () => undefined };

async function rowsOf(
  file: Buffer,
): Promise<{ mapping: Record<string, ImportField | null>; rows: SheetRow[] }> {
  const sheet = await readSpreadsheet(file);
  if ("fault" in sheet) throw new Error(sheet.fault.key);
  const rows: SheetRow[] = [];
  for await (const row of sheet.rows) rows.push(row);
  return { mapping: guessColumns(sheet.columns), rows };
}

function cellsOf({ cells }: SheetRow, fields: readonly (ImportField | null)[]): RowCells {
  return Object.fromEntries(
    fields.flatMap((field, at) => (field ? [[field, cells[at] ?? ""]] : [])),
  );
}

async function median(work: () => Promise<unknown>): Promise<number> {
  await work();
  const seconds: number[] = [];
  for (let round = 0; round < 5; round++) {
    const began = performance.now();
    await work();
    seconds.push((performance.now() - began) / 1000);
  }
  return seconds.toSorted((a, b) => a - b)[2]!;
}

const invented = inventSheet(ROWS);
const [csv, xlsx] = [asCsv(invented), await asXlsx(invented)];
const { mapping, rows } = await rowsOf(csv);
const fields = Object.values(mapping);
const read = rows.map((row) => readRow(cellsOf(row, fields), rules));
const people = read.flatMap(({ draft }, at): Identified[] =>
  draft ? [{ id: String(at), ...draft }] : [],
);
const known = people.map((one) => ({ ...one, id: `k${one.id}` }));
const again = read.filter(({ draft }) => !draft).length;

console.log(
  `${ROWS} rows, ${fields.filter(Boolean).length} of ${fields.length} columns read, ${again} rows with a fault`,
);
const lines: [string, () => Promise<unknown>][] = [
  [`read CSV (${(csv.length / 1e6).toFixed(1)} MB)`, () => rowsOf(csv)],
  [`read XLSX (${(xlsx.length / 1e6).toFixed(1)} MB)`, () => rowsOf(xlsx)],
  ["what the cells mean", async () => rows.map((row) => readRow(cellsOf(row, fields), rules))],
  [`who may be one of ${known.length} known`, async () => findAlike(people, known)],
];
for (const [name, work] of lines)
  console.log(`${name.padEnd(34)} ${(await median(work)).toFixed(2)} s`);
console.log(`${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`);
