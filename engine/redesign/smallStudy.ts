import type { PoolType, StudyFile, StudyTask } from "./studyFile.ts";

/** Takes what differs, gives a task of 4 hours that asks nothing, done by a nurse on Monday morning. */
export function studyTask(id: string, rest: Partial<StudyTask> = {}): StudyTask {
  return {
    id,
    name: `Taak ${id}`,
    category: "eten",
    minutesPerWeek: 240,
    load: {},
    needsQualification: false,
    doneBy: "verpleegkundige",
    place: "afdeling",
    slots: ["mon-morning"],
    ...rest,
  };
}

/** Takes what differs, gives one person without limitations who can work up to 24 hours on weekdays. */
export function poolType(id: string, rest: Partial<PoolType> = {}): PoolType {
  return {
    id,
    weight: 1,
    capacity: { list: "fml-current", basis: "fml", grades: {} },
    language: { speaking: "B1", reading: "B1" },
    hours: { min: 4, max: 24 },
    slots: ["mon-morning", "tue-morning", "wed-morning", "thu-morning", "fri-morning"],
    ...rest,
  };
}

/** Takes what differs, gives a small sound study for tests that change one thing and look. */
export function smallStudy(rest: Partial<StudyFile> = {}): StudyFile {
  return {
    functions: [
      { id: "verpleegkundige", name: "Verpleegkundige", qualified: true, hourlyCost: 40 },
      { id: "helpende", name: "Helpende", qualified: false, hourlyCost: 28 },
    ],
    tasks: [
      studyTask("ontbijt"),
      studyTask("linnen", { category: "was", slots: ["tue-morning"], doneBy: "helpende" }),
      studyTask("injectie", { category: "zorg", needsQualification: true }),
    ],
    pool: [poolType("een"), poolType("twee", { weight: 3 })],
    limits: { maxProfiles: 2, hours: { min: 4, max: 16 }, minCategories: 1, maxPlaces: 2 },
    entryHourlyCost: 22,
    ...rest,
  };
}
