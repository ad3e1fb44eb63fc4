import fc from "fast-check";
import { expect, test } from "vitest";
import { type CountedUnlock, maskUnlocks } from "./maskUnlocks.ts";

/** A change of whose people the actor sees nobody, or some. */
const unlock = (
  change: string,
  count: number,
  cost: number,
  opening?: string,
  visible = 0,
): CountedUnlock => ({ change, cost, count, visible, ...(opening && { opening }) });

test("from five on exactly, below as fewer, and exactly to one who may see each of them", () => {
  const shown = (visible: number) =>
    maskUnlocks([unlock("fund", 5, 3, "o"), unlock("hours", 4, 1, "o", visible)], 5).map(
      ({ count }) => count,
    );
  expect(shown(0)).toEqual([
    { kind: "exact", count: 5 },
    { kind: "fewer", threshold: 5 },
  ]);
  expect(shown(3)[1]).toEqual({ kind: "fewer", threshold: 5 });
  expect(shown(4)[1]).toEqual({ kind: "exact", count: 4 });
});

test("a region that raises the threshold hides more", () => {
  const [only] = maskUnlocks([unlock("fund", 7, 3)], 10);
  expect(only?.count).toEqual({ kind: "fewer", threshold: 10 });
});

test("how many of them one may see stays inside", () => {
  const [only] = maskUnlocks([unlock("fund", 7, 3, "o", 2)], 5);
  expect(only).toEqual({
    change: "fund",
    opening: "o",
    cost: 3,
    count: { kind: "exact", count: 7 },
  });
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
          .toSorted((a, b) => b.count - a.count);
      const seen = (hidden: "one" | "other") => maskUnlocks(region(hidden), 5);
      expect(seen("one")).toEqual(seen("other"));
    }),
  );
});
