import { expect, test } from "vitest";
import fmlJson from "../../reference/fml/fml-current.json" with { type: "json" };
import type { CapacityList } from "../capacity/capacityList.ts";
import { easyTask, fittingPair } from "../region/fittingPair.ts";
import type { PairExplanation } from "./explainPair.ts";
import { explainPair } from "./explainPair.ts";
import { screenPair } from "./screenPair.ts";
import { prepareWorld } from "./world.ts";

const fml = fmlJson as CapacityList;

function explain(differs: Parameters<typeof fittingPair>[0]): PairExplanation {
  const { candidate, opening, profile, tasks } = fittingPair(differs);
  const world = prepareWorld({ tasks, profiles: [profile] }, fml);
  const explanation = explainPair(candidate, opening, world);
  expect(explanation.pair).toEqual(screenPair(candidate, opening, world));
  return explanation;
}

const grades = { "4.13": 2, "3.1": ["heat", "cold"], "4.17": 3 };
const capacity = { list: "fml-current", basis: "partial" as const, grades };

test("tells task by task what misfits, what is unknown and which aids there are", () => {
  const { tasks } = explain({
    candidate: { capacity },
    tasks: [
      easyTask("z", { load: { "4.13": 1, "3.1": ["heat"] }, language: { reading: "C1" } }),
      easyTask("b", { load: { "2.8": 0 } }),
      easyTask("c"),
    ],
    basis: ["z", "b"],
  });
  expect(tasks.map(({ task, basis, state }) => [task, basis, state])).toEqual([
    ["z", true, "misfit"],
    ["b", true, "unknown"],
    ["c", false, "fits"],
  ]);
  expect(tasks[0]).toMatchObject({
    minutesPerWeek: 360,
    loads: [
      { item: "3.1", capacity: ["heat", "cold"], load: ["heat"] },
      { item: "4.13", capacity: 2, load: 1 },
    ],
    language: [{ skill: "reading", has: "B1", asks: "C1" }],
    aids: [{ code: "aid:4.13@z", cost: 1 }],
  });
  expect(tasks[1]).toMatchObject({ loads: [], language: [], unknown: ["2.8"], aids: [] });
});

test("tells the conditions with their numbers", () => {
  const { conditions } = explain({
    opening: { maxKm: 0.5, hours: { min: 30, max: 36 }, slots: ["wed-evening", "mon-morning"] },
  });
  expect(conditions.radius).toMatchObject({ holds: false, maxKm: 0.5 });
  expect(conditions.travel).toMatchObject({ holds: true, minutes: 4, maxMinutes: 30 });
  expect(conditions.hours).toMatchObject({ holds: false, apart: 6, person: { min: 8, max: 24 } });
  expect(conditions.slots).toEqual({
    holds: true,
    common: ["mon-morning", "wed-evening"],
    needed: 2,
    short: 0,
  });
});

test("sums the exposure over the package, else over the basis tasks", () => {
  const tasks = [
    easyTask("a", { exposure: { "4.17": 20, "5.4": 40 } }),
    easyTask("b", { exposure: { "4.17": 29 } }),
  ];
  const reduced = { allowed: true, minHours: 4 };
  const small = explain({ candidate: { capacity }, opening: { reduced }, tasks });
  expect(small.pair).toMatchObject({ verdict: "reduced", package: ["b"] });
  expect(small.exposures).toEqual({
    over: "package",
    items: [
      { item: "4.17", minutes: 29, bound: 29, state: "kept" },
      { item: "5.4", minutes: 0, bound: 29, state: "kept" },
    ],
  });
  expect(small).toMatchObject({ packageHours: 6, packageAfter: [] });
  expect(small.tasks.map(({ inPackage }) => inPackage)).toEqual([false, true]);

  const none = explain({ candidate: { capacity }, tasks });
  expect(none.exposures.over).toBe("basis");
  expect(none.exposures.items.map(({ state }) => state)).toEqual(["breached", "unknown"]);
  expect(none).toMatchObject({ packageHours: null, packageAfter: ["b"] });
  expect(none.tasks.map(({ inPackageAfter }) => inPackageAfter)).toEqual([false, true]);
});

test("tells the talents in common", () => {
  const both = {
    candidate: { talents: ["tuin", "koken"] },
    opening: { talents: ["koken", "tuin", "taal"] },
  };
  expect(explain(both).talents).toEqual(["koken", "tuin"]);
});
