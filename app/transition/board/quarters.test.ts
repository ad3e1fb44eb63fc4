import { expect, test } from "vitest";
import { quartersUpTo } from "./quarters.ts";

test.each([
  ["2026-01-01", "2026-K1", "2024-K2"],
  ["2026-03-31", "2026-K1", "2024-K2"],
  ["2026-04-01", "2026-K2", "2024-K3"],
  ["2026-12-31", "2026-K4", "2025-K1"],
])("on %s the quarters are %s back to %s", (today, first, last) => {
  const all = quartersUpTo(today);
  expect([all[0]!.name, all.at(-1)!.name, all.length]).toEqual([first, last, 8]);
  expect(new Set(all.map((one) => one.first)).size).toBe(8);
});
