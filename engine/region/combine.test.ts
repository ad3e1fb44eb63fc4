import { describe, expect, test } from "vitest";
import fmlJson from "../../reference/fml/fml-current.json" with { type: "json" };
import type { CapacityList } from "../capacity/capacityList.ts";
import { meansOf } from "../capacity/means.ts";
import { screenPair } from "../screening/screenPair.ts";
import { prepareWorld } from "../screening/world.ts";
import { combinations } from "./combine.ts";
import { easyTask, fittingPair } from "./fittingPair.ts";
import { inventRegion } from "./inventRegion.ts";
import { RegionIndex } from "./quick/regionIndex.ts";
import { quickCombinations } from "./quickCombine.ts";
import { Random } from "./random.ts";
import type { Candidate, Opening, RegionFile, Slot } from "./regionFile.ts";
import { slotsOfWeek } from "./slots.ts";

const fml = fmlJson as CapacityList;

/** Whether some way of giving each slot to the one or the other gives both enough. */
function someDivision(slots: readonly Slot[], a: Opening, b: Opening): boolean {
  for (let toA = 0; toA < 2 ** slots.length; toA++) {
    const ofA = slots.filter((slot, at) => (toA & (1 << at)) !== 0 && a.slots.includes(slot));
    const ofB = slots.filter((slot, at) => (toA & (1 << at)) === 0 && b.slots.includes(slot));
    if (ofA.length >= a.slotsNeeded && ofB.length >= b.slotsNeeded) return true;
  }
  return false;
}

/** The rule as it reads, over the screening of whole pairs; all combinations, in no order. */
function byTrying(candidate: Candidate, region: RegionFile) {
  const world = prepareWorld(region, fml);
  const starts = (opening: Opening) => {
    const pair = screenPair(candidate, opening, world);
    return pair.verdict === "ready" || pair.verdict === "reduced" ? pair : undefined;
  };
  if (region.openings.some((opening) => starts(opening) !== undefined)) return [];
  const { hours, slots } = meansOf(candidate, world.items);
  const parts = region.openings.flatMap((opening) => {
    const pair = starts({ ...opening, hours: { min: 0, max: 168 }, slotsNeeded: 0 });
    if (pair === undefined) return [];
    const minutes = region.tasks
      .filter(({ id }) => pair.package?.includes(id))
      .reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0);
    return [{ opening, minutes, travel: pair.travelMinutes }];
  });
  return parts.flatMap((a) =>
    parts.flatMap((b) => {
      if (a.opening.id >= b.opening.id) return [];
      const min = a.opening.hours.min + b.opening.hours.min;
      const max = a.opening.hours.max + b.opening.hours.max;
      if (min > hours.max || max < hours.min) return [];
      if (!someDivision(slots, a.opening, b.opening)) return [];
      return {
        openings: [a.opening.id, b.opening.id],
        hours: { min, max },
        packageHours: Math.min(hours.max, (a.minutes + b.minutes) / 60),
        travelMinutes: a.travel + b.travel,
      };
    }),
  );
}

function withSmallPlaces(seed: number): RegionFile {
  const random = new Random(seed);
  const size = { tasks: 8, profiles: 4, openings: 14, candidates: 25 };
  const region = inventRegion(seed, size, fml);
  const someSlots = (most: number) => random.some(slotsOfWeek.slice(0, 8), random.whole(0, most));
  return {
    ...region,
    openings: region.openings.map((opening) => {
      const min = random.whole(2, 12);
      const slots = someSlots(8);
      const hours = { min, max: min + random.whole(0, 6) };
      return {
        ...opening,
        places: random.whole(0, 3),
        hours,
        slots,
        slotsNeeded: random.whole(0, 3),
      };
    }),
    candidates: region.candidates.map((candidate) => {
      const min = random.whole(12, 28);
      const travel = { ...candidate.travel, maxMinutes: 90 };
      const hours = { min, max: min + random.whole(0, 8) };
      return { ...candidate, travel, hours, slots: someSlots(7) };
    }),
  };
}

test("are those that trying every pair and every division finds, in order, in invented regions", () => {
  let found = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const region = withSmallPlaces(seed);
    const world = prepareWorld(region, fml);
    const all = combinations(region.candidates, region.openings, world, undefined, 1000);
    const top = combinations(region.candidates, region.openings, world);
    for (const candidate of region.candidates) {
      const mine = all.get(candidate.id) ?? [];
      const theirs = byTrying(candidate, region);
      const key = ({ openings }: { openings: readonly string[] }) => openings.join(" ");
      const sorted = <T extends { openings: readonly string[] }>(list: readonly T[]) =>
        list.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
      expect(sorted(mine)).toEqual(sorted(theirs));
      expect(top.get(candidate.id) ?? []).toEqual(mine.slice(0, 20));
      for (const [index, one] of mine.slice(1).entries()) {
        const before = mine[index]!;
        const order =
          before.packageHours - one.packageHours ||
          one.travelMinutes - before.travelMinutes ||
          (key(before) < key(one) ? 1 : -1);
        expect(order).toBeGreaterThan(0);
      }
      found += mine.length;
    }
    // The quick one gives the same, to the last.
    const index = RegionIndex.of(region, fml);
    expect([...quickCombinations(index)]).toEqual([...top]);
    // Short lists are full early: what cannot come in is passed over.
    const two = combinations(region.candidates, region.openings, world, undefined, 2);
    expect([...quickCombinations(index, undefined, 2)]).toEqual([...two]);
    expect([...quickCombinations(index, undefined, 1000)]).toEqual([...all]);
    const named = region.candidates.map(({ id }) => id).filter((id) => all.has(id));
    expect([...all.keys()]).toEqual(named);
  }
  expect(found).toBeGreaterThan(300);
});

describe("one person and two places", () => {
  const pair = fittingPair({ tasks: [easyTask("a"), easyTask("b")], basis: ["a", "b"] });
  const world = prepareWorld({ tasks: pair.tasks, profiles: [pair.profile] }, fml);
  const small: Opening = {
    ...pair.opening,
    hours: { min: 8, max: 10 },
    slots: ["mon-morning", "tue-morning"],
    slotsNeeded: 1,
  };
  const person: Candidate = {
    ...pair.candidate,
    hours: { min: 16, max: 20 },
    slots: ["mon-morning", "tue-morning"],
  };
  const found = (
    one: Partial<Opening>,
    other: Partial<Opening> = {},
    differs: Partial<Candidate> = {},
  ) => {
    const openings = [
      { ...small, id: "b", ...one },
      { ...small, id: "a", ...other },
    ];
    const candidates = [{ ...person, ...differs }];
    const list = combinations(candidates, openings, world);
    const { tasks, profile } = pair;
    const index = RegionIndex.of({ tasks, profiles: [profile], openings, candidates }, fml);
    expect(quickCombinations(index)).toEqual(list);
    return list.get("kandidaat") ?? [];
  };

  test("make one living; hours add up, and count for at most the person's maximum", () => {
    expect(found({})).toEqual([
      { openings: ["a", "b"], hours: { min: 16, max: 20 }, packageHours: 20, travelMinutes: 8 },
    ]);
  });

  test("of many no more than the first twenty are listed", () => {
    const openings = Array.from({ length: 8 }, (_, index) => ({ ...small, id: `o${index}` }));
    const all = combinations([person], openings, world, undefined, 100).get("kandidaat") ?? [];
    expect(all).toHaveLength(28);
    expect(combinations([person], openings, world).get("kandidaat")).toEqual(all.slice(0, 20));
  });

  test.each<[string, number, Parameters<typeof found>]>([
    ["hours that only touch do", 1, [{}, {}, { hours: { min: 20, max: 30 } }]],
    ["hours too few together", 0, [{}, {}, { hours: { min: 20.5, max: 30 } }]],
    ["hours too many together", 0, [{}, { hours: { min: 13, max: 15 } }]],
    ["one that is enough by itself", 0, [{ hours: { min: 16, max: 16 } }]],
    [
      "one that would be enough, but not by its slots",
      0,
      [{ hours: { min: 16, max: 16 }, slotsNeeded: 3 }],
    ],
    ["both need the same slot", 0, [{ slots: ["mon-morning"] }, { slots: ["mon-morning"] }]],
    ["one needs what the other can leave", 1, [{ slots: ["mon-morning"] }]],
    ["more slots than there are", 0, [{ slotsNeeded: 2 }]],
    ["no slots, and none needed", 1, [{ slotsNeeded: 0 }, { slotsNeeded: 0 }, { slots: [] }]],
    ["no slots, and one needed", 0, [{ slotsNeeded: 0 }, {}, { slots: [] }]],
    ["one without a place", 0, [{ places: 0 }]],
    ["one too far away", 0, [{ maxKm: 0.1 }]],
    ["one without lasting money", 0, [{ funding: "trial" }]],
    ["somebody who did not say yes", 0, [{}, {}, { affinity: "unknown" }]],
  ])("%s", (_, count, args) => {
    expect(found(...args)).toHaveLength(count);
  });
});
