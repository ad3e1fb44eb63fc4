import { describe, expect, test } from "vitest";
import fmlJson from "../../reference/fml/fml-current.json" with { type: "json" };
import type { CapacityList } from "../capacity/capacityList.ts";
import { prepareStudy } from "./prepareStudy.ts";
import { scoreProposal } from "./scoreProposal.ts";
import { poolType, smallStudy, studyTask } from "./smallStudy.ts";
import type { PoolType, StudyFile } from "./studyFile.ts";

const fml = fmlJson as CapacityList;

const score = (file: StudyFile, ...tasks: string[][]) =>
  scoreProposal(
    { profiles: tasks.map((ids, index) => ({ id: `p${index + 1}`, tasks: ids })) },
    prepareStudy(file, fml),
  );

test("tells everything that follows from a proposal", () => {
  const study = smallStudy({
    tasks: [
      studyTask("ontbijt"),
      studyTask("linnen", {
        category: "was",
        doneBy: "helpende",
        minutesPerWeek: 90,
        slots: ["tue-morning"],
      }),
      studyTask("ramen", { minutesPerWeek: 1000 }),
      studyTask("praatje", { minutesPerWeek: 60 }),
      studyTask("injectie", { needsQualification: true }),
    ],
    pool: [poolType("een"), poolType("twee", { weight: 3, slots: ["tue-morning"] })],
  });
  expect(score(study, ["linnen", "ontbijt"]).scored).toEqual({
    profiles: [
      {
        id: "p1",
        tasks: ["linnen", "ontbijt"],
        hours: 5.5,
        categories: ["eten", "was"],
        places: ["afdeling"],
        reach: 1,
      },
    ],
    left: [
      { task: "ramen", why: "fits-no-profile" },
      { task: "praatje", why: "not-worth-it" },
      { task: "injectie", why: "needs-qualification" },
    ],
    freed: { verpleegkundige: 4 },
    reach: 1,
    score: 4 + 2,
    money: { saved: 4 * 40 + 1.5 * 28, cost: 5.5 * 22, net: 202 - 121 },
  });
  // Of an hour and a half, one part of the week in common is enough.
  const short = { ...study, limits: { ...study.limits, hours: { min: 1, max: 16 } } };
  const pool = study.pool.map((type) => ({ ...type, hours: { min: 1, max: 16 } }));
  expect(score({ ...short, pool }, ["linnen"]).scored).toMatchObject({ reach: 4, score: 8 });
});

test("a person reached by two profiles counts once; weights are the study's", () => {
  const study = smallStudy({ weights: { hours: 10, reach: 100 } });
  const { scored } = score(study, ["ontbijt"], ["linnen"]);
  expect(scored?.profiles.map(({ reach }) => reach)).toEqual([4, 4]);
  expect(scored).toMatchObject({ reach: 4, score: 40 + 400 });
});

test("a proposal that breaks rules has no score", () => {
  expect(score(smallStudy(), ["injectie"]).breaches).toHaveLength(1);
});

describe("who can do a job", () => {
  const job = {
    load: { "4.13": 1, "3.1": ["heat"] },
    exposure: { "4.17": 30 },
    language: { speaking: "A2" },
  } as const;
  const capacity = (grades: PoolType["capacity"]["grades"], basis: "fml" | "partial" = "fml") => ({
    capacity: { list: "fml-current", basis, grades },
  });
  const known = { "4.13": 0, "3.1": [], "4.17": 0 };
  const cases: [string, Partial<PoolType>, boolean][] = [
    ["no limitations", {}, true],
    ["as limited as the task allows", capacity({ "4.13": 1 }), true],
    ["more limited", capacity({ "4.13": 2 }), false],
    ["a flag that rules it out", capacity({ "3.1": ["heat"] }), false],
    ["another flag", capacity({ "3.1": ["cold"] }), true],
    ["unknown counts as no", capacity({ "3.1": [], "4.17": 0 }, "partial"), false],
    ["known in part is enough", capacity(known, "partial"), true],
    ["exposure within the bound of the grade", capacity({ "4.17": 2 }), true],
    ["exposure beyond the bound", capacity({ "4.17": 3 }), false],
    ["unknown exposure counts as the tightest", capacity({ ...known, "4.17": 0 }, "partial"), true],
    ["too little language", { language: { speaking: "A1", reading: "C2" } }, false],
    ["wants more hours", { hours: { min: 9, max: 20 } }, false],
    ["exactly as many hours as wanted", { hours: { min: 8, max: 8 } }, true],
    ["wants fewer hours", { hours: { min: 4, max: 7.9 } }, false],
    [
      "two parts of the week in common for eight hours",
      { slots: ["mon-morning", "tue-morning"] },
      true,
    ],
    ["one part of the week in common", { slots: ["mon-morning", "wed-morning"] }, false],
  ];
  test.each(cases)("%s", (_, person, can) => {
    const study = smallStudy({
      tasks: [studyTask("a", job), studyTask("b", { slots: ["tue-morning"] })],
      pool: [poolType("iemand", person)],
    });
    expect(score(study, ["a", "b"]).scored?.reach).toBe(can ? 1 : 0);
  });

  test("item 6.3 lowers the most hours, and the fewest to that; item 6.1 takes parts of the week", () => {
    const reachOf = (minutes: number, person: Partial<PoolType>): number | undefined => {
      const slots = ["mon-evening", "tue-evening", "wed-evening"] as const;
      const tasks = [studyTask("a", { minutesPerWeek: minutes, slots })];
      return score(smallStudy({ tasks, pool: [poolType("iemand", { slots, ...person })] }), ["a"])
        .scored?.reach;
    };
    const wishes = { hours: { min: 12, max: 24 } };
    expect(reachOf(720, wishes)).toBe(1);
    expect(reachOf(720, { ...wishes, ...capacity({ "6.3": 4 }) })).toBe(0);
    expect(reachOf(600, wishes)).toBe(0);
    expect(reachOf(600, { ...wishes, ...capacity({ "6.3": 4 }) })).toBe(1);
    expect(reachOf(720, { ...wishes, ...capacity({ "6.1": ["no-evenings"] }) })).toBe(0);
  });

  test("exposures of all tasks are summed", () => {
    const tasks = ["a", "b"].map((id) => studyTask(id, { exposure: { "4.17": 30 } }));
    const study = smallStudy({ tasks, pool: [poolType("iemand", { slots: ["mon-morning"] })] });
    const limited = smallStudy({
      tasks,
      pool: [poolType("iemand", { hours: { min: 4, max: 8 }, ...capacity({ "4.17": 2 }) })],
    });
    expect(score(study, ["a"]).scored?.reach).toBe(1);
    expect(score(limited, ["a"], ["b"]).scored?.reach).toBe(1);
    expect(score(limited, ["a", "b"]).scored?.reach).toBe(0);
  });
});
