import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { publishedFigures } from "./figures/figures.ts";

const folder = import.meta.dirname;
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) =>
  path.replaceAll("\\", "/"),
);

test("the page on provenance names every file of data, and no file that is gone", () => {
  const data = files.filter((path) => path.endsWith(".json")).toSorted();
  const page = readFileSync(join(folder, "README.md"), "utf8");
  const named = [...page.matchAll(/`([a-z]+\/[\w.-]+\.json)`/gu)].map(([, path]) => path ?? "");
  expect([...new Set(named)].toSorted()).toEqual(data);
});

test("figures that add up, add up", () => {
  const { benefits, benefitsTotal, investment } = publishedFigures.impactOntzorgDeZorg;
  expect(Object.values(benefits).reduce((sum, one) => sum + one, 0)).toBe(benefitsTotal);
  expect(investment).toBeGreaterThan(benefitsTotal);
  const { realised, printedTotals } = publishedFigures.zorgpilots2009;
  const totals = [0, 1, 2].map((column) =>
    Object.values(realised).reduce((sum, row) => sum + (row[column] ?? 0), 0),
  );
  expect(totals).toEqual(Object.values(printedTotals));
});
