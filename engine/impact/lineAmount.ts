import type { Amount, Line } from "./caseFile.ts";
import { weeksOfYear } from "./caseFile.ts";
import type { ExactNumber } from "./exactNumber.ts";
import { exactly, minus, roundHalfUp, times } from "./exactNumber.ts";

function exactAmount(amount: Amount): ExactNumber {
  if ("perYear" in amount) return exactly(amount.perYear);
  if ("hoursPerWeek" in amount) {
    const { hoursPerWeek, tariff, weeks = weeksOfYear } = amount;
    return times(times(exactly(hoursPerWeek), exactly(tariff)), exactly(weeks));
  }
  const { absenceBefore, absenceAfter, wageSum } = amount;
  return times(minus(exactly(absenceBefore), exactly(absenceAfter)), exactly(wageSum));
}

/** Takes what a line counts in a year, gives it in whole euros, a half up. */
export function lineAmount(amount: Amount): number {
  return roundHalfUp(exactAmount(amount));
}

/** The least and the most that a line may come to, in whole euros; its own amount where it names none. */
export function lineRange(line: Line): { readonly low: number; readonly high: number } {
  const { low, high } = line;
  return {
    low: low === undefined ? lineAmount(line) : roundHalfUp(exactly(low)),
    high: high === undefined ? lineAmount(line) : roundHalfUp(exactly(high)),
  };
}
