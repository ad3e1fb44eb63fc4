import { describe, expect, test } from "vitest";
import { workingDays } from "../workingDays.ts";
import { quietUntil } from "./quietHours.ts";
import { type Duty, stageOf, workingDaysLate } from "./reminderStages.ts";

describe("when whom is told", () => {
  // Thursday 3 December 2026; a weekend lies before Monday 7.
  const due = "2026-12-03";
  test.each<[string, Duty, string | undefined, boolean?]>([
    ["2026-11-30", "holder", undefined],
    ["2026-12-01", "holder", "soon"],
    ["2026-12-02", "holder", "soon"],
    ["2026-12-03", "holder", "due"],
    ["2026-12-04", "holder", "late1"],
    ["2026-12-05", "holder", "late1"],
    ["2026-12-10", "holder", "late1"],
    ["2026-12-11", "holder", "late2"],
    ["2026-12-03", "owner", undefined],
    ["2026-12-07", "owner", undefined],
    ["2026-12-08", "owner", "late1"],
    ["2026-12-09", "coordinator", undefined],
    ["2026-12-10", "coordinator", "late1"],
    ["2026-12-17", "coordinator", "late2"],
    ["2026-12-04", "coordinator", "late1", true],
    ["2026-12-03", "coordinator", undefined, true],
    ["2028-12-03", "holder", "late8"],
  ])("on %s the %s is at %s", (today, duty, stage, report) => {
    expect(stageOf(due, duty, today, workingDays, report)).toBe(stage);
  });

  test("over a holiday, a weekend and 29 February", () => {
    // Christmas is on Friday and Saturday of 2026, so Monday is the first working day.
    expect(workingDaysLate("2026-12-24", "2026-12-28", workingDays)).toBe(1);
    expect(workingDaysLate("2028-02-28", "2028-02-29", workingDays)).toBe(1);
    expect(stageOf("2028-02-29", "holder", "2028-02-25", workingDays)).toBe("soon");
    expect(workingDaysLate("2026-12-04", "2026-12-06", workingDays)).toBe(0);
  });
});

describe("quiet hours, on a Dutch clock", () => {
  test.each([
    ["a working day", "2026-12-02T09:00:00Z", undefined],
    ["half past seven", "2026-12-02T06:30:00Z", undefined],
    ["just before", "2026-12-02T06:29:59Z", "2026-12-02T06:30:00.000Z"],
    ["eight in the evening", "2026-12-02T19:00:00Z", "2026-12-03T06:30:00.000Z"],
    ["midnight", "2026-12-02T23:00:00Z", "2026-12-03T06:30:00.000Z"],
    ["Friday evening", "2026-12-04T19:30:00Z", "2026-12-07T06:30:00.000Z"],
    ["Saturday", "2026-12-05T10:00:00Z", "2026-12-07T06:30:00.000Z"],
    ["Christmas", "2026-12-25T10:00:00Z", "2026-12-28T06:30:00.000Z"],
    // The clock goes forward in the night to Sunday 28 March, and back in that to Sunday 31 October.
    ["Saturday before summer", "2027-03-27T22:00:00Z", "2027-03-30T05:30:00.000Z"],
    ["Sunday of the winter", "2027-10-31T01:30:00Z", "2027-11-01T06:30:00.000Z"],
    ["summer", "2026-07-01T05:29:00Z", "2026-07-01T05:30:00.000Z"],
  ])("%s", (_what, now, until) => {
    expect(quietUntil(new Date(now))?.toISOString()).toBe(until);
  });
});
