import { expect, test } from "vitest";
import { evaluate, formulaText, reachOf } from "./formula.ts";

test.each([
  [{ times: [3, 0.5] }, 2, "3 × 0.5"],
  [{ times: [1.005, 100] }, 101, "1.005 × 100"],
  [{ times: [7], by: [2, 4] }, 1, "7 / 2 / 4"],
  [{ times: [322, 0.7], by: [0.3] }, 751, "322 × 0.7 / 0.3"],
])("%j is %i and reads %s", (formula, value, text) => {
  expect(evaluate(formula)).toBe(value);
  expect(formulaText(formula)).toBe(text);
});

test("decimals and ways to round", () => {
  expect(evaluate({ times: [0.7], by: [0.3] }, 2)).toBe(2.33);
  expect(evaluate({ times: [0.7], by: [0.3] }, 1, "up")).toBe(2.4);
  expect(evaluate({ times: [375, 2.3] }, 0, "down")).toBe(862);
});

test("only what is written with decimals may have been rounded", () => {
  expect(reachOf({ times: [3500, 0.15] })).toEqual({ low: 508, high: 543 });
  expect(reachOf({ times: [10, 3] })).toEqual({ low: 30, high: 30 });
  expect(reachOf({ times: [100], by: [0.5] })).toEqual({ low: 182, high: 222 });
});
