import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CaseFile, Line } from "./caseFile.ts";
import { anyCase } from "./fixture/anyCase.ts";
import { lineAmount } from "./lineAmount.ts";
import { totalsYear, weighImpact } from "./weighImpact.ts";

type Said = Partial<Line> & { perYear: number };
const line = (said: Said): Line =>
  ({ party: "a", kind: "cost", what: "iets", evidence: "estimated", ...said }) as Line;
const gain = (said: Said): Line => line({ party: "b", kind: "benefit", ...said });
const caseOf = (...lines: Line[]): CaseFile => ({
  parties: ["a", "b"].map((id) => ({ id, name: id, kind: "ward" })),
  lines,
  unpriced: [],
});

describe("the year of the totals", () => {
  const lines = {
    always: line({ perYear: 10 }),
    invested: line({ perYear: 100, from: 2026, once: true }),
    later: gain({ perYear: 50, from: 2027 }),
    ending: gain({ perYear: 7, until: 2026 }),
    between: gain({ perYear: 3, from: 2026, until: 2028 }),
  };
  test.each<[string, Line[], number | undefined, number, number]>([
    ["none is named: a year like any other", [lines.always], undefined, 10, 0],
    ["an investment alone: its year", [lines.always, lines.invested], 2026, 110, 0],
    ["the last from", [lines.always, lines.invested, lines.later], 2027, 10, 50],
    ["the last until counts too", [lines.ending, lines.invested], 2026, 100, 7],
    ["what ended before is over", [lines.ending, lines.later], 2027, 0, 50],
    ["both ends are included", [lines.between, lines.later], 2028, 0, 53],
  ])("%s", (_, given, year, cost, benefit) => {
    const file = caseOf(...given);
    expect(totalsYear(file)).toBe(year);
    expect(weighImpact(file).totals).toEqual({ cost, benefit, net: benefit - cost });
  });
});

describe("the year in which it is paid back", () => {
  const invest = (perYear: number) => line({ perYear, from: 2026, once: true });
  test.each<[string, Line[], number | undefined]>([
    ["no year, nothing to say", [line({ perYear: 1 }), gain({ perYear: 2 })], undefined],
    ["at once", [invest(100), gain({ perYear: 100 })], 2026],
    ["to the euro", [invest(300), gain({ perYear: 100 })], 2028],
    ["a euro short is a year more", [invest(301), gain({ perYear: 100 })], 2029],
    ["in the tenth year", [invest(1000), gain({ perYear: 100 })], 2035],
    ["not in the eleventh", [invest(1001), gain({ perYear: 100 })], undefined],
    ["never", [invest(1), line({ perYear: 1 })], undefined],
    ["gains that come later", [invest(100), gain({ perYear: 50, from: 2030 })], 2031],
    [
      "the first year that holds, whatever comes after",
      [gain({ perYear: 5, from: 2026 }), line({ perYear: 50, from: 2027 })],
      2026,
    ],
  ])("%s", (_, lines, year) => {
    expect(weighImpact(caseOf(...lines)).breakEvenYear).toBe(year);
    expect("breakEvenYear" in weighImpact(caseOf(...lines))).toBe(year !== undefined);
  });
});

test("the range takes the worst of each line, and the best", () => {
  const lines = [
    line({ perYear: 100, low: 80, high: 150 }),
    line({ perYear: 10 }),
    gain({ perYear: 90, low: 40, high: 200 }),
    gain({ perYear: 20, high: 30 }),
  ];
  expect(weighImpact(caseOf(...lines)).range).toEqual({ low: 60 - 160, high: 230 - 90 });
});

test("a line that does not count in the year of the totals is not in its range", () => {
  const lines = [
    line({ perYear: 100, high: 900, from: 2026, once: true }),
    gain({ perYear: 5, from: 2027 }),
  ];
  expect(weighImpact(caseOf(...lines)).range).toEqual({ low: 5, high: 5 });
});

test("every line is rounded by itself, so that the parts add up to the whole", () => {
  const halves = caseOf(line({ perYear: 0.5 }), line({ perYear: 0.5 }), gain({ perYear: 0.4 }));
  expect(weighImpact(halves).totals).toEqual({ cost: 2, benefit: 0, net: -2 });
  fc.assert(
    fc.property(anyCase(), (file) => {
      const { totals, byParty, range, settlement } = weighImpact(file);
      const sum = (key: "cost" | "benefit" | "net") =>
        byParty.reduce((before, party) => before + party[key], 0);
      expect({ cost: sum("cost"), benefit: sum("benefit"), net: sum("net") }).toEqual(totals);
      expect(totals.net).toBe(totals.benefit - totals.cost);
      expect(byParty.map(({ party }) => party)).toEqual(file.parties.map(({ id }) => id));
      expect(range.low).toBeLessThanOrEqual(totals.net);
      expect(range.high).toBeGreaterThanOrEqual(totals.net);
      const losses = byParty.reduce((before, { net }) => before + Math.max(0, -net), 0);
      const moved = settlement.transfers.reduce((before, { amount }) => before + amount, 0);
      expect(moved + settlement.uncovered).toBe(losses);
    }),
  );
});

test("without years the totals are simply all lines", () => {
  fc.assert(
    fc.property(anyCase(false), (file) => {
      const net = file.lines.reduce(
        (sum, one) => sum + (one.kind === "benefit" ? lineAmount(one) : -lineAmount(one)),
        0,
      );
      expect(weighImpact(file).totals.net).toBe(net);
    }),
  );
});

test("the order of lines and of parties changes no amount", () => {
  fc.assert(
    fc.property(anyCase(), fc.infiniteStream(fc.nat()), (file, stream) => {
      const mixed = <T>(list: readonly T[]): T[] =>
        list
          .map((value) => ({ value, key: Number(stream.next().value) }))
          .toSorted((one, other) => one.key - other.key)
          .map(({ value }) => value);
      const one = weighImpact(file);
      const other = weighImpact({
        ...file,
        lines: mixed(file.lines),
        parties: mixed(file.parties),
      });
      const byId = (impact: typeof one) =>
        impact.byParty.toSorted((a, b) => (a.party < b.party ? -1 : 1));
      expect(byId(other)).toEqual(byId(one));
      expect(other.totals).toEqual(one.totals);
      expect(other.range).toEqual(one.range);
      expect(other.breakEvenYear).toBe(one.breakEvenYear);
      expect(other.settlement.uncovered).toBe(one.settlement.uncovered);
    }),
  );
});
