import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { limitFaults } from "./limitFaults.ts";
import type { Limits } from "./studyFile.ts";
import { studyTask } from "./smallStudy.ts";

const limits: Limits = {
  maxProfiles: 2,
  hours: { min: 8, max: 16 },
  minCategories: 2,
  maxPlaces: 1,
};

const tasks = [
  studyTask("a", { category: "zorg", place: "west", minutesPerWeek: 300 }),
  studyTask("b", { category: "eten", place: "west", minutesPerWeek: 300 }),
  studyTask("c", { category: "eten", place: "oost", minutesPerWeek: 600 }),
  studyTask("d", {
    category: "was",
    place: "zuid",
    minutesPerWeek: 6000,
    needsQualification: true,
  }),
];

describe("a limit that allows nothing is named", () => {
  const cases: [string, Partial<Limits>, string[]][] = [
    ["sound limits", {}, []],
    ["more hours than there are", { hours: { min: 21, max: 24 } }, ["limits.hours"]],
    [
      "no sum of tasks that falls in the hours",
      { hours: { min: 10.1, max: 14 } },
      ["limits.hours"],
    ],
    ["more categories than there are", { minCategories: 3 }, ["limits.minCategories"]],
    ["more categories than anybody could count", { minCategories: 1e9 }, ["limits.minCategories"]],
    [
      "hours that only several places have: hours or places",
      { hours: { min: 15, max: 16 } },
      ["limits.hours", "limits.maxPlaces"],
    ],
    [
      "nothing that one limit alone could mend: all of them",
      { hours: { min: 40, max: 40 }, minCategories: 5 },
      ["limits.hours", "limits.minCategories", "limits.maxPlaces"],
    ],
    ["no time at all", { hours: { min: 0, max: 0 } }, ["limits.hours"]],
  ];
  test.each(cases)("%s", (_, differs, named) => {
    const faults = limitFaults({ tasks, limits: { ...limits, ...differs } });
    expect(faults.map(({ path }) => path)).toEqual(named);
  });

  test("where no task may be moved there is nothing to blame the limits for", () => {
    expect(limitFaults({ tasks: tasks.slice(3), limits })).toEqual([]);
  });
});

test("says exactly whether some set of the tasks keeps the limits", () => {
  const anyTask = fc.record({
    category: fc.constantFrom("a", "b", "c"),
    place: fc.constantFrom("west", "oost", "zuid"),
    minutesPerWeek: fc.constantFrom(0, 90, 240, 500),
  });
  const anyLimits = fc.record({
    maxProfiles: fc.constant(1),
    hours: fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 8 }))
      .map(([min, more]) => ({ min, max: min + more })),
    minCategories: fc.integer({ min: 0, max: 4 }),
    maxPlaces: fc.integer({ min: 1, max: 4 }),
  });
  fc.assert(
    fc.property(fc.array(anyTask, { minLength: 1, maxLength: 7 }), anyLimits, (some, given) => {
      const study = some.map((one, index) => studyTask(`t${index}`, one));
      const kept = Array.from({ length: 2 ** some.length - 1 }, (_, set) =>
        study.filter((_task, index) => ((set + 1) & (1 << index)) !== 0),
      ).some((chosen) => {
        const hours = chosen.reduce((sum, task) => sum + task.minutesPerWeek, 0) / 60;
        return (
          hours >= given.hours.min &&
          hours <= given.hours.max &&
          new Set(chosen.map(({ category }) => category)).size >= given.minCategories &&
          new Set(chosen.map(({ place }) => place)).size <= given.maxPlaces
        );
      });
      expect(limitFaults({ tasks: study, limits: given }).length === 0).toBe(kept);
    }),
    { numRuns: 500 },
  );
});
