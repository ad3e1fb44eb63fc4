import { expect, test } from "vitest";
import fmlJson from "../../../reference/fml/fml-current.json" with { type: "json" };
import type { CapacityList } from "../../capacity/capacityList.ts";
import { inventRegion } from "../inventRegion.ts";
import { inventOpening } from "../inventWork.ts";
import { Random } from "../random.ts";
import { LiveLists } from "./liveLists.ts";
import { quickShortlists } from "./quickShortlists.ts";
import { RegionIndex } from "./regionIndex.ts";

const fml = fmlJson as CapacityList;

/** The lists of both sides by slot, of those that are there. */
function allOf(index: RegionIndex, live: LiveLists): number[][][] {
  return [
    Array.from(index.people(), (slot) => [...live.placesOf(slot)]),
    Array.from(index.places(), (slot) => [...live.peopleOf(slot)]),
  ];
}

function madeAnew(index: RegionIndex, length: number): number[][][] {
  const { candidates, openings } = quickShortlists(index, undefined, length);
  return [
    Array.from(index.people(), (slot) => [
      ...candidates.others.subarray(slot * length, slot * length + candidates.counts[slot]!),
    ]),
    Array.from(index.places(), (slot) => [
      ...openings.others.subarray(slot * length, slot * length + openings.counts[slot]!),
    ]),
  ];
}

test("places come, change, move and go, and the lists are those that would be made anew", () => {
  for (let seed = 0; seed < 16; seed++) {
    const random = new Random(seed);
    const size = {
      tasks: random.whole(5, 30),
      profiles: random.whole(2, 8),
      openings: random.whole(1, 40),
      candidates: random.whole(1, 40),
    };
    const region = inventRegion(seed, size, fml);
    const index = RegionIndex.of(region, fml);
    const length = random.one([1, 3, 20]);
    const live = new LiveLists(index, undefined, length);
    const ids = region.openings.map(({ id }) => id);
    for (let change = 0; change < 20; change++) {
      const id = random.chance(0.25) ? `new-${random.whole(0, 9)}` : random.one(ids);
      const opening = inventOpening(id, region.profiles, random);
      const slot = index.slotOfOpening(id);
      if (slot !== undefined && random.chance(0.2)) live.removeOpening(id);
      else {
        const stays = slot !== undefined && random.chance(0.6);
        live.putOpening(stays ? { ...opening, at: index.openingAt(slot).at } : opening);
      }
      expect(allOf(index, live), `seed ${seed}, change ${change}`).toEqual(madeAnew(index, length));
    }
  }
}, 60_000);

test("the best place goes again and again, and the list is still right as far as it is asked", () => {
  const size = { tasks: 20, profiles: 8, openings: 60, candidates: 12 };
  const invented = inventRegion(3, size, fml);
  const at = { lat: 52, lon: 5 };
  const all = <T>(list: readonly T[]): T[] => list.map((one) => ({ ...one, at }));
  const region = {
    ...invented,
    openings: all(invented.openings),
    candidates: all(invented.candidates),
  };
  const index = RegionIndex.of(region, fml);
  const length = 3;
  const live = new LiveLists(index, undefined, length);
  const random = new Random(4);
  for (let change = 0; change < 150; change++) {
    const lists = Array.from(index.people(), (slot) => live.placesOf(slot));
    const [best] = random.one(lists.filter((list) => list.length > 0));
    const id = index.openingId(best!);
    live.putOpening({ ...inventOpening(id, region.profiles, random), at });
    expect(allOf(index, live), `change ${change}`).toEqual(madeAnew(index, length));
  }
}, 60_000);

test("more places come than there is room for", () => {
  const region = inventRegion(1, { tasks: 9, profiles: 3, openings: 2, candidates: 20 }, fml);
  const index = RegionIndex.of(region, fml);
  const live = new LiveLists(index);
  const random = new Random(2);
  for (let place = 0; place < 600; place++) {
    live.putOpening(inventOpening(`x${place % 300}`, region.profiles, random));
  }
  expect(allOf(index, live)).toEqual(madeAnew(index, 20));
});
