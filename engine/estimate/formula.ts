import type { ExactNumber, Rounding } from "../impact/exactNumber.ts";
import { exactly, minus, quotient, times } from "../impact/exactNumber.ts";

/** Numbers multiplied, and divided by others; all 0 or more, those in `by` above 0. */
export interface Formula {
  readonly times: readonly number[];
  readonly by?: readonly number[];
}

/** The formula as people write it: `323 × 0.7 / 0.3`. */
export function formulaText({ times: factors, by = [] }: Formula): string {
  return [factors.join(" \u{d7} "), ...by].join(" / ");
}

const one: ExactNumber = { units: 1n, places: 0 };

const productOf = (factors: readonly ExactNumber[]): ExactNumber => factors.reduce(times, one);

/** Takes an exact quotient to so many decimal places. */
function rounded(
  over: ExactNumber,
  under: ExactNumber,
  places: number,
  rounding: Rounding,
): number {
  const raised = { units: over.units * 10n ** BigInt(places), places: over.places };
  return Number(`${quotient(raised, under, rounding)}e-${places}`);
}

/** What the formula comes to, exactly, then rounded to so many decimal places. */
export function evaluate(formula: Formula, places = 0, rounding: Rounding = "half-up"): number {
  const over = productOf(formula.times.map(exactly));
  return rounded(over, productOf((formula.by ?? []).map(exactly)), places, rounding);
}

/** Half of the last decimal that a number is written with; whole numbers are taken to be exact. */
function halfStep(value: number): ExactNumber {
  const { places } = exactly(value);
  return places === 0 ? { units: 0n, places: 0 } : { units: 5n, places: places + 1 };
}

/**
 * The least and the most that a formula can come to, in whole numbers, if the numbers in it with decimals
 * were rounded to what is written: 0.15 may have been anything from 0.145 to 0.155.
 */
export function reachOf({ times: factors, by = [] }: Formula): { low: number; high: number } {
  const plus = (value: number): ExactNumber =>
    minus(exactly(value), { ...halfStep(value), units: -halfStep(value).units });
  const less = (value: number): ExactNumber => minus(exactly(value), halfStep(value));
  return {
    low: rounded(productOf(factors.map(less)), productOf(by.map(plus)), 0, "half-up"),
    high: rounded(productOf(factors.map(plus)), productOf(by.map(less)), 0, "half-up"),
  };
}
