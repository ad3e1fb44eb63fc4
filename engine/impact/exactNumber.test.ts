import * as fc from "fast-check";
import { expect, test } from "vitest";
import { exactly, minus, quotient, roundHalfUp, times } from "./exactNumber.ts";

test.each([
  [0, { units: 0n, places: 0 }],
  [-0.05, { units: -5n, places: 2 }],
  [30.5, { units: 305n, places: 1 }],
  [1.5e-7, { units: 15n, places: 8 }],
  [1e21, { units: 10n ** 21n, places: 0 }],
])("%f is taken as it is written", (value, exact) => {
  expect(exactly(value)).toEqual(exact);
});

test.each([
  [0.5, 1],
  [0.49, 0],
  [1.5, 2],
  [2.5, 3],
  [-0.5, 0],
  [-0.51, -1],
  [-1.5, -1],
  [1.005e2, 101],
])("%f is rounded to %i: a half goes up", (value, rounded) => {
  expect(roundHalfUp(exactly(value))).toBe(rounded);
});

test("what floating point gets wrong comes out right", () => {
  expect(roundHalfUp(times(minus(exactly(0.08), exactly(0.07)), exactly(50)))).toBe(1);
  expect(Math.round((0.08 - 0.07) * 50)).toBe(0);
  expect(roundHalfUp(times(exactly(1.005), exactly(100)))).toBe(101);
  expect(Math.round(1.005 * 100)).toBe(100);
});

test.each([
  [754, 1, 754, 754, 754],
  [5, 2, 3, 2, 3],
  [-5, 2, -2, -3, -2],
  [0.7, 0.3, 2, 2, 3],
  [1, 0.4, 3, 2, 3],
])("%f divided by %f is %i, down %i, up %i", (one, other, nearest, down, up) => {
  const [exactOne, exactOther] = [exactly(one), exactly(other)];
  expect(quotient(exactOne, exactOther, "half-up")).toBe(nearest);
  expect(quotient(exactOne, exactOther, "down")).toBe(down);
  expect(quotient(exactOne, exactOther, "up")).toBe(up);
});

test("nothing is divided by nothing", () => {
  expect(() => quotient(exactly(1), exactly(0), "half-up")).toThrow(RangeError);
});

test("any number goes in and comes out", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const { units, places } = exactly(value);
      expect(Number(`${units}e-${places}`)).toBe(value === 0 ? 0 : value);
    }),
  );
});
