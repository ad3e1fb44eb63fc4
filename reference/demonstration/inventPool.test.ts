import { unlockList } from "@overstap/engine/region/unlock.ts";
import { verdicts } from "@overstap/engine/screening/screenedPair.ts";
import { screenRegion } from "@overstap/engine/screening/screenRegion.ts";
import { prepareWorld } from "@overstap/engine/screening/world.ts";
import { readRegion } from "@overstap/engine/region/readRegion.ts";
import { expect, test } from "vitest";
import { fmlCurrent } from "../fml/fml.ts";
import { placeById } from "../places/places.ts";
import { libraryProfiles, libraryTasks } from "../tasks/taskLibrary.ts";
import { inventPool } from "./inventPool.ts";
import { drawWeighed, poolRegions } from "./poolRegions.ts";
import { toRegionFile } from "./toRegionFile.ts";
import { Random } from "@overstap/engine/region/random.ts";

const regionOf = (seed: number) => {
  const { openings, candidacies } = inventPool(seed);
  return toRegionFile({ tasks: libraryTasks, profiles: libraryProfiles, openings, candidacies });
};

test("the same seed gives the same pool, another seed another", () => {
  expect(inventPool(7)).toEqual(inventPool(7));
  expect(inventPool(7).persons[0]).not.toEqual(inventPool(8).persons[0]);
});

test("whatever the seed, the pool is a region file without faults", () => {
  for (const seed of [0, 1, 2, 3, 2026])
    expect(
      readRegion(JSON.parse(JSON.stringify(regionOf(seed))), fmlCurrent).faults,
    ).toBeUndefined();
});

test("twelve regions, the pilots' among them, 150 openings of all profiles, 2,000 people", () => {
  const { regions, openings, persons, candidacies } = inventPool(2026);
  expect(regions).toHaveLength(12);
  expect(regions.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["zuid-limburg", "rotterdam", "groningen"]),
  );
  expect([openings.length, persons.length, candidacies.length]).toEqual([150, 2000, 2000]);
  expect(new Set(openings.map(({ profile }) => profile)).size).toBe(libraryProfiles.length);
  expect(new Set(openings.map(({ region }) => region)).size).toBe(12);
});

test("people live in the towns of their region", () => {
  const towns = new Map(poolRegions.map(({ id, towns: list }) => [id, list.map(([town]) => town)]));
  for (const { homeRegion, place } of inventPool(2026).candidacies)
    expect(towns.get(homeRegion)).toContain(place);
  for (const town of [...towns.values()].flat()) expect(placeById(town)?.id).toBe(town);
});

test("grounds follow tracks: track 2 is a duty of the employer, and has a doctor's list", () => {
  for (const one of inventPool(2026).candidacies) {
    const track2 = one.track === "track2";
    expect(one.ground === "reintegrationDuty").toBe(track2);
    expect(one.capacity.basis === "fml").toBe(track2);
    expect(one.capacitySource.kind === "doctor").toBe(track2);
    expect(one.sendingOrganisation === undefined).toBe(one.track === "none");
  }
});

test("lists look real: every verdict is somebody's best, none is nearly everybody's", () => {
  const region = regionOf(2026);
  const world = prepareWorld(region, fmlCurrent);
  const best = new Map<string, number>();
  for (const { candidate, verdict } of screenRegion(region.candidates, region.openings, world)) {
    const rank = verdicts.indexOf(verdict);
    best.set(candidate, Math.min(rank, best.get(candidate) ?? rank));
  }
  const shares = verdicts.map(
    (_, rank) => [...best.values()].filter((own) => own === rank).length / best.size,
  );
  for (const share of shares) {
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.5);
  }
  const [top] = unlockList(region.candidates, region.openings, world);
  expect(top?.candidates.length).toBeGreaterThan(5);
});

test("drawing by weight keeps to the weights and never draws what weighs nothing", () => {
  const random = new Random(1);
  const drawn = Array.from({ length: 4000 }, () =>
    drawWeighed(
      [
        ["a", 3],
        ["b", 1],
        ["c", 0],
      ],
      random,
    ),
  );
  const share = drawn.filter((one) => one === "a").length / drawn.length;
  expect(share).toBeGreaterThan(0.72);
  expect(share).toBeLessThan(0.78);
  expect(drawn).not.toContain("c");
  expect(() => drawWeighed([], random)).toThrow("nothing to choose from");
});
