import fc from "fast-check";
import type { Unlock } from "@overstap/engine/region/unlock.ts";
import { expect, test } from "vitest";
import { maskUnlocks } from "./maskUnlocks.ts";

const people = (count: number, prefix = "p") =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);

const unlock = (change: string, count: number, cost: number, opening?: string): Unlock => ({
  change,
  cost,
  candidates: people(count),
  ...(opening && { opening }),
});

test("from five on exactly, below as fewer, and exactly to one who may see each of them", () => {
  const list = [unlock("fund", 5, 3, "o"), unlock("hours", 4, 1, "o")];
  const shown = (visible: string[]) =>
    maskUnlocks(list, new Set(visible), 5).map(({ count }) => count);
  expect(shown([])).toEqual([
    { kind: "exact", count: 5 },
    { kind: "fewer", threshold: 5 },
  ]);
  expect(shown(people(3))[1]).toEqual({ kind: "fewer", threshold: 5 });
  expect(shown(people(4))[1]).toEqual({ kind: "exact", count: 4 });
});

test("a region that raises the threshold hides more", () => {
  const [only] = maskUnlocks([unlock("fund", 7, 3)], new Set(), 10);
  expect(only?.count).toEqual({ kind: "fewer", threshold: 10 });
});

test("names only of those whom one may see", () => {
  const [only] = maskUnlocks([unlock("fund", 7, 3)], new Set(["p2", "stranger"]), 5);
  expect(only?.people).toEqual(["p2"]);
});

test("exact ones stand first by how many, the rest by cost and never by how many", () => {
  const order = maskUnlocks(
    [
      unlock("hours", 4, 2, "a"),
      unlock("slots", 1, 1, "a"),
      unlock("fund", 6, 3, "a"),
      unlock("transport", 9, 2),
      unlock("slots", 3, 1, "b"),
    ],
    new Set(),
    5,
  );
  expect(order.map(({ change, opening }) => `${change} ${opening ?? ""}`)).toEqual([
    "transport ",
    "fund a",
    "slots a",
    "slots b",
    "hours a",
  ]);
});

test("two regions that differ only in hidden numbers look the same to a stranger", () => {
  const row = fc.record({
    change: fc.constantFrom("fund", "hours", "slots", "transport", "aid:4.13@t"),
    opening: fc.constantFrom("a", "b", "c", "d"),
    cost: fc.integer({ min: 1, max: 4 }),
    few: fc.boolean(),
    one: fc.integer({ min: 1, max: 4 }),
    other: fc.integer({ min: 1, max: 4 }),
    many: fc.integer({ min: 5, max: 30 }),
  });
  const rows = fc.uniqueArray(row, { selector: ({ change, opening }) => change + opening });
  fc.assert(
    fc.property(rows, (all) => {
      const region = (hidden: "one" | "other") =>
        all
          .map((each) =>
            unlock(each.change, each.few ? each[hidden] : each.many, each.cost, each.opening),
          )
          .toSorted((a, b) => b.candidates.length - a.candidates.length);
      const seen = (hidden: "one" | "other") => maskUnlocks(region(hidden), new Set(), 5);
      expect(seen("one")).toEqual(seen("other"));
    }),
  );
});
