import { expect, test } from "vitest";
import type { Amount, Line } from "./caseFile.ts";
import { lineAmount, lineRange } from "./lineAmount.ts";

test.each<[string, Amount, number]>([
  ["euros a year", { perYear: 66_000 }, 66_000],
  ["euros and cents, a half up", { perYear: 1234.5 }, 1235],
  ["52 weeks when none are named", { hoursPerWeek: 30.5, tariff: 10.4 }, 16_494],
  ["other weeks", { hoursPerWeek: 30.5, tariff: 10.4, weeks: 40 }, 12_688],
  ["no weeks at all", { hoursPerWeek: 30.5, tariff: 10.4, weeks: 0 }, 0],
  ["less absence", { absenceBefore: 0.08, absenceAfter: 0.055, wageSum: 1_000_000 }, 25_000],
  ["half a euro of absence", { absenceBefore: 0.08, absenceAfter: 0.07, wageSum: 50 }, 1],
  ["more absence", { absenceBefore: 0.05, absenceAfter: 0.06, wageSum: 150 }, -1],
])("%s", (_, amount, euros) => {
  expect(lineAmount(amount)).toBe(euros);
});

test("a bound that is not named is the amount", () => {
  const line: Line = { party: "a", kind: "cost", what: "iets", perYear: 9.5, evidence: "claimed" };
  expect(lineRange(line)).toEqual({ low: 10, high: 10 });
  expect(lineRange({ ...line, low: 4.5 })).toEqual({ low: 5, high: 10 });
  expect(lineRange({ ...line, low: -2.5, high: 20.4 })).toEqual({ low: -2, high: 20 });
});
