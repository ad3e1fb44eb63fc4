import { expect, test } from "vitest";
import { publicHolidays } from "./publicHolidays.ts";

// Source: the calendars of the Dutch government (rijksoverheid.nl, "feestdagen").
test.each([
  [2025, ["2025-04-18", "2025-04-21", "2025-04-26", "2025-05-29", "2025-06-09"]],
  [2026, ["2026-04-03", "2026-04-06", "2026-04-27", "2026-05-14", "2026-05-25"]],
  [2027, ["2027-03-26", "2027-03-29", "2027-04-27", "2027-05-06", "2027-05-17"]],
])("in %i nobody is expected to act on the days that move", (year, days) => {
  expect(publicHolidays(year)).toEqual([
    `${year}-01-01`,
    ...days.slice(0, 3),
    `${year}-05-05`,
    ...days.slice(3),
    `${year}-12-25`,
    `${year}-12-26`,
  ]);
});
