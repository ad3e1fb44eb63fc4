import { itemsByCode } from "@overstap/engine/capacity/capacityList.ts";
import { demandsOf } from "@overstap/engine/capacity/demand.ts";
import { exposureBounds } from "@overstap/engine/capacity/exposureBounds.ts";
import { meetsDemand } from "@overstap/engine/capacity/meetsDemand.ts";
import { readStudy } from "@overstap/engine/redesign/readStudy.ts";
import { levelRank } from "@overstap/engine/region/languageLevels.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { demonstrationRecords } from "../demonstration/demonstrationRecords.ts";
import { publishedFigures } from "../figures/figures.ts";
import { fmlCurrent } from "../fml/fml.ts";
import { libraryTasks } from "../tasks/taskLibrary.ts";
import levelShift from "../impact/level-shift.json" with { type: "json" };
import { askedBy, capacityAsked, languageAsked } from "./asMuchAsAsked.ts";
import { studies } from "./studies.ts";
import { toStudyFile } from "./toStudyFile.ts";
import { writtenStudy } from "./writtenStudy.ts";

const { candidacies } = demonstrationRecords();
const items = itemsByCode(fmlCurrent);

describe.each(studies.map((study) => [study.id, study] as const))("%s", (id, study) => {
  const made = toStudyFile(study, candidacies);

  test("the kept file is what is made of the records, and a study without faults", () => {
    const kept = readFileSync(join(import.meta.dirname, `${id}.study.json`), "utf8");
    expect(kept).toBe(writtenStudy(made));
    expect(readStudy(JSON.parse(kept), fmlCurrent).faults).toBeUndefined();
  });

  test("every task is a published one, and every estimate says so and why", () => {
    const published = new Set(libraryTasks.map((task) => task.id));
    expect(study.tasks.filter(({ task }) => !published.has(task))).toEqual([]);
    const { limits, entryHourlyCostEstimate, functions, when, tasks } = study;
    const estimates = [
      limits,
      entryHourlyCostEstimate,
      ...functions,
      ...Object.values(when),
      ...tasks,
    ];
    for (const { source, why } of estimates) {
      expect(source).toBe("estimate");
      expect(why).toMatch(/^[A-ZÉ].{15,}\.$/u);
    }
  });

  test("people who are taken together do not differ in anything that a task asks", () => {
    const asked = askedBy(made.tasks, items);
    const demands = made.tasks.flatMap(({ load }) => demandsOf(load, items));
    for (const { capacity, language } of candidacies.slice(0, 400)) {
      const less = capacityAsked(capacity, asked);
      const spoken = languageAsked(language, asked);
      const own = demands.map((demand) => meetsDemand(capacity, demand));
      expect(demands.map((demand) => meetsDemand(less, demand))).toEqual(own);
      const bounds = (of: typeof capacity) =>
        [...asked.exposed].map((code) => exposureBounds(of, items.get(code)!).sure);
      expect(bounds(less)).toEqual(bounds(capacity));
      for (const skill of ["speaking", "reading"] as const) {
        const can = (of: typeof language) =>
          made.tasks.map((task) => levelRank(of[skill]) >= levelRank(task.language?.[skill]));
        expect(can(spoken)).toEqual(can(language));
      }
    }
  });

  test("the pool says nothing of who somebody is", () => {
    const text = JSON.stringify(made.pool);
    expect(
      candidacies.filter((one) => text.includes(`"${one.id}"`) || text.includes(one.place)),
    ).toEqual([]);
    expect(made.pool.every(({ weight }) => weight >= 1)).toBe(true);
    expect(
      new Set(made.pool.map((type) => JSON.stringify({ ...type, id: "", weight: 0 }))).size,
    ).toBe(made.pool.length);
  });
});

test("the ward's week has the published hours, and so has its shift to a lower level", () => {
  const ward = toStudyFile(studies[0]!, []);
  const hours = (tasks: readonly { minutesPerWeek: number }[]) =>
    tasks.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0) / 60;
  expect(hours(ward.tasks)).toBe(publishedFigures.impactOntzorgDeZorg.serviceHoursPerWard);
  expect(levelShift.tasks).toEqual(
    ward.tasks.map(({ id, name, minutesPerWeek, doneBy }) => ({
      id,
      name,
      minutesPerWeek,
      from: doneBy,
      to: "servicemedewerker",
    })),
  );
  expect(levelShift.levels.map(({ hourlyCost }) => hourlyCost)).toEqual([
    ...ward.functions.map(({ hourlyCost }) => hourlyCost),
    ward.entryHourlyCost,
  ]);
});

test("each study has work that comes free and work that stays", () => {
  for (const study of studies) {
    const qualified = new Set(study.functions.filter((one) => one.qualified).map((one) => one.id));
    const moves = study.tasks.filter((one) => !one.needsQualification && qualified.has(one.doneBy));
    expect(moves.length).toBeGreaterThanOrEqual(10);
  }
});
