import { describe, expect, test } from "vitest";
import { addMonths, weekday } from "./days.ts";
import { WorkingDays } from "./workingDays.ts";

const days = new WorkingDays(["2026-04-27"]);

describe("working days", () => {
  test.each([
    ["2026-04-23", 1, "2026-04-24"],
    ["2026-04-24", 1, "2026-04-28"],
    ["2026-04-25", 1, "2026-04-28"],
    ["2026-03-27", 5, "2026-04-03"],
    ["2028-02-28", 1, "2028-02-29"],
  ])("after %s, %i on", (day, count, then) => expect(days.after(day, count)).toBe(then));

  test.each([
    ["2026-04-28", 1, "2026-04-24"],
    ["2026-06-30", 15, "2026-06-09"],
    ["2026-10-26", 1, "2026-10-23"],
  ])("before %s, %i back", (day, count, then) => expect(days.before(day, count)).toBe(then));

  test("counts the first and the last day of a placement", () => {
    expect(days.fewerThan(5, "2026-04-20", "2026-04-24")).toBe(false);
    expect(days.fewerThan(5, "2026-04-24", "2026-04-30")).toBe(true);
  });

  test("weekdays run from Sunday, also before 1970", () => {
    expect(["2026-03-29", "1969-12-31", "2026-10-31"].map(weekday)).toEqual([0, 3, 6]);
  });

  test("a month that is too short ends on its last day", () => {
    expect(addMonths("2026-11-30", 3)).toBe("2027-02-28");
    expect(addMonths("2027-11-30", 3)).toBe("2028-02-29");
    expect(addMonths("2026-10-15", 3)).toBe("2027-01-15");
  });
});
