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
      "what no limit alone could mend: those that could together",
      { hours: { min: 40, max: 40 }, minCategories: 5 },
      ["limits.hours", "limits.minCategories"],
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

describe("how far a limit has to give way is said", () => {
  const cases: [string, Partial<Limits>, string[]][] = [
    ["hours", { hours: { min: 10.1, max: 14 } }, ["hours.min at most 10"]],
    ["hours either way", { hours: { min: 9, max: 9.5 } }, ["hours.max at least 10"]],
    ["categories", { minCategories: 3 }, ["minCategories at most 2"]],
    [
      "hours or places",
      { hours: { min: 15, max: 16 } },
      ["hours.min at most 10", "maxPlaces at least 2"],
    ],
  ];
  test.each(cases)("%s", (_, differs, said) => {
    const faults = limitFaults({ tasks, limits: { ...limits, ...differs } });
    expect(faults.map(({ message }) => message.replace(/^.* made with /, ""))).toEqual(said);
  });

  test("and then a profile can be made, but not with any less", () => {
    let said = 0;
    fc.assert(
      fc.property(fc.array(anyTask, { minLength: 1, maxLength: 7 }), anyLimits, (some, given) => {
        const study = some.map((one, index) => studyTask(`t${index}`, one));
        const refuses = (relaxed: Partial<Limits>): boolean =>
          limitFaults({ tasks: study, limits: { ...given, ...relaxed } }).length > 0;
        for (const { message } of limitFaults({ tasks: study, limits: given })) {
          for (const [, limit, , way, text] of message.matchAll(
            /(minCategories|maxPlaces|hours(\.\w+)) at (most|least) ([\d.]+)/g,
          )) {
            said++;
            const value = Number(text);
            const nearer = way === "most" ? 1 : -1;
            const to = (at: number): Partial<Limits> => {
              if (limit === "hours.min") return { hours: { ...given.hours, min: at } };
              if (limit === "hours.max") return { hours: { ...given.hours, max: at } };
              return { [limit!]: at };
            };
            expect(refuses(to(value))).toBe(false);
            expect(refuses(to(value + nearer * (limit!.startsWith("hours") ? 0.02 : 1)))).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 500 },
    );
    expect(said).toBeGreaterThan(50);
  });
});

test("says exactly whether some set of the tasks keeps the limits", () => {
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
