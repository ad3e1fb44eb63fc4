import { expect, test } from "vitest";
import { defaultParameters } from "./parameters.ts";
import { readParameters } from "./readParameters.ts";

test("what is left out is as it was", () => {
  expect(readParameters({}).parameters).toEqual(defaultParameters);
  const bike = { detour: 1.2, bands: [{ km: null, kmPerHour: 18 }], accessMinutes: 2 };
  const { parameters } = readParameters({
    travel: { bike },
    costs: { aid: 2, hours: [{ within: 12, cost: 1 }] },
    limits: { cost: 6 },
  });
  expect(parameters).toEqual({
    travel: {
      ...defaultParameters.travel,
      bike: { ...bike, bands: [{ km: Infinity, kmPerHour: 18 }] },
    },
    costs: { ...defaultParameters.costs, aid: 2, hours: [{ within: 12, cost: 1 }] },
    limits: { cost: 6, sets: 3 },
  });
});

test.each<[string, unknown, string]>([
  ["no object", [], ": an object with travel, costs, limits"],
  ["an unknown key", { cost: {} }, "cost: unknown key"],
  ["a cost of nothing", { costs: { aid: 0 } }, "costs.aid: a whole number 1 to 9"],
  ["half a cost", { costs: { fund: 1.5 } }, "costs.fund: a whole number 1 to 9"],
  [
    "steps that do not rise",
    { costs: { slots: [{ within: 2, cost: 1 }, { within: 2, cost: 2 }] } }, // prettier-ignore
    "costs.slots[1].within: above 2, the step before",
  ],
  [
    "a way that ends",
    { travel: { walk: { detour: 1, bands: [{ km: 3, kmPerHour: 5 }], accessMinutes: 0 } } },
    "travel.walk.bands: a last band with km null: it has no end",
  ],
  ["a mode that nobody has", { travel: { boat: {} } }, "travel.boat: unknown key"],
  ["an endless limit", { limits: { cost: 1e9 } }, "limits.cost: a whole number 0 to 8"],
])("%s is a fault", (_, json, line) => {
  const { faults } = readParameters(json);
  expect(faults?.map(({ path, message }) => `${path}: ${message}`)).toContain(line);
});
