import { describe, expect, test } from "vitest";
import fmlJson from "../../reference/fml/fml-current.json" with { type: "json" };
import type { CapacityList } from "../capacity/capacityList.ts";
import { easyTask, fittingPair, screenOne } from "../region/fittingPair.ts";
import type { Candidate, Capacity, Opening } from "../region/regionFile.ts";
import type { ChangeSet } from "./screenedPair.ts";

const fml = fmlJson as CapacityList;

type Differs = NonNullable<Parameters<typeof fittingPair>[0]>;

const changes = (differs: Differs): readonly ChangeSet[] =>
  screenOne(fittingPair(differs), fml).changes ?? [];

const bears = (grades: Capacity["grades"]): Partial<Candidate> => ({
  capacity: { list: "fml-current", basis: "fml", grades },
});

/** Degrees of latitude north of the candidate, in km of the same earth. */
const kmNorth = (km: number): Partial<Opening> => ({
  at: { lat: 51 + (km / 6371.0088) * (180 / Math.PI), lon: 6 },
});

describe("one change", () => {
  const farOff = { travel: { modes: ["car" as const], maxMinutes: 600 } };
  const cases: [string, Differs, ChangeSet[]][] = [
    ["a place", { opening: { places: 0 } }, [{ cost: 3, changes: ["open-place"] }]],
    ["money", { opening: { funding: "none" } }, [{ cost: 3, changes: ["fund"] }]],
    [
      "a radius a quarter wider",
      { candidate: farOff, opening: { ...kmNorth(12.49), maxKm: 10 } },
      [{ cost: 1, changes: ["widen-radius"] }],
    ],
    [
      "a radius half as wide again",
      { candidate: farOff, opening: { ...kmNorth(12.51), maxKm: 10 } },
      [{ cost: 2, changes: ["widen-radius"] }],
    ],
    [
      "nothing for a radius beyond that",
      { candidate: farOff, opening: { ...kmNorth(15.01), maxKm: 10 } },
      [],
    ],
    [
      "a lift where the car is in time",
      { candidate: { travel: { modes: ["bike"], maxMinutes: 23 } }, opening: kmNorth(7.6) },
      [{ cost: 2, changes: ["transport"] }],
    ],
    [
      "no lift where the car is late too",
      { candidate: { travel: { modes: ["bike"], maxMinutes: 21 } }, opening: kmNorth(7.6) },
      [],
    ],
    [
      "hours 4 apart",
      { candidate: { hours: { min: 20, max: 24 } } },
      [{ cost: 1, changes: ["hours"] }],
    ],
    [
      "hours 5 apart",
      { candidate: { hours: { min: 21, max: 24 } } },
      [{ cost: 2, changes: ["hours"] }],
    ],
    [
      "hours 8 apart",
      { candidate: { hours: { min: 24, max: 24 } } },
      [{ cost: 2, changes: ["hours"] }],
    ],
    ["nothing for hours 9 apart", { candidate: { hours: { min: 25, max: 25 } } }, []],
    ["one slot", { opening: { slotsNeeded: 5 } }, [{ cost: 1, changes: ["slots"] }]],
    ["two slots", { opening: { slotsNeeded: 6 } }, [{ cost: 2, changes: ["slots"] }]],
    ["nothing for three slots", { opening: { slotsNeeded: 7 } }, []],
  ];
  test.each(cases)("%s", (_, differs, expected) => {
    expect(changes(differs)).toEqual(expected);
  });
});

describe("language", () => {
  const asks = (level: "B2" | "C1" | "C2") => ({
    tasks: [easyTask("a", { language: { speaking: level } })],
    basis: ["a"],
  });
  test("costs 2 for each of at most two levels", () => {
    expect(changes(asks("B2"))).toEqual([{ cost: 2, changes: ["language:speaking"] }]);
    expect(changes(asks("C1"))).toEqual([{ cost: 4, changes: ["language:speaking"] }]);
    expect(changes(asks("C2"))).toEqual([]);
  });

  test("goes by the highest that any task asks, growth tasks too", () => {
    const tasks = [
      easyTask("a", { language: { speaking: "B2" } }),
      easyTask("c", { language: { speaking: "C1" } }),
    ];
    expect(changes({ tasks, basis: ["a"] })).toEqual([{ cost: 4, changes: ["language:speaking"] }]);
    const higher = [
      easyTask("a", { language: { speaking: "B2" } }),
      easyTask("c", { language: { speaking: "C2" } }),
    ];
    expect(changes({ tasks: higher, basis: ["a"] })).toEqual([]);
  });
});

describe("aids", () => {
  test("bridge one grade of an aidable item at one task", () => {
    const lifting = [easyTask("a", { load: { "4.13": 1 } })];
    const aid = [{ cost: 1, changes: ["aid:4.13@a"] }];
    expect(changes({ candidate: bears({ "4.13": 2 }), tasks: lifting, basis: ["a"] })).toEqual(aid);
    expect(changes({ candidate: bears({ "4.13": 3 }), tasks: lifting, basis: ["a"] })).toEqual([]);
    const notAidable = [easyTask("a", { load: { "2.8": 1 } })];
    expect(changes({ candidate: bears({ "2.8": 2 }), tasks: notAidable, basis: ["a"] })).toEqual(
      [],
    );
  });

  test("leave the exposure as it is", () => {
    const tasks = [easyTask("a", { load: { "5.4": 1 }, exposure: { "5.4": 61 } })];
    expect(changes({ candidate: bears({ "5.4": 2 }), tasks, basis: ["a"] })).toEqual([]);
    const shorter = [easyTask("a", { load: { "5.4": 1 }, exposure: { "5.4": 60 } })];
    expect(changes({ candidate: bears({ "5.4": 2 }), tasks: shorter, basis: ["a"] })).toHaveLength(
      1,
    );
  });
});

describe("sets of changes", () => {
  const lifting = ["a", "b", "d"].map((id) => easyTask(id, { load: { "4.13": 0 } }));

  test("are the first three: by cost, then size, then codes", () => {
    const all = { candidate: bears({ "4.13": 1 }), tasks: lifting, basis: ["a", "b", "d"] };
    expect(changes(all)).toEqual([
      { cost: 3, changes: ["aid:4.13@a", "allow-reduced"] },
      { cost: 3, changes: ["aid:4.13@b", "allow-reduced"] },
      { cost: 3, changes: ["aid:4.13@d", "allow-reduced"] },
    ]);
    const two = { candidate: bears({ "4.13": 1 }), tasks: lifting.slice(0, 2), basis: ["a", "b"] };
    expect(changes(two)).toEqual([
      { cost: 2, changes: ["aid:4.13@a", "aid:4.13@b"] },
      { cost: 3, changes: ["aid:4.13@a", "allow-reduced"] },
      { cost: 3, changes: ["aid:4.13@b", "allow-reduced"] },
    ]);
  });

  test("cheaper ones come before smaller ones, up to exactly 4", () => {
    const tasks = [
      easyTask("a", { load: { "4.13": 0, "4.14": 0 } }),
      easyTask("b", { language: { speaking: "C1" } }),
    ];
    const opening = { reduced: { allowed: true, minHours: 4 } };
    expect(changes({ candidate: bears({ "4.13": 1, "4.14": 1 }), opening, tasks })).toEqual([
      { cost: 2, changes: ["aid:4.13@a", "aid:4.14@a"] },
      { cost: 4, changes: ["language:speaking"] },
    ]);
  });

  test("cost at most 4 together", () => {
    const five = { opening: { places: 0, slotsNeeded: 6 } };
    expect(changes(five)).toEqual([]);
    const four = { opening: { places: 0, slotsNeeded: 5 } };
    expect(changes(four)).toEqual([{ cost: 4, changes: ["open-place", "slots"] }]);
  });

  test("keep the questions that remain after the first", () => {
    const capacity = { list: "fml-current", basis: "partial" as const, grades: { "6.1": [] } };
    const pair = screenOne(
      fittingPair({
        candidate: { capacity, affinity: "unknown" },
        opening: { places: 0 },
        tasks: lifting,
      }),
      fml,
    );
    expect(pair).toMatchObject({ verdict: "near", questions: ["4.13", "affinity"] });
    const sure = screenOne(fittingPair({ opening: { places: 0 } }), fml);
    expect(sure).toMatchObject({ verdict: "near", questions: [] });
  });
});
