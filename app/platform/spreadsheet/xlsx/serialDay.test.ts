import { assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { serialDay } from "./serialDay.ts";

test.each([
  [61, "1900-03-01"],
  [33_238, "1990-12-31"],
  [33_238.99, "1990-12-31"],
  [36_585, "2000-02-29"],
  [2_958_465, "9999-12-31"],
  [60, undefined],
  [0.5, undefined],
  [2_958_466, undefined],
  [Number.NaN, undefined],
])("%d is %s", (serial, day) => {
  expect(serialDay(serial)).toBe(day);
});

test("counted from 1904 a day has a number that is 1462 lower", () => {
  assert(
    property(integer({ min: 1462, max: 2_958_465 }), (serial) => {
      expect(serialDay(serial - 1462, true)).toBe(serialDay(serial));
    }),
  );
});
