/** How many people there are in each cell of a table, with its sums: of rows, of columns, of all. */
export type CountedTable = {
  rows: readonly string[];
  columns: readonly string[];
  cells: ReadonlyMap<string, number>;
  rowTotals: ReadonlyMap<string, number>;
  columnTotals: ReadonlyMap<string, number>;
  total: number;
};

/** A number as it is shown: as it is, as at least so many, or as fewer than the threshold. */
export type SafeCount =
  | { kind: "exact"; count: number }
  | { kind: "atLeast"; count: number }
  | { kind: "fewer" };

/** A table that tells nobody's answer. */
export type SafeTable = {
  cell: (row: string, column: string) => SafeCount;
  row: (row: string) => SafeCount;
  column: (column: string) => SafeCount;
  total: SafeCount;
};

/** Names a cell in `cells`. */
export const cellKey = (row: string, column: string) => `${row}/${column}`;

/**
 * What of some tables that share their rows can be shown, so that small groups stay hidden also from
 * whoever subtracts: cells below the threshold are hidden, and a sum is shown as it is only where what is
 * hidden in its line, in every table, is together no small group either. Else it says how many can be seen
 * anyway. Nobody is a small group too.
 */
export function safeTables(tables: readonly CountedTable[], threshold: number): SafeTable[] {
  const exactRows = new Map<string, boolean>();
  for (const table of tables) {
    for (const row of table.rows) {
      const hides = hidden(table, (r) => r === row, threshold);
      const before = exactRows.get(row) ?? true;
      exactRows.set(row, before && isSafe(hides, threshold));
    }
  }
  const lines = tables.map((table) => {
    const exactColumns = new Map(
      table.columns.map((column) => [
        column,
        isSafe(
          hidden(table, (_r, c) => c === column, threshold),
          threshold,
        ),
      ]),
    );
    // Who knows all of the sum but some lines knows what those hide together.
    const ofRows = hidden(table, (r) => !exactRows.get(r), threshold);
    const ofColumns = hidden(table, (_r, c) => !exactColumns.get(c), threshold);
    return { exactColumns, safe: isSafe(ofRows, threshold) && isSafe(ofColumns, threshold) };
  });
  const exactTotal = lines.every(({ safe }) => safe);
  // A sum that can be seen anyway is the larger of what the tables show.
  const seen = (row: string) =>
    Math.max(0, ...tables.map((table) => shownSum(table, (r) => r === row, threshold)));
  return tables.map((table, place) => {
    const { exactColumns } = lines[place]!;
    const columnSum = (column: string) => shownSum(table, (_r, c) => c === column, threshold);
    const all = table.rows.reduce((sum, row) => sum + sumOf(row), 0);
    function sumOf(row: string): number {
      const total = table.rowTotals.get(row) ?? 0;
      return exactRows.get(row) && total >= threshold ? total : seen(row);
    }
    return {
      cell: (row, column) => plain(table.cells.get(cellKey(row, column)) ?? 0, threshold),
      row: (row) =>
        counted(exactRows.get(row) ?? false, table.rowTotals.get(row) ?? 0, seen(row), threshold),
      column: (column) =>
        counted(
          exactColumns.get(column) ?? false,
          table.columnTotals.get(column) ?? 0,
          columnSum(column),
          threshold,
        ),
      total: counted(exactTotal, table.total, all, threshold),
    };
  });
}

type Choice = (row: string, column: string) => boolean;

/** What is hidden of the chosen cells: how many cells, with how many people. */
function hidden(
  { rows, columns, cells }: CountedTable,
  chosen: Choice,
  threshold: number,
): { cells: number; people: number } {
  const sum = { cells: 0, people: 0 };
  for (const row of rows) {
    for (const column of columns) {
      const count = cells.get(cellKey(row, column)) ?? 0;
      if (count >= threshold || !chosen(row, column)) continue;
      sum.cells++;
      sum.people += count;
    }
  }
  return sum;
}

const isSafe = ({ cells, people }: { cells: number; people: number }, threshold: number) =>
  cells === 0 || people >= threshold;

function shownSum(
  { rows, columns, cells }: CountedTable,
  chosen: Choice,
  threshold: number,
): number {
  let sum = 0;
  for (const row of rows) {
    for (const column of columns) {
      const count = cells.get(cellKey(row, column)) ?? 0;
      if (count >= threshold && chosen(row, column)) sum += count;
    }
  }
  return sum;
}

const plain = (count: number, threshold: number): SafeCount =>
  count >= threshold ? { kind: "exact", count } : { kind: "fewer" };

function counted(exact: boolean, count: number, seen: number, threshold: number): SafeCount {
  if (exact && count >= threshold) return { kind: "exact", count };
  return seen === 0 ? { kind: "fewer" } : { kind: "atLeast", count: seen };
}
