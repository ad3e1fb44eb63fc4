import { sql } from "drizzle-orm";
import { postcodePoints } from "../../../access/places/postcodePoints.ts";
import { dayInTheNetherlands } from "../../../platform/clock.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import type { SheetCell } from "../../../platform/spreadsheet/sheet.ts";
import type { ImportField } from "../columns/importField.ts";
import { readRow, type RowCells, type RowRules } from "../rows/readRow.ts";
import { poolRow } from "../schema.ts";
import type { PoolImport } from "./findImport.ts";

/** A row of the file as it is held. */
export type HeldRow = { row: number; cells: Readonly<Record<string, SheetCell>> };

/** What the rows of an import are read with. */
export async function rulesOf(tx: Transaction, found: PoolImport): Promise<RowRules> {
  const read = Object.values(found.mapping);
  const located = read.includes("postcode") || read.includes("town");
  const points = located ? await postcodePoints(tx) : new Map<string, never>();
  return {
    today: dayInTheNetherlands(),
    standards: found.standards,
    pointOf: (pc4) => points.get(pc4),
  };
}

/** The cells of a row by what their columns are read as. */
function cellsOf(found: PoolImport, { cells }: HeldRow): RowCells {
  return Object.fromEntries(
    Object.entries(found.mapping).flatMap(([letter, field]) =>
      field ? [[field, cells[letter] ?? ""]] : [],
    ),
  );
}

/** The letter of the column that is read as a field. */
export function letterOf(
  found: Pick<PoolImport, "mapping">,
  field: ImportField,
): string | undefined {
  return Object.entries(found.mapping).find(([, read]) => read === field)?.[0];
}

/** Reads rows and notes of each that it is right, or all that is wrong with it. */
export async function readRows(
  tx: Transaction,
  found: PoolImport,
  rows: readonly HeldRow[],
  rules: RowRules,
): Promise<void> {
  const read = rows.map((held) => {
    const { draft, faults } = readRow(cellsOf(found, held), rules);
    return { row: held.row, state: draft ? "right" : "faulty", draft, faults, cells: held.cells };
  });
  await tx.execute(sql`
    update ${poolRow} as held set state = told.state, draft = told.draft, faults = told.faults, cells = told.cells
    from jsonb_to_recordset(${JSON.stringify(read)}::jsonb)
      as told (row int, state text, draft jsonb, faults jsonb, cells jsonb)
    where held.import_id = ${found.id} and held.row = told.row`);
}
