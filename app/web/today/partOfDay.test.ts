import { expect, test } from "vitest";
import { partOfDay } from "./partOfDay.ts";

test.each([
  ["2026-11-22T04:30:00Z", "morning"],
  ["2026-11-22T10:59:00Z", "morning"],
  ["2026-11-22T11:00:00Z", "afternoon"],
  ["2026-11-22T17:00:00Z", "evening"],
  ["2026-11-22T23:30:00Z", "evening"],
  // In summer the Netherlands are two hours ahead of UTC.
  ["2026-07-01T10:00:00Z", "afternoon"],
] as const)("%s is the %s there", (moment, part) => {
  expect(partOfDay(new Date(moment))).toBe(part);
});
