import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { CapacityList } from "../capacity/capacityList.ts";
import { readRegion } from "../region/readRegion.ts";
import { screenRegion } from "./screenRegion.ts";
import type { ScreenedPair } from "./screenedPair.ts";
import { prepareWorld } from "./world.ts";

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
const fml = read("../../reference/fml/fml-current.json") as CapacityList;

const rounded = (pair: ScreenedPair): ScreenedPair => ({
  ...pair,
  km: Math.round(pair.km * 1e6) / 1e6,
});

test.each([1, 2, 3])("worked example %i comes out as it was worked", (number) => {
  const { region, faults } = readRegion(read(`./examples/region-${number}.json`), fml);
  expect(faults).toBeUndefined();
  if (region === undefined) return;
  const world = prepareWorld(region, fml);
  const pairs = [...screenRegion(region.candidates, region.openings, world)].map(rounded);
  const worked = read(`./examples/region-${number}.screen.json`) as { pairs: ScreenedPair[] };
  expect(pairs).toStrictEqual(worked.pairs);
});
