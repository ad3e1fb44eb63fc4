import * as fc from "fast-check";
import { expect, test } from "vitest";
import figures from "../../reference/figures/figures.json" with { type: "json" };
import { compareStep } from "./compareStep.ts";
import { estimateSpoor2 } from "./estimateSpoor2.ts";
import { readSpoor2 } from "./readSpoor2.ts";
import type { Bounds, Spoor2File, Spoor2Inputs } from "./spoor2File.ts";

const { inputs, printed } = figures.spoor2Estimate;
const file = { ...inputs, published: printed } as unknown as Spoor2File;

test("table 3, step by step: own value, what was printed, and what the difference comes from", () => {
  expect(estimateSpoor2(file)).toEqual([
    {
      step: "companiesUsingSpoor2",
      formula: "3500 × 0.15",
      value: 525,
      published: 515,
      difference: 10,
      because: { kind: "roundedInputs", low: 508, high: 543 },
    },
    { step: "companiesWithLongAbsence", formula: "3500 × 0.58", value: 2030, published: 2030 },
    { step: "companiesStarting", formula: "2030 × 0.25", value: 508, published: 508 },
    { step: "longAbsence", formula: "2030 × 2.6", value: 5278, published: 5278 },
    {
      step: "spoor2",
      bound: "low",
      formula: "5278 × 0.061",
      value: 322,
      published: 323,
      difference: -1,
      because: { kind: "roundedInputs", low: 319, high: 325 },
    },
    { step: "spoor2", bound: "high", formula: "5278 × 0.071", value: 375, published: 375 },
    { step: "factor", formula: "0.7 / 0.3", value: 2.33, published: 2.3 },
    {
      step: "spoor2Corrected",
      bound: "low",
      formula: "322 × 0.7 / 0.3",
      value: 751,
      published: 753,
      difference: -2,
      because: { kind: "otherReckoning", formula: "323 × 0.7 / 0.3", rounding: "down" },
    },
    {
      step: "spoor2Corrected",
      bound: "high",
      formula: "375 × 0.7 / 0.3",
      value: 875,
      published: 862,
      difference: 13,
      because: { kind: "otherReckoning", formula: "375 × 2.3", rounding: "down" },
    },
  ]);
});

test("without a print there is nothing beside it", () => {
  const steps = estimateSpoor2(inputs as unknown as Spoor2Inputs);
  expect(steps.map(({ value }) => value)).toEqual([525, 2030, 508, 5278, 322, 375, 2.33, 751, 875]);
  expect(steps.every((step) => !("published" in step) && !("because" in step))).toBe(true);
});

test.each([
  ["the same", [100, 0.5], 50, undefined],
  [
    "rounded down",
    [101, 0.5],
    50,
    { kind: "otherReckoning", formula: "101 × 0.5", rounding: "down" },
  ],
  ["whole numbers are exact", [101, 1], 100, { kind: "unexplained" }],
  ["out of reach", [100, 0.5], 56, { kind: "unexplained" }],
  ["just within reach", [100, 0.5], 55, { kind: "roundedInputs", low: 45, high: 55 }],
] as const)("%s", (_, times, published, because) => {
  expect(compareStep("longAbsence", { times }, published).because).toEqual(because);
});

test("own steps never depend on what was printed, and all shares of one change nothing", () => {
  const shares = fc.nat({ max: 1000 }).map((each) => each / 1000);
  fc.assert(
    fc.property(fc.nat({ max: 100_000 }), shares, shares, shares, (companies, one, two, three) => {
      const own = {
        ...inputs,
        companies,
        shareWithLongAbsence: one,
        ofWhichStartSpoor2: two,
        spoor2ShareOfLongAbsence: [three, 1] as Bounds,
      };
      const values = (of: Spoor2File) => estimateSpoor2(of).map(({ value }) => value);
      expect(values({ ...own, published: file.published! })).toEqual(values(own));
      expect(values(own)[5]).toBe(values(own)[3]);
      expect(values(own)[1]).toBe(Math.floor((companies * Math.round(one * 1000) + 500) / 1000));
    }),
  );
});

test("a bad input is told whole", () => {
  const bad = {
    ...inputs,
    companies: -1,
    shareUsingSpoor2: 15,
    nationalWga: 0,
    spoor2ShareOfLongAbsence: [0.071, 0.061],
    published: { spoor2: [1], facto: 2 },
    extra: 1,
  };
  expect(readSpoor2(bad).faults?.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    "extra: unknown key",
    "companies: a whole number 0 to 1000000000",
    "shareUsingSpoor2: a number 0 to 1",
    "spoor2ShareOfLongAbsence: low at most high",
    "nationalWga: a number above 0, at most 100",
    "published.facto: unknown key",
    "published.spoor2: two numbers: low and high",
  ]);
  expect(readSpoor2(3).faults).toHaveLength(1);
  expect(readSpoor2(file)).toEqual({ file });
});
