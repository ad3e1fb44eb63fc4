import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { CaseFile } from "./caseFile.ts";
import { anyCase } from "./fixture/anyCase.ts";
import { readCase } from "./readCase.ts";
import { weighImpact } from "./weighImpact.ts";

const line = { party: "a", kind: "cost", what: "w", perYear: 1, evidence: "claimed" };
const sound = {
  parties: [{ id: "a", name: "A", kind: "ward" }],
  lines: [line],
  unpriced: [{ party: "a", what: "rust" }],
};
const told = (json: unknown): string[] =>
  (readCase(json).faults ?? []).map(({ path, message }) => `${path}: ${message}`);
const without = (key: string): object => {
  const { [key as "party"]: _, ...rest } = line;
  return rest;
};

test("a sound case is read as it stands", () => {
  expect(readCase(sound)).toEqual({ file: sound });
  fc.assert(
    fc.property(anyCase(), (file) => {
      expect(readCase(JSON.parse(JSON.stringify(file)))).toEqual({ file });
    }),
  );
});

const absence = {
  ...without("perYear"),
  absenceBefore: 0.05,
  absenceAfter: 0.09,
  wageSum: 1_250_000,
};
const amounts = "perYear; or hoursPerWeek and tariff; or absenceBefore, absenceAfter and wageSum";

test.each<[string, object, string[]]>([
  ["money without a party", without("party"), ["lines[0].party: missing"]],
  ["money of a party that is not there", { ...line, party: "z" }, ['lines[0].party: no party "z"']],
  ["no amount", without("perYear"), [`lines[0]: an amount: ${amounts}`]],
  ["two amounts", { ...line, tariff: 3 }, [`lines[0]: one amount only: ${amounts}`]],
  [
    "half an amount",
    { ...without("perYear"), wageSum: 3 },
    ["lines[0].absenceBefore: missing", "lines[0].absenceAfter: missing"],
  ],
  [
    "weeks alone",
    { ...without("perYear"), weeks: 3 },
    ["lines[0].hoursPerWeek: missing", "lines[0].tariff: missing"],
  ],
  [
    "a negative amount",
    { ...line, perYear: -1 },
    ["lines[0].perYear: a number 0 to 1000000000000"],
  ],
  [
    "a benefit of absence that rises",
    { ...absence, kind: "benefit" },
    ["lines[0].absenceAfter: at most 0.05, as absenceBefore says; make it a cost, by perYear"],
  ],
  [
    "a cost of absence that rises, which would come out as a gain",
    absence,
    ["lines[0].absenceAfter: at most 0.05, as absenceBefore says; make it a cost, by perYear"],
  ],
  ["low above high", { ...line, low: 3, high: 2 }, ["lines[0].low: at most 2, as high says"]],
  ["low above the amount", { ...line, low: 3 }, ["lines[0].low: at most 1, the amount"]],
  ["high below the amount", { ...line, high: 0 }, ["lines[0].high: 1 or more, the amount"]],
  [
    "an amount above its own low and high",
    { ...line, perYear: 18_000, low: 100, high: 200 },
    ["lines[0].high: 18000 or more, the amount"],
  ],
  [
    "an amount below its own low and high",
    { ...line, perYear: 18_000, low: 20_000, high: 30_000 },
    ["lines[0].low: at most 18000, the amount"],
  ],
  ["a bound below zero", { ...line, low: -1 }, ["lines[0].low: a number 0 to 1000000000000"]],
  [
    "until before from",
    { ...line, from: 2027, until: 2026 },
    ["lines[0].until: 2027 or later, the year of from"],
  ],
  [
    "once without its year",
    { ...line, once: true },
    ["lines[0].from: missing: once needs its year"],
  ],
  ["a year that is none", { ...line, from: 26 }, ["lines[0].from: a whole number 1000 to 9999"]],
  [
    "once with a wrong year tells it once",
    { ...line, once: true, from: "x" },
    ["lines[0].from: a whole number 1000 to 9999"],
  ],
  ["a kind that is none", { ...line, kind: "costs" }, ["lines[0].kind: one of cost, benefit"]],
  ["no evidence", without("evidence"), ["lines[0].evidence: missing"]],
  ["an unknown key", { ...line, note: "x" }, ["lines[0].note: unknown key"]],
  [
    "several at once",
    { ...line, party: "z", from: 2027, until: 2026, low: 2, high: 1 },
    [
      'lines[0].party: no party "z"',
      "lines[0].until: 2027 or later, the year of from",
      "lines[0].low: at most 1, as high says",
    ],
  ],
])("%s", (_, faulty, faults) => {
  expect(told({ ...sound, lines: [faulty] })).toEqual(faults);
});

test.each<[string, unknown, string[]]>([
  ["no object", [], ["case: an object with parties, lines, unpriced"]],
  ["nothing at all", {}, ["parties: missing", "lines: missing", "unpriced: missing"]],
  [
    "a party twice",
    { ...sound, parties: [...sound.parties, ...sound.parties] },
    ['parties[1].id: "a" stands twice'],
  ],
  [
    "a party with no part in it",
    { ...sound, parties: [...sound.parties, { id: "b", name: "B", kind: "uwv" }] },
    ["parties[1]: at least one line, or something unpriced, of its own"],
  ],
  [
    "no list of parties: what refers to it is left out",
    { ...sound, parties: 3 },
    ["parties: a list"],
  ],
  [
    "no list of lines: no party is idle for that",
    { ...sound, unpriced: [], lines: 3 },
    ["lines: a list"],
  ],
  [
    "a line that is none",
    { ...sound, lines: [null] },
    [
      `lines[0]: an object with party, kind, what, perYear, hoursPerWeek, tariff, weeks, absenceBefore, absenceAfter, wageSum, from, until, once, evidence, low, high`,
    ],
  ],
])("%s", (_, json, faults) => {
  expect(told(json)).toEqual(faults);
});

test("one of both is enough: a line, or something unpriced", () => {
  expect(told({ ...sound, lines: [] })).toEqual([]);
  expect(told({ ...sound, unpriced: [] })).toEqual([]);
});

test("whatever the JSON, it is read or refused, never both, and what is read can be weighed", () => {
  const mutated = fc.tuple(anyCase(), fc.jsonValue(), fc.nat()).map(([file, odd, pick]) => {
    const keys = Object.keys(file) as (keyof CaseFile)[];
    const key = keys[pick % keys.length] ?? "lines";
    const list = [...file[key]] as unknown[];
    if (list.length === 0) return { ...file, [key]: odd };
    list[pick % list.length] = odd;
    return { ...file, [key]: list };
  });
  fc.assert(
    fc.property(fc.oneof(mutated, fc.jsonValue()), (json) => {
      const { file, faults } = readCase(json);
      const net = file && weighImpact(file).totals.net;
      expect({ read: Number.isSafeInteger(net), faulty: (faults ?? []).length > 0 }).toEqual({
        read: file !== undefined,
        faulty: file === undefined,
      });
    }),
  );
});
