import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import fmlJson from "../../reference/fml/fml-current.json" with { type: "json" };
import type { CapacityList } from "../capacity/capacityList.ts";
import { readStudy } from "./readStudy.ts";
import { smallStudy } from "./smallStudy.ts";

const fml = fmlJson as CapacityList;

const faultsOf = (json: unknown): string[] =>
  (readStudy(json, fml).faults ?? []).map(({ path, message }) => `${path}: ${message}`);

/** Puts a value at a path such as `limits/hours` of a sound study; undefined takes it away. */
function spoiled(path: string, value: unknown): unknown {
  // oxlint-disable-next-line typescript/no-explicit-any -- the point is to break the types
  const study = JSON.parse(JSON.stringify(smallStudy())) as any;
  const keys = path.split("/");
  const last = keys.pop() ?? "";
  const holder = keys.reduce((part, key) => part[key], study);
  if (value === undefined) delete holder[last];
  else Object.defineProperty(holder, last, { value, enumerable: true });
  return study;
}

test("a sound study is read as it stands, with and without weights", () => {
  const study = smallStudy();
  expect(readStudy(study, fml).study).toEqual(study);
  const weighed = { ...study, weights: { hours: 3, reach: 0 } };
  expect(readStudy(weighed, fml).study).toEqual(weighed);
});

describe("one fault", () => {
  const cases: [string, unknown, string][] = [
    ["tasks/0/doneBy", "x", 'tasks[0].doneBy: no function "x"'],
    ["tasks/0/needsQualification", "no", "tasks[0].needsQualification: true or false"],
    ["tasks/0/place", undefined, "tasks[0].place: missing"],
    ["tasks/0/slots", ["mon-noon"], expect.stringContaining("tasks[0].slots[0]: one of") as string],
    ["tasks/1/id", "ontbijt", 'tasks[1].id: "ontbijt" stands twice'],
    ["tasks/0/load", { "4.13": 9 }, 'tasks[0].load["4.13"]: grade 0 to 3'],
    ["functions/0/hourlyCost", -1, "functions[0].hourlyCost: a number 0 to 10000"],
    ["functions/0/salary", 1, "functions[0].salary: unknown key"],
    ["pool/1/weight", 0, "pool[1].weight: a number 1 to 100000000"],
    ["pool/1/weight", 0.5, "pool[1].weight: a number 1 to 100000000"],
    ["pool/0/name", "Jan", "pool[0].name: unknown key"],
    ["pool/0/hours", { min: 9, max: 8 }, "pool[0].hours: min at most max"],
    ["pool/0/language", {}, "pool[0].language.speaking: missing"],
    ["limits/maxProfiles", 0, "limits.maxProfiles: a whole number, 1 or more"],
    ["limits/maxPlaces", 0, "limits.maxPlaces: a whole number, 1 or more"],
    ["limits/minCategories", 1.5, "limits.minCategories: a whole number, 0 or more"],
    ["limits/hours", { min: 20, max: 12 }, "limits.hours: min at most max"],
    ["weights", { hours: 1 }, "weights.reach: missing"],
    ["weights", { hours: -1, reach: 2 }, "weights.hours: a number 0 to 1000"],
    ["weights", { hours: 1, reach: 1e307 }, "weights.reach: a number 0 to 1000"],
    ["weights", { hours: 1e-7, reach: 1 }, "weights.hours: 0, or a number 0.001 to 1000"],
    ["entryHourlyCost", "22", "entryHourlyCost: a number 0 to 10000"],
  ];
  test.each(cases)("%s %j", (path, value, fault) => {
    expect(faultsOf(spoiled(path, value))[0]).toEqual(fault);
  });

  test("a limit that allows nothing is told when the rest is sound", () => {
    expect(faultsOf(spoiled("limits/minCategories", 3))).toEqual([
      "limits.minCategories: allows no profile of the tasks that need no qualification; one could be made with minCategories at most 2",
    ]);
  });
});

test("all faults are told at once; those that only refer to a missing collection are left out", () => {
  const study = { ...smallStudy(), functions: 1, entryHourlyCost: -1 };
  expect(faultsOf(study)).toEqual(["functions: a list", "entryHourlyCost: a number 0 to 10000"]);
  expect(faultsOf([])).toEqual([
    "study: an object with functions, tasks, pool, limits, weights, entryHourlyCost",
  ]);
});

test("whatever the JSON, it gives a study or faults", () => {
  fc.assert(
    fc.property(fc.constantFrom("tasks/0", "pool/0", "limits"), fc.jsonValue(), (path, value) => {
      const { study, faults } = readStudy(spoiled(path, value), fml);
      expect(study === undefined).toBe(faults !== undefined);
    }),
  );
});
