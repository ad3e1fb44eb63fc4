import * as fc from "fast-check";
import { expect, test } from "vitest";
import { estimateLevelShift } from "./estimateLevelShift.ts";
import type { LevelShiftFile } from "./levelShiftFile.ts";
import { readLevelShift } from "./readLevelShift.ts";

const file: LevelShiftFile = {
  levels: [
    { id: "nurse", name: "Verpleegkundige", hourlyCost: 46 },
    { id: "helper", name: "Helpende", hourlyCost: 36.5 },
    { id: "service", name: "Servicemedewerker", hourlyCost: 30 },
  ],
  tasks: [
    { id: "beds", name: "Bedden", minutesPerWeek: 360, from: "nurse", to: "service" },
    { id: "meals", name: "Maaltijden", minutesPerWeek: 50, from: "helper", to: "service" },
    { id: "list", name: "Lijst", minutesPerWeek: 20, from: "nurse", to: "helper" },
  ],
};

test("hours, cost and what comes free, per task, per level and in all", () => {
  expect(estimateLevelShift(file)).toEqual({
    tasks: [
      {
        task: "beds",
        from: "nurse",
        to: "service",
        hoursPerWeek: 6,
        hoursPerYear: 312,
        costPerYear: { before: 14_352, after: 9360, saved: 4992 },
      },
      {
        task: "meals",
        from: "helper",
        to: "service",
        hoursPerWeek: 0.83,
        hoursPerYear: 43.33,
        costPerYear: { before: 1582, after: 1300, saved: 282 },
      },
      {
        task: "list",
        from: "nurse",
        to: "helper",
        hoursPerWeek: 0.33,
        hoursPerYear: 17.33,
        costPerYear: { before: 797, after: 633, saved: 164 },
      },
    ],
    freed: [
      { level: "nurse", hoursPerWeek: 6.33, hoursPerYear: 329.33, fullWeeks: 0.18 },
      { level: "helper", hoursPerWeek: 0.83, hoursPerYear: 43.33, fullWeeks: 0.02 },
    ],
    takenOn: [
      { level: "helper", hoursPerWeek: 0.33, hoursPerYear: 17.33, fullWeeks: 0.01 },
      { level: "service", hoursPerWeek: 6.83, hoursPerYear: 355.33, fullWeeks: 0.19 },
    ],
    total: {
      hoursPerWeek: 7.17,
      hoursPerYear: 372.67,
      fullWeeks: 0.2,
      costPerYear: { before: 16_731, after: 11_293, saved: 5438 },
    },
  });
});

test("other weeks and another full week", () => {
  const { total } = estimateLevelShift({ ...file, weeks: 40, fullWeek: 24 });
  expect(total).toMatchObject({ hoursPerWeek: 7.17, hoursPerYear: 286.67, fullWeeks: 0.3 });
});

test("costs add up, and what is freed is taken on", () => {
  const anyFile = fc
    .array(fc.tuple(fc.nat({ max: 20_000 }), fc.nat({ max: 1 }), fc.nat({ max: 1 })), {
      maxLength: 9,
    })
    .map((tasks) => ({
      ...file,
      tasks: tasks.map(([minutesPerWeek, from, more], place) => ({
        id: `t${place}`,
        name: "iets",
        minutesPerWeek,
        from: ["nurse", "helper"][from] ?? "",
        to: ["helper", "service", "service"][from + more] ?? "",
      })),
    }));
  fc.assert(
    fc.property(anyFile, (any) => {
      const { tasks, freed, takenOn, total } = estimateLevelShift(any);
      const sum = (key: "before" | "after" | "saved") =>
        tasks.reduce((before, { costPerYear }) => before + costPerYear[key], 0);
      expect(total.costPerYear).toEqual({
        before: sum("before"),
        after: sum("after"),
        saved: sum("saved"),
      });
      expect(total.costPerYear.saved).toBe(total.costPerYear.before - total.costPerYear.after);
      const hours = (levels: typeof freed) =>
        levels.reduce((before, { hoursPerYear }) => before + hoursPerYear, 0);
      // Levels are rounded to two decimals each.
      expect(hours(freed)).toBeCloseTo(total.hoursPerYear, 1);
      expect(hours(takenOn)).toBeCloseTo(total.hoursPerYear, 1);
      expect(readLevelShift(any)).toEqual({ file: any });
    }),
  );
});

test("a bad input is told whole", () => {
  const bad = {
    levels: [...file.levels, { id: "nurse", name: "x", hourlyCost: -1 }],
    tasks: [
      { id: "a", name: "x", minutesPerWeek: 1, from: "service", to: "nurse" },
      { id: "a", name: "x", minutesPerWeek: "1", from: "helper", to: "helper" },
      { id: "c", name: "x", minutesPerWeek: 1, from: "boss", to: "helper" },
      null,
    ],
    weeks: 54,
    fullWeek: 0,
  };
  expect(readLevelShift(bad).faults?.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    "levels[3].hourlyCost: a number 0 to 10000",
    'levels[3].id: "nurse" stands twice',
    "tasks[1].minutesPerWeek: a number 0 to 10000000",
    'tasks[2].from: no level "boss"',
    "tasks[3]: an object with id, name, minutesPerWeek, from, to",
    'tasks[1].id: "a" stands twice',
    "weeks: a number 0 to 53",
    "fullWeek: a number above 0, at most 168",
    'tasks[0].to: a level below "service": levels stand from the highest to the lowest',
    'tasks[1].to: a level below "helper": levels stand from the highest to the lowest',
  ]);
  for (const json of [3, null, [], { levels: 1, tasks: 2 }, { levels: [null], tasks: [{}] }]) {
    expect(readLevelShift(json).faults?.length).toBeGreaterThan(0);
  }
});
