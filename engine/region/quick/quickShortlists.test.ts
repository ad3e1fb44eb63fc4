import { expect, test } from "vitest";
import fmlJson from "../../../reference/fml/fml-current.json" with { type: "json" };
import type { CapacityList } from "../../capacity/capacityList.ts";
import type { ScreeningParameters } from "../../screening/parameters.ts";
import { defaultParameters } from "../../screening/parameters.ts";
import { prepareWorld } from "../../screening/world.ts";
import { inventRegion } from "../inventRegion.ts";
import { Random } from "../random.ts";
import type { RegionFile } from "../regionFile.ts";
import { shortlists } from "../shortlists.ts";
import { unlockList } from "../unlock.ts";
import { explainLists } from "./explainLists.ts";
import { byRule, PairNotes } from "./notes/pairNotes.ts";
import { PersonShortlists } from "./personShortlists.ts";
import { notedShortlists, quickShortlists } from "./quickShortlists.ts";
import { quickUnlock } from "./quickUnlock.ts";
import { RegionIndex } from "./regionIndex.ts";

const fml = fmlJson as CapacityList;

/** What makes rules touch that would rarely do so by chance. */
const twists: readonly ((region: RegionFile, random: Random) => RegionFile)[] = [
  (region) => region,
  // Minutes that round as they are summed.
  (region) => ({
    ...region,
    tasks: region.tasks.map((task) => ({ ...task, minutesPerWeek: task.minutesPerWeek / 7 + 0.1 })),
  }),
  // Everybody and everything at a few points, so that ways are 0 and most of the order is a tie.
  (region, random) => {
    const points = [0, 1].map((step) => ({ lat: 52 + step * 0.02, lon: 5 }));
    return {
      ...region,
      openings: region.openings.map((one) => ({ ...one, at: random.one(points) })),
      candidates: region.candidates.map((one) => ({ ...one, at: random.one(points) })),
    };
  },
  // At the date line and near a pole, where a degree is not what it is here.
  (region, random) => {
    const points = [
      { lat: 10, lon: 179.99 },
      { lat: 10.05, lon: -179.99 },
      { lat: 89.9, lon: 0 },
      { lat: 89.95, lon: 180 },
      { lat: -89.99, lon: 12 },
    ];
    return {
      ...region,
      openings: region.openings.map((one) => ({ ...one, at: random.one(points) })),
      candidates: region.candidates.map((one) => ({ ...one, at: random.one(points) })),
    };
  },
  // Ways that end at the limit of the radius or of the minutes, give or take a few roundings.
  (region, random) => {
    // By bike in exactly 6 minutes.
    const limit = 1.5 / 1.3;
    const degree = (6371.0088 * Math.PI) / 180;
    const at = { lat: 50 + random.fraction() * 3, lon: 4 + random.fraction() * 2 };
    const hair = () => random.whole(-4, 4) * 7.2e-15;
    return {
      ...region,
      openings: region.openings.map((one) => ({
        ...one,
        at,
        ...(random.chance(0.5) && { maxKm: limit / random.one([1, 1.25, 1.5]) }),
      })),
      candidates: region.candidates.map((one) => ({
        ...one,
        at: { ...at, lat: at.lat + random.one([-1, 1]) * (limit / degree) + hair() },
        travel: { modes: ["walk", "bike"], maxMinutes: random.one([5, 6, 7]) },
      })),
    };
  },
  // Much exposure, and people of whom half is unknown.
  (region, random) => ({
    ...region,
    candidates: region.candidates.map((one) => ({
      ...one,
      affinity: "yes",
      capacity: {
        ...one.capacity,
        basis: "partial",
        grades: {
          ...one.capacity.grades,
          "5.2": random.whole(0, 2),
          ...(random.chance(0.5) && { "5.4": 1 }),
        },
      },
    })),
  }),
  // Packages that tie on basis tasks and minutes, so that their size and their ids decide.
  (region, random) => ({
    ...region,
    tasks: region.tasks.map((task) => {
      const { language: _, ...rest } = task;
      const hours = random.whole(1, 3);
      return { ...rest, load: {}, minutesPerWeek: hours * 300, exposure: { "5.2": hours * 60 } };
    }),
    profiles: region.profiles.map(({ tasks, ...profile }) => ({
      ...profile,
      tasks: tasks.map(({ task }, at) => ({ task, basis: at === 0 || random.chance(0.3) })),
    })),
    openings: region.openings.map((one) => ({ ...one, reduced: { allowed: true, minHours: 0 } })),
    candidates: region.candidates.map((one) => ({
      ...one,
      affinity: "yes",
      capacity: { ...one.capacity, grades: { "5.2": random.whole(1, 2) } },
    })),
  }),
];

/** As a region may set them: dearer and cheaper, and not always rising. */
const otherParameters: ScreeningParameters = {
  ...defaultParameters,
  costs: {
    ...defaultParameters.costs,
    openPlace: 1,
    transport: 1,
    widenRadius: [
      { within: 0.5, cost: 1 },
      { within: 2, cost: 3 },
      { within: 3, cost: 1 },
    ],
    hours: [
      { within: 0.5, cost: 2 },
      { within: 12, cost: 1 },
    ],
    slots: [
      { within: 1, cost: 2 },
      { within: 20, cost: 1 },
    ],
    language: [],
    aid: 2,
  },
  limits: { cost: 8, sets: 1 },
};

test("gives what the readable screening gives, to the last code, on thousands of regions", () => {
  const random = new Random(11);
  for (let seed = 0; seed < 900; seed++) {
    const twist = twists[seed % twists.length]!;
    const region = twist(
      inventRegion(
        seed,
        {
          tasks: random.whole(1, 30),
          profiles: random.whole(1, 8),
          openings: random.whole(0, 14),
          candidates: random.whole(0, 12),
        },
        fml,
      ),
      random,
    );
    const world = prepareWorld(region, fml);
    const length = random.one([1, 3, 20]);
    const index = RegionIndex.of(region, fml);
    const parameters = random.chance(0.2) ? otherParameters : defaultParameters;
    const lists = quickShortlists(index, parameters, length, random.chance(0.5));
    const quick = explainLists(index, lists, parameters);
    const readable = shortlists(region.candidates, region.openings, world, parameters, length);
    expect(quick, `seed ${seed}`).toEqual(readable);
    const persons = new PersonShortlists(index, parameters, length);
    // One by one as well, for some of them.
    for (const [slot, { id }] of region.candidates.entries().take(seed % 3)) {
      expect(persons.explained(slot), `seed ${seed}`).toEqual(readable.candidates.get(id));
    }
    expect(quickUnlock(index), `seed ${seed}`).toEqual(
      unlockList(region.candidates, region.openings, world),
    );
  }
}, 240_000);

test("gives what the readable screening gives where lists are full and long", () => {
  for (const seed of [1, 2, 3]) {
    const size = { tasks: 60, profiles: 25, openings: 120, candidates: 250 };
    const region = inventRegion(seed, size, fml);
    const index = RegionIndex.of(region, fml);
    const world = prepareWorld(region, fml);
    const noted = notedShortlists(index);
    expect(explainLists(index, noted)).toEqual(
      shortlists(region.candidates, region.openings, world),
    );
    // In WebAssembly and without it, by other code, it is the same.
    const { notes: _, ...lists } = noted;
    const plain = quickShortlists(index, undefined, undefined, false);
    expect({ ...lists, scanned: 0 }).toEqual({ ...plain, scanned: 0 });
    // None of them was left to the readable rules, which take their time.
    const notes = new PairNotes(noted.notes.parts[0]);
    const known = [...noted.notes.candidates].map((note) => notes.verdictAt(note));
    expect(known).not.toContain(byRule);
    expect(quickUnlock(index)).toEqual(unlockList(region.candidates, region.openings, world));
  }
}, 240_000);
