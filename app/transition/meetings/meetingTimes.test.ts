import { describe, expect, test } from "vitest";
import { chosenTime, clockAt, momentOf, timeFrom } from "./meetingTimes.ts";
import { readMeetingForm } from "./readMeetingForm.ts";
import { sayTime } from "./sayTime.ts";

describe("a Dutch clock", () => {
  test.each([
    ["2026-12-01", "09:30", "2026-12-01T08:30:00.000Z"],
    ["2026-07-01", "09:30", "2026-07-01T07:30:00.000Z"],
    ["2028-02-29", "10:00", "2028-02-29T09:00:00.000Z"],
    ["2026-12-31", "00:00", "2026-12-30T23:00:00.000Z"],
    // The last Sunday of March: 2:00 to 3:00 is skipped.
    ["2027-03-28", "01:59", "2027-03-28T00:59:00.000Z"],
    ["2027-03-28", "02:00", undefined],
    ["2027-03-28", "02:59", undefined],
    ["2027-03-28", "03:00", "2027-03-28T01:00:00.000Z"],
    // The last Sunday of October: 2:00 to 3:00 comes twice, the first counts.
    ["2027-10-31", "02:30", "2027-10-31T00:30:00.000Z"],
    ["2027-10-31", "03:00", "2027-10-31T02:00:00.000Z"],
  ])("on %s at %s is the moment %s", (day, clock, moment) => {
    const found = momentOf(day, clock);
    expect(found?.toISOString()).toBe(moment);
    expect(found && clockAt(found)).toBe(moment && clock);
  });

  test("a night over the change of the clock takes as long as it takes", () => {
    const night = timeFrom(momentOf("2027-10-30", "23:00")!, 480);
    expect(clockAt(new Date(night.end))).toBe("06:00");
    expect(sayTime(night, "nl")).toBe(
      "zaterdag 30 oktober 2027, 23:00 – zondag 31 oktober 2027 06:00",
    );
    expect(sayTime(timeFrom(momentOf("2026-12-01", "23:00")!, 60), "nl")).toBe(
      "dinsdag 1 december 2026, 23:00 – woensdag 2 december 2026 00:00",
    );
  });
});

describe("the time that is chosen", () => {
  const now = new Date("2026-12-01T12:00:00Z");
  const at = (start: string) => timeFrom(new Date(start), 60);
  const [past, early, late] = [
    at("2026-12-01T11:00:00Z"),
    at("2026-12-02T09:00:00Z"),
    at("2026-12-03T09:00:00Z"),
  ];
  const can = (...times: { start: string }[]) => ({
    answer: "some" as const,
    suits: times.map(({ start }) => start),
  });
  const silent = { answer: null, suits: [] };
  const cannot = { answer: "none" as const, suits: [] };

  test.each([
    ["the first that suits all", [late, early], [can(early, late), can(late, early)], early],
    ["not one that is past", [past, late], [can(past, late), can(past, late)], late],
    ["none while somebody is silent", [early], [can(early), silent], "waits"],
    ["none ever when somebody can at none", [early, late], [silent, cannot], "none"],
    ["none when two share none", [early, late], [can(early), can(late)], "none"],
    ["none when all are past", [past], [silent], "none"],
    ["the time of who comes alone", [late], [can(late)], late],
  ])("is %s", (_what, times, answers, expected) => {
    const chosen = chosenTime(times, answers, now);
    expect(chosen.kind === "chosen" ? chosen.time : chosen.kind).toEqual(expected);
  });
});

test("a night that skips an hour is told at its field, and how to mend it", () => {
  const given = { dag1: ["2027-03-28"], tijd1: ["2:30"], duur: ["60"], wie: ["coach"] };
  const before = new Date("2027-03-01T12:00:00Z");
  expect(readMeetingForm(given, ["coach"], before).faults).toEqual([
    { field: "tijd1", key: "meetings:fault.skipped" },
  ]);
  const leap = { ...given, dag1: ["29-02-2028"], tijd1: ["9"] };
  expect(readMeetingForm(leap, ["coach"], new Date("2028-02-01T12:00:00Z")).value?.times).toEqual([
    { start: "2028-02-29T08:00:00.000Z", end: "2028-02-29T09:00:00.000Z" },
  ]);
});
