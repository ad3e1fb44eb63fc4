import { expect, test } from "vitest";
import { dayInTheNetherlands } from "./clock.ts";

test.each([
  ["2026-01-31T22:59:59Z", "2026-01-31"],
  ["2026-01-31T23:00:00Z", "2026-02-01"],
  ["2026-07-01T21:59:59Z", "2026-07-01"],
  ["2026-07-01T22:00:00Z", "2026-07-02"],
])("%s is %s in the Netherlands", (moment, day) => {
  expect(dayInTheNetherlands(new Date(moment))).toBe(day);
});
