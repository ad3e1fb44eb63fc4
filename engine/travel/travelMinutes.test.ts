import { describe, expect, test } from "vitest";
import { kmBetween } from "./kmBetween.ts";
import type { Mode } from "./modeTable.ts";
import { defaultModeTable, modes } from "./modeTable.ts";
import { travelMinutes } from "./travelMinutes.ts";

const minutes = (km: number, ...by: Mode[]): number => travelMinutes(km, by, defaultModeTable);

describe("minutes", () => {
  // Route km is km × 1.3 (transit 1.4); each edge of a band from both sides.
  test.each<[Mode, number, number]>([
    ["walk", 0, 0],
    ["walk", 1, 16],
    ["bike", 5, 26],
    ["ebike", 5, 20],
    ["scooter", 7, 16],
    ["car", 0, 5],
    ["car", 5, 17],
    ["car", 7.69, 23],
    ["car", 7.7, 23],
    ["car", 10, 25],
    ["car", 38.46, 57],
    ["car", 38.47, 57],
    ["car", 50, 66],
    ["transit", 0, 15],
    ["transit", 7.14, 45],
    ["transit", 7.15, 46],
    ["transit", 20, 69],
  ])("by %s over %d km are %i", (mode, km, expected) => {
    expect(minutes(km, mode)).toBe(expected);
  });

  test("are those of the quickest mode", () => {
    expect(minutes(1, "walk", "car", "bike")).toBe(minutes(1, "bike"));
    expect(minutes(30, "walk", "car", "bike")).toBe(minutes(30, "car"));
  });

  test("never fall as the way gets longer", () => {
    for (const mode of modes) {
      for (let km = 0; km < 100; km += 0.37) {
        expect(minutes(km + 0.37, mode)).toBeGreaterThanOrEqual(minutes(km, mode));
      }
    }
  });
});

test("distance is the haversine on the mean radius", () => {
  const degree = (6371.0088 * Math.PI) / 180;
  expect(kmBetween({ lat: 0, lon: 0 }, { lat: 1, lon: 0 })).toBeCloseTo(degree, 9);
  expect(kmBetween({ lat: 60, lon: 0 }, { lat: 60, lon: 1 })).toBeCloseTo(55.5969, 3);
  expect(kmBetween({ lat: 52, lon: 5 }, { lat: 52, lon: 5 })).toBe(0);
  expect(kmBetween({ lat: 90, lon: 0 }, { lat: -90, lon: 180 })).toBeCloseTo(180 * degree, 6);
});
