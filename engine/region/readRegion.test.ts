import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import fmlJson from "../../reference/fml/fml-current.json" with { type: "json" };
import type { CapacityList } from "../capacity/capacityList.ts";
import { easyTask, fittingPair } from "./fittingPair.ts";
import { inventRegion } from "./inventRegion.ts";
import { readRegion } from "./readRegion.ts";
import { slotsOfWeek } from "./slots.ts";

const fml = fmlJson as CapacityList;

/** A valid region as loose JSON, for putting wrong things into. */
function sound() {
  const pair = fittingPair({ tasks: [easyTask("a"), easyTask("b")] });
  const region = {
    tasks: pair.tasks,
    profiles: [pair.profile],
    openings: [pair.opening],
    candidates: [pair.candidate],
  };
  // oxlint-disable-next-line typescript/no-explicit-any -- the point is to break the types
  return JSON.parse(JSON.stringify(region)) as any;
}

const faultsOf = (json: unknown): string[] =>
  (readRegion(json, fml).faults ?? []).map(({ path, message }) => `${path}: ${message}`);

/** Puts a value at a path such as `openings.0.hours`; undefined takes it away. */
function spoiled(path: string, value: unknown): unknown {
  const region = sound();
  const keys = path.split("/");
  const last = keys.pop() ?? "";
  const holder = keys.reduce((part, key) => part[key], region);
  if (value === undefined) delete holder[last];
  else Object.defineProperty(holder, last, { value, enumerable: true });
  return region;
}

test("a sound region has no faults", () => {
  expect(faultsOf(sound())).toEqual([]);
});

describe("one fault", () => {
  const cases: [string, unknown, string][] = [
    ["openings/0/profile", "x", 'openings[0].profile: no profile "x"'],
    ["profiles/0/tasks/1/task", "x", 'profiles[0].tasks[1].task: no task "x"'],
    ["candidates/0/capacity/grades/4.13", 4, 'candidates[0].capacity.grades["4.13"]: grade 0 to 3'],
    [
      "candidates/0/capacity/grades/4.13",
      1.5,
      'candidates[0].capacity.grades["4.13"]: grade 0 to 3',
    ],
    [
      "candidates/0/capacity/grades/4.13",
      [],
      'candidates[0].capacity.grades["4.13"]: grade 0 to 3',
    ],
    ["candidates/0/capacity/grades/3.1", 1, 'candidates[0].capacity.grades["3.1"]: a list'],
    [
      "candidates/0/capacity/grades/3.1",
      ["wet"],
      'candidates[0].capacity.grades["3.1"][0]: one of heat, cold',
    ],
    [
      "candidates/0/capacity/grades/3.1",
      ["heat", "heat"],
      'candidates[0].capacity.grades["3.1"][1]: "heat" stands twice',
    ],
    ["candidates/0/capacity/grades/9.9", 0, 'candidates[0].capacity.grades["9.9"]: no item "9.9"'],
    [
      "candidates/0/capacity/grades/__proto__",
      0,
      'candidates[0].capacity.grades.__proto__: no item "__proto__"',
    ],
    [
      "candidates/0/capacity/list",
      "fml-2002",
      'candidates[0].capacity.list: "fml-current"; another list has to be mapped first',
    ],
    ["candidates/0/capacity/list", 1, "candidates[0].capacity.list: one of fml-current"],
    ["candidates/0/capacity/basis", "whole", "candidates[0].capacity.basis: one of fml, partial"],
    ["candidates/0/travel/modes", [], "candidates[0].travel.modes: at least one mode"],
    [
      "candidates/0/travel/modes",
      ["car", "car"],
      'candidates[0].travel.modes[1]: "car" stands twice',
    ],
    ["candidates/0/travel/maxMinutes", -1, "candidates[0].travel.maxMinutes: a number, 0 or more"],
    [
      "candidates/0/travel/maxMinutes",
      Infinity,
      "candidates[0].travel.maxMinutes: a number, 0 or more",
    ],
    ["candidates/0/language/reading", undefined, "candidates[0].language.reading: missing"],
    ["candidates/0/from", "2026-02-30", "candidates[0].from: a date YYYY-MM-DD"],
    ["candidates/0/name", "x", "candidates[0].name: unknown key"],
    ["candidates/0/a key", "x", 'candidates[0]["a key"]: unknown key'],
    ["candidates/0/id", "", "candidates[0].id: a text, not empty"],
    ["tasks/0/load/4.1", ["left"], 'tasks[0].load["4.1"]: no load: the item is a note'],
    ["tasks/0/load/4.13", 4, 'tasks[0].load["4.13"]: grade 0 to 3'],
    [
      "tasks/0/exposure",
      { "4.13": 10 },
      'tasks[0].exposure["4.13"]: no exposure: the item has no minutes per day',
    ],
    ["tasks/0/exposure", { "4.17": 1441 }, 'tasks[0].exposure["4.17"]: a number 0 to 1440'],
    [
      "tasks/0/language",
      { speaking: "A3" },
      "tasks[0].language.speaking: one of none, A1, A2, B1, B2, C1, C2",
    ],
    ["tasks/0/minutesPerWeek", 10_081, "tasks[0].minutesPerWeek: a number 0 to 10080"],
    ["tasks/0/minutesPerWeek", Number.NaN, "tasks[0].minutesPerWeek: a number 0 to 10080"],
    ["tasks/0/minutesPerWeek", "60", "tasks[0].minutesPerWeek: a number 0 to 10080"],
    ["tasks/1/id", "a", 'tasks[1].id: "a" stands twice; profiles[0].tasks[1].task: no task "b"'],
    ["profiles/0/tasks", [], "profiles[0].tasks: 1 to 20 tasks"],
    ["profiles/0/tasks/1/task", "a", 'profiles[0].tasks[1].task: "a" stands twice'],
    ["profiles/0/kind", null, "profiles[0].kind: one of entry, growth"],
    ["openings/0/hours", { min: 9, max: 8 }, "openings[0].hours: min at most max"],
    ["openings/0/hours", { min: 9, max: 169 }, "openings[0].hours.max: a number 0 to 168"],
    ["openings/0/hours", 20, "openings[0].hours: an object with min, max"],
    ["openings/0/at/lat", 90.1, "openings[0].at.lat: a number -90 to 90"],
    ["openings/0/slots", ["mon-noon"], `openings[0].slots[0]: one of ${slotsOfWeek.join(", ")}`],
    [
      "openings/0/slots",
      ["mon-night", "mon-night"],
      'openings[0].slots[1]: "mon-night" stands twice',
    ],
    ["openings/0/slotsNeeded", 29, "openings[0].slotsNeeded: a whole number 0 to 28"],
    ["openings/0/slotsNeeded", 1.5, "openings[0].slotsNeeded: a whole number 0 to 28"],
    ["openings/0/places", -1, "openings[0].places: a whole number, 0 or more"],
    ["openings/0/maxKm", 0, "openings[0].maxKm: a number above 0"],
    [
      "openings/0/reduced",
      { allowed: "no", minHours: 1 },
      "openings[0].reduced.allowed: true or false",
    ],
    ["openings/0/papers", ["vog", "vog"], 'openings[0].papers[1]: "vog" stands twice'],
    ["openings/0/funding", "some", "openings[0].funding: one of lasting, trial, none"],
  ];
  test.each(cases)("%s = %j", (path, value, expected) => {
    expect(faultsOf(spoiled(path, value)).join("; ")).toBe(expected);
  });

  test("a profile of 21 tasks", () => {
    const region = sound();
    const ids = Array.from({ length: 21 }, (_, index) => `t${index}`);
    region.tasks.push(...ids.map((id) => easyTask(id)));
    region.profiles[0].tasks = ids.map((task) => ({ task, basis: true }));
    expect(faultsOf(region)).toEqual(["profiles[0].tasks: 1 to 20 tasks"]);
    region.profiles[0].tasks.pop();
    expect(faultsOf(region)).toEqual([]);
  });

  test("a profile without basis tasks", () => {
    const region = sound();
    for (const task of region.profiles[0].tasks) task.basis = false;
    expect(faultsOf(region)).toEqual(["profiles[0].tasks: at least one basis task"]);
  });
});

test("all faults come at once", () => {
  const region = sound();
  region.openings[0].profile = "x";
  region.candidates[0].capacity.grades["4.13"] = 9;
  region.extra = 1;
  delete region.tasks[0].name;
  expect(faultsOf(region).toSorted()).toEqual([
    'candidates[0].capacity.grades["4.13"]: grade 0 to 3',
    "extra: unknown key",
    'openings[0].profile: no profile "x"',
    "tasks[0].name: missing",
  ]);
});

test("what refers to a missing collection is left out", () => {
  const { tasks: _tasks, ...rest } = sound();
  expect(faultsOf(rest)).toEqual(["tasks: missing"]);
  expect(faultsOf({ ...sound(), profiles: {} })).toEqual(["profiles: a list"]);
  expect(faultsOf({ ...sound(), profiles: [] })).toEqual([
    'openings[0].profile: no profile "profiel"',
  ]);
});

test("what is no object at all is one fault", () => {
  for (const json of [null, 1, "x", [], undefined]) {
    expect(faultsOf(json)).toEqual([
      "region: an object with tasks, profiles, openings, candidates",
    ]);
  }
});

test("a valid region comes back as it went in, as a copy", () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const json: unknown = JSON.parse(
        JSON.stringify(
          inventRegion(seed, { tasks: 6, profiles: 2, openings: 2, candidates: 3 }, fml),
        ),
      );
      const { region, faults } = readRegion(json, fml);
      expect(faults).toBeUndefined();
      expect(region).toStrictEqual(json);
      expect(region).not.toBe(json);
    }),
  );
});

describe("whatever the JSON, reading never throws", () => {
  test("on anything", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withSparseArray: false }), (json) => {
        expect(faultsOf(json).length).toBeGreaterThan(0);
      }),
    );
  });

  test("on a region with anything anywhere in it, and tells where", () => {
    const places = [
      "tasks",
      "tasks/0",
      "tasks/0/load",
      "profiles/0/tasks",
      "profiles/0/tasks/0",
      "openings/0",
      "openings/0/at",
      "openings/0/reduced",
      "openings/0/slots",
      "candidates/0/capacity",
      "candidates/0/capacity/grades",
      "candidates/0/travel",
      "candidates/0/language",
    ];
    const wrong = fc.oneof(fc.jsonValue(), fc.double(), fc.constant("__proto__"), fc.bigInt());
    fc.assert(
      fc.property(fc.constantFrom(...places), wrong, (path, value) => {
        const { region, faults } = readRegion(spoiled(path, value), fml);
        expect((region === undefined) === (faults !== undefined)).toBe(true);
        for (const fault of faults ?? []) expect(fault.message).not.toBe("");
      }),
      { numRuns: 500 },
    );
  });

  test("on a hundred thousand levels", () => {
    let deep: unknown = [];
    for (let level = 0; level < 100_000; level++) deep = [deep];
    expect(faultsOf(spoiled("tasks/0/load", deep))).toEqual([
      "tasks[0].load: an object with items of the list",
    ]);
  });
});
