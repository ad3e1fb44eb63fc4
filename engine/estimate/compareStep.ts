import type { Rounding } from "../impact/exactNumber.ts";
import { exactly, minus } from "../impact/exactNumber.ts";
import type { Formula } from "./formula.ts";
import { evaluate, formulaText, reachOf } from "./formula.ts";

/**
 * What a difference comes from: the source reckons on with what it printed before, or rounds otherwise
 * (`otherReckoning`); its inputs may have been rounded before they were printed (`roundedInputs`); or
 * nothing explains it.
 */
export type Because =
  | { readonly kind: "otherReckoning"; readonly formula: string; readonly rounding: Rounding }
  | { readonly kind: "roundedInputs"; readonly low: number; readonly high: number }
  | { readonly kind: "unexplained" };

/** The steps of table 3, in its order. */
export type StepName =
  | "companiesUsingSpoor2"
  | "companiesWithLongAbsence"
  | "companiesStarting"
  | "longAbsence"
  | "spoor2"
  | "factor"
  | "spoor2Corrected";

/** One step of an estimate, beside what a source printed of it. */
export interface EstimateStep {
  readonly step: StepName;
  readonly bound?: "low" | "high";
  readonly formula: string;
  readonly value: number;
  readonly published?: number;
  /** Own value, to the decimals of what was printed, less what was printed; absent when they agree. */
  readonly difference?: number;
  readonly because?: Because;
}

const roundings: readonly Rounding[] = ["half-up", "down", "up"];

function reasonOf(formula: Formula, published: number, ways: readonly Formula[]): Because {
  const { places } = exactly(published);
  for (const rounding of roundings) {
    for (const way of [...ways, formula]) {
      if (evaluate(way, places, rounding) === published) {
        return { kind: "otherReckoning", formula: formulaText(way), rounding };
      }
    }
  }
  const { low, high } = reachOf(formula);
  return low <= published && published <= high
    ? { kind: "roundedInputs", low, high }
    : { kind: "unexplained" };
}

/**
 * Takes a step, how it is reckoned, what was printed of it, and how a source that reckons on with what it
 * printed would do it; gives the step with what the difference, if any, comes from. `places`: the decimals
 * of the own value.
 */
export function compareStep(
  step: StepName,
  formula: Formula,
  published: number | undefined,
  ways: readonly Formula[] = [],
  places = 0,
): EstimateStep {
  const own = { step, formula: formulaText(formula), value: evaluate(formula, places) };
  if (published === undefined) return own;
  const same = evaluate(formula, exactly(published).places);
  if (same === published) return { ...own, published };
  const { units, places: decimals } = minus(exactly(same), exactly(published));
  const difference = Number(`${units}e-${decimals}`);
  return { ...own, published, difference, because: reasonOf(formula, published, ways) };
}
