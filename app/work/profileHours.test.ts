import { expect, test } from "vitest";
import { hoursOf } from "./profileHours.ts";

test("minutes add up to hours, of all tasks and of the basis alone", () => {
  const tasks = [
    { minutesPerWeek: 150, basis: true },
    { minutesPerWeek: 60, basis: true },
    { minutesPerWeek: 45, basis: false },
  ];
  expect(hoursOf(tasks)).toEqual({ all: 4.25, basis: 3.5 });
  expect(hoursOf([])).toEqual({ all: 0, basis: 0 });
});
