import { geoArea, geoContains } from "d3-geo";
import { expect, test } from "vitest";
import { provincesFrom } from "./provincesFrom.ts";

const clockwise = [
  [5, 50.0001],
  [5, 51],
  [6.00004, 51],
  [6, 50.0001],
  [5, 50.0001],
];
const hole = [
  [5.4, 50.4],
  [5.4, 50.6],
  [5.6, 50.6],
  [5.6, 50.4],
  [5.4, 50.4],
];
const province = (rings: number[][][]) =>
  provincesFrom([
    { id: "NL-LI", feature: { geometry: { type: "Polygon", coordinates: rings } } },
  ])[0]!;

test("whichever way a ring comes in, it goes out as d3-geo wants: land in, holes out", () => {
  for (const outer of [clockwise, clockwise.toReversed()]) {
    for (const inner of [hole, hole.toReversed()]) {
      const made = province([outer, inner]);
      expect(geoArea(made)).toBeLessThan(0.001);
      expect([geoContains(made, [5.2, 50.2]), geoContains(made, [5.5, 50.5])]).toEqual([
        true,
        false,
      ]);
    }
  }
});

test("three decimals, no point twice on end, no ring that has shrunk to nothing", () => {
  const tiny = [
    [5.7, 50.7],
    [5.7001, 50.7],
    [5.7001, 50.7001],
    [5.7, 50.7],
  ];
  const doubled = [clockwise[0]!, [5.0001, 50.0002], ...clockwise.slice(1)];
  const { properties, geometry } = province([doubled, tiny]);
  expect(properties).toEqual({ id: "NL-LI", name: "Limburg" });
  expect(geometry.coordinates).toEqual([
    [
      [
        [5, 50],
        [5, 51],
        [6, 51],
        [6, 50],
        [5, 50],
      ],
    ],
  ]);
});
