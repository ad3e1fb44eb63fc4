import { expect, test } from "vitest";
import fmlJson from "../../reference/fml/fml-current.json" with { type: "json" };
import type { CapacityList } from "../capacity/capacityList.ts";
import { easyTask, fittingPair } from "../region/fittingPair.ts";
import { inventRegion } from "../region/inventRegion.ts";
import { Random } from "../region/random.ts";
import type { RegionFile } from "../region/regionFile.ts";
import { screenRegion } from "../screening/screenRegion.ts";
import { prepareWorld } from "../screening/world.ts";
import { assignRegion } from "./assignRegion.ts";
import type { OpeningGroup } from "./openingGroup.ts";

const fml = fmlJson as CapacityList;

/** Values of the pairs that can start, from the screening of all pairs. */
function valuesOf(region: RegionFile): Map<string, number> {
  const talents = new Map(
    [...region.candidates, ...region.openings].map(({ id, talents: own = [] }) => [id, own]),
  );
  const values = new Map<string, number>();
  for (const pair of screenRegion(region.candidates, region.openings, prepareWorld(region, fml))) {
    if (pair.verdict !== "ready" && pair.verdict !== "reduced") continue;
    const asked = talents.get(pair.opening) ?? [];
    const common = (talents.get(pair.candidate) ?? []).filter((one) => asked.includes(one)).length;
    const base = pair.verdict === "ready" ? 10_000 : 8000;
    const value = base - 10 * pair.travelMinutes + 50 * common;
    values.set(`${pair.candidate} ${pair.opening}`, value);
  }
  return values;
}

function bestByTrying(region: RegionFile, groups: readonly OpeningGroup[]): number {
  const values = valuesOf(region);
  const left = new Map(region.openings.map(({ id, places }) => [id, places]));
  for (const { id, max } of groups) left.set(id, max);
  const ofOpening = new Map(groups.flatMap(({ id, openings }) => openings.map((one) => [one, id])));
  const from = (index: number): number => {
    const candidate = region.candidates[index];
    if (candidate === undefined) return 0;
    let best = from(index + 1);
    for (const opening of region.openings) {
      const value = values.get(`${candidate.id} ${opening.id}`);
      const limits = [opening.id, ofOpening.get(opening.id) ?? opening.id];
      if (value === undefined || limits.some((one) => left.get(one) === 0)) continue;
      for (const one of new Set(limits)) left.set(one, (left.get(one) ?? 0) - 1);
      best = Math.max(best, value + from(index + 1));
      for (const one of new Set(limits)) left.set(one, (left.get(one) ?? 0) + 1);
    }
    return best;
  };
  return from(0);
}

test("is the best that trying everything finds in invented regions, with and without groups", () => {
  const random = new Random(9);
  let assigned = 0;
  for (let seed = 1; seed <= 150; seed++) {
    const size = { tasks: 6, profiles: 3, openings: 8, candidates: 12 };
    const region = inventRegion(seed, size, fml);
    const groups = [0, 1].map((group) => ({
      id: `team ${group}`,
      openings: region.openings.flatMap(({ id }, index) => (index % 3 === group ? [id] : [])),
      max: random.whole(0, 2),
    }));
    const values = valuesOf(region);
    for (const some of [[], groups]) {
      const { assignment, total } = assignRegion(region, fml, { groups: some });
      expect(total).toBe(bestByTrying(region, some));
      assigned += assignment.length;
      for (const { candidate, opening, value } of assignment) {
        expect(values.get(`${candidate} ${opening}`)).toBe(value);
      }
    }
  }
  expect(assigned).toBeGreaterThan(200);
});

test("candidates stand in file order, and whoever says no or is only asked gets nothing", () => {
  const { candidate, opening, profile, tasks } = fittingPair({
    tasks: [easyTask("a")],
    basis: ["a"],
  });
  const candidates = [
    { ...candidate, id: "z" },
    { ...candidate, id: "n", affinity: "no" as const },
    { ...candidate, id: "?", affinity: "unknown" as const },
    { ...candidate, id: "a" },
    { ...candidate, id: "far", at: { lat: 60, lon: 6 } },
  ];
  const openings = [{ ...opening, places: 1e300 }];
  const work = { tasks, profiles: [profile] };
  const { assignment, total } = assignRegion({ ...work, candidates, openings }, fml);
  expect(assignment.map((one) => one.candidate)).toEqual(["z", "a"]);
  expect(total).toBe(assignment[0]!.value * 2);
  expect(assignRegion({ ...work, candidates: [], openings: [] }, fml)).toEqual({
    assignment: [],
    total: 0,
    optimal: true,
  });
});
