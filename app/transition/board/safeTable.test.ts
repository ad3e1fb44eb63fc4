import fc from "fast-check";
import { expect, test } from "vitest";
import { cellKey, type CountedTable, safeTables } from "./safeTable.ts";

function tableOf(cells: readonly (readonly number[])[]): CountedTable {
  const rows = cells.map((_, at) => `r${at}`);
  const columns = (cells[0] ?? []).map((_, at) => `c${at}`);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  return {
    rows,
    columns,
    cells: new Map(
      cells.flatMap((line, r) =>
        line.map((count, c) => [cellKey(`r${r}`, `c${c}`), count] as const),
      ),
    ),
    rowTotals: new Map(cells.map((line, r) => [`r${r}`, sum(line)])),
    columnTotals: new Map(columns.map((key, c) => [key, sum(cells.map((line) => line[c]!))])),
    total: sum(cells.flat()),
  };
}
const exact = (count: number) => ({ kind: "exact", count });
const atLeast = (count: number) => ({ kind: "atLeast", count });
const fewer = { kind: "fewer" };

test("a small group is hidden, and a sum from which it could be taken away is not told", () => {
  const [one] = safeTables(
    [
      tableOf([
        [12, 2],
        [9, 7],
      ]),
    ],
    5,
  );
  expect(one!.cell("r0", "c0")).toEqual(exact(12));
  expect(one!.cell("r0", "c1")).toEqual(fewer);
  // 14 − 12 would tell the 2, and so would 9 − 7 of the column and 30 − 12 − 9 − 7 of all.
  expect(one!.row("r0")).toEqual(atLeast(12));
  expect(one!.row("r1")).toEqual(exact(16));
  expect(one!.column("c1")).toEqual(atLeast(7));
  expect(one!.column("c0")).toEqual(exact(21));
  expect(one!.total).toEqual(atLeast(28));
});

test("small groups that are together no small group leave their sum as it is", () => {
  const [one] = safeTables([tableOf([[8, 3, 4]])], 5);
  expect(one!.row("r0")).toEqual(exact(15));
  expect(one!.column("c1")).toEqual(fewer);
});

test("nobody is a small group too, and a table of nobody says nothing", () => {
  const [one] = safeTables([tableOf([[6, 0]])], 5);
  expect([one!.cell("r0", "c1"), one!.row("r0")]).toEqual([fewer, atLeast(6)]);
  const [none] = safeTables([tableOf([[0, 0]])], 5);
  expect([none!.row("r0"), none!.total]).toEqual([fewer, fewer]);
});

test("a sum that one table may tell is not told where the other would betray by it", () => {
  const safe = tableOf([[10, 10]]);
  const small = tableOf([[18, 2]]);
  const [one, other] = safeTables([safe, small], 5);
  expect([one!.row("r0"), other!.row("r0")]).toEqual([atLeast(20), atLeast(20)]);
  expect(one!.total).toEqual(atLeast(20));
});

test("from no sum that is told can a small group be taken away", () => {
  const counts = fc.integer({ min: 0, max: 12 });
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(counts, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  fc.assert(
    fc.property(tables, fc.integer({ min: 5, max: 9 }), (cells, threshold) => {
      const table = tableOf(cells);
      const [safe] = safeTables([table], threshold);
      const lines = [
        ...table.rows.map((row) => ({
          shown: safe!.row(row),
          parts: table.columns.map((column) => safe!.cell(row, column)),
        })),
        ...table.columns.map((column) => ({
          shown: safe!.column(column),
          parts: table.rows.map((row) => safe!.cell(row, column)),
        })),
        { shown: safe!.total, parts: table.rows.map((row) => safe!.row(row)) },
        { shown: safe!.total, parts: table.columns.map((column) => safe!.column(column)) },
      ];
      for (const { shown, parts } of lines) {
        if (shown.kind !== "exact") continue;
        const known = parts.map((part) => (part.kind === "fewer" ? 0 : part.count));
        const rest = shown.count - known.reduce((all, one) => all + one, 0);
        const whole = parts.every(({ kind }) => kind === "exact");
        expect(whole ? rest === 0 : rest >= threshold).toBe(true);
      }
    }),
  );
});
