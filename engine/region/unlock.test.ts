import { expect, test } from "vitest";
import fmlJson from "../../reference/fml/fml-current.json" with { type: "json" };
import type { CapacityList } from "../capacity/capacityList.ts";
import { changedInput } from "../screening/changedInput.ts";
import { everyChange } from "../screening/everyChange.ts";
import { prepareWorld } from "../screening/world.ts";
import type { OnePair } from "./fittingPair.ts";
import { easyTask, fittingPair, screenOne } from "./fittingPair.ts";
import { inventRegion } from "./inventRegion.ts";
import type { Candidate, Opening, RegionFile } from "./regionFile.ts";
import type { Unlock } from "./unlock.ts";
import { unlockList } from "./unlock.ts";

const fml = fmlJson as CapacityList;

function pairIn(region: RegionFile, candidate: Candidate, opening: Opening): OnePair {
  const profile = region.profiles.find(({ id }) => id === opening.profile);
  if (profile === undefined) throw new Error("a valid region has the profile");
  const members = profile.tasks.map(({ task }) => task);
  return {
    candidate,
    opening,
    profile,
    tasks: region.tasks.filter(({ id }) => members.includes(id)),
  };
}

const hasPlace = (pair: OnePair): boolean =>
  ["ready", "reduced"].includes(screenOne(pair, fml).verdict);

/** Enters every single change for everybody and screens again, by the words of the rule. */
function byTryingAll(region: RegionFile): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const candidate of region.candidates) {
    const pairs = region.openings.map((opening) => pairIn(region, candidate, opening));
    if (pairs.some(hasPlace)) continue;
    for (const pair of pairs) {
      for (const [code, cost] of everyChange(pair, fml)) {
        if (!hasPlace(changedInput(pair, code))) continue;
        const regional = code === "transport" || code.startsWith("language:");
        const key = regional ? code : `${code} ${pair.opening.id}`;
        const costs = found.get(key) ?? new Map<string, number>();
        costs.set(candidate.id, Math.min(cost, costs.get(candidate.id) ?? Infinity));
        found.set(key, costs);
      }
    }
  }
  return found;
}

const keyOf = ({ change, opening }: Unlock): string =>
  opening === undefined ? change : `${change} ${opening}`;

test("the unlock list is what entering every change and screening again gives", () => {
  const kinds = new Set<string>();
  for (let seed = 1; seed <= 12; seed++) {
    const size = { tasks: 25, profiles: 5, openings: 12, candidates: 40 };
    const region = inventRegion(seed, size, fml);
    const list = unlockList(region.candidates, region.openings, prepareWorld(region, fml));
    const tried = byTryingAll(region);
    expect(new Set(list.map(keyOf))).toEqual(new Set(tried.keys()));
    for (const unlock of list) {
      kinds.add(unlock.change.split(":")[0] ?? "");
      const costs = tried.get(keyOf(unlock)) ?? new Map<string, number>();
      expect(unlock.candidates).toEqual([...costs.keys()]);
      expect(unlock.cost).toBe(Math.max(...costs.values()));
    }
    const order = list.map(({ candidates, cost }) => cost - candidates.length * 100);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    for (const [index, later] of list.entries()) {
      const earlier = list[index - 1];
      if (earlier === undefined || order[index] !== order[index - 1]) continue;
      expect([earlier.change, earlier.opening ?? ""] < [later.change, later.opening ?? ""]).toBe(
        true,
      );
    }
  }
  expect([...kinds].toSorted()).toEqual([
    "aid",
    "allow-reduced",
    "fund",
    "hours",
    "language",
    "open-place",
    "slots",
    "transport",
    "widen-radius",
  ]);
});

test("a change of the region costs each candidate the lowest of their openings, and the highest of those", () => {
  const levels = ["B2", "C1"] as const;
  const tasks = levels.map((speaking) => easyTask(speaking, { language: { speaking } }));
  const profiles = levels.map((id) => ({
    id,
    name: id,
    kind: "entry" as const,
    tasks: [{ task: id, basis: true }],
  }));
  const { candidate, opening } = fittingPair();
  const world = prepareWorld({ tasks, profiles }, fml);
  const b2 = { ...opening, id: "b2", profile: "B2" };
  const c1 = { ...opening, id: "c1", profile: "C1" };
  const change = "language:speaking";
  for (const openings of [
    [b2, c1],
    [c1, b2],
  ]) {
    expect(unlockList([candidate], openings, world)).toEqual([
      { change, candidates: ["kandidaat"], cost: 2 },
    ]);
  }
  const nightsOnly = { ...candidate, id: "nacht", slots: ["fri-night" as const] };
  const night = { ...c1, id: "nacht", slots: ["fri-night" as const], slotsNeeded: 1 };
  expect(unlockList([candidate, nightsOnly], [b2, c1, night], world)[0]).toEqual({
    change,
    candidates: ["kandidaat", "nacht"],
    cost: 4,
  });
});
