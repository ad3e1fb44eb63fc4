import { Random } from "@overstap/engine/region/random.ts";
import type { GradeOrFlags, Slot } from "@overstap/engine/region/regionFile.ts";
import { slotsOfWeek } from "@overstap/engine/region/slots.ts";
import type { PoolType, StudyFile, StudyTask } from "@overstap/engine/redesign/studyFile.ts";
import { inventPersonAndCandidacy } from "../../reference/demonstration/poolPeople.ts";
import { drawWeighed, poolRegions } from "../../reference/demonstration/poolRegions.ts";
import { fmlCurrent } from "../../reference/fml/fml.ts";
import { libraryTasks } from "../../reference/tasks/taskLibrary.ts";

/** What an invented study is like. */
export interface StudySize {
  readonly tasks: number;
  readonly places: number;
  readonly poolTypes: number;
  readonly limits: StudyFile["limits"];
  /** 0 to 1: how many of the tasks a qualified function does now. */
  readonly qualified: number;
}

const functions: StudyFile["functions"] = [
  { id: "verpleegkundige", name: "Verpleegkundige", qualified: true, hourlyCost: 42 },
  { id: "verzorgende", name: "Verzorgende IG", qualified: true, hourlyCost: 36 },
  { id: "helpende", name: "Helpende", qualified: false, hourlyCost: 30 },
  { id: "facilitair", name: "Facilitair medewerker", qualified: false, hourlyCost: 26 },
];

const parts: readonly (readonly [RegExp, number])[] = [
  [/morning/u, 45],
  [/afternoon/u, 25],
  [/morning|afternoon/u, 15],
  [/evening/u, 15],
];

const days: readonly (readonly [RegExp, number])[] = [
  [/^(mon|tue|wed|thu|fri)/u, 50],
  [/^/u, 20],
  [/^(mon|wed|fri)/u, 12],
  [/^(tue|thu)/u, 12],
  [/^(sat|sun)/u, 6],
];

function inventSlots(random: Random): Slot[] {
  const [part, day] = [drawWeighed(parts, random), drawWeighed(days, random)];
  return slotsOfWeek.filter((slot) => part.test(slot) && day.test(slot));
}

const maxGrades = new Map(fmlCurrent.items.map(({ code, maxGrade = 0 }) => [code, maxGrade]));

/** The same work elsewhere is a little lighter or heavier. */
function shiftLoad(item: string, load: GradeOrFlags, random: Random): GradeOrFlags {
  if (typeof load !== "number" || random.chance(0.7)) return load;
  const shifted = load + (random.chance(0.6) ? 1 : -1);
  return Math.min(maxGrades.get(item) ?? 0, Math.max(0, shifted));
}

function inventTask(index: number, size: StudySize, random: Random): StudyTask {
  const { category, load, exposure, language, minutesPerWeek, name } = random.one(libraryTasks);
  const loads = Object.entries(load).filter(() => random.chance(0.8));
  return {
    id: `t${index}`,
    name: name.nl,
    category,
    minutesPerWeek: Math.max(
      15,
      Math.round((minutesPerWeek * (0.5 + random.fraction())) / 15) * 15,
    ),
    load: Object.fromEntries(loads.map(([item, one]) => [item, shiftLoad(item, one, random)])),
    ...(exposure && { exposure }),
    ...(language && random.chance(0.8) && { language }),
    needsQualification: random.chance(0.08),
    doneBy: random.one(
      functions.filter((one) => one.qualified === random.chance(size.qualified)).concat(functions),
    ).id,
    place: `afdeling-${random.whole(1, size.places)}`,
    slots: inventSlots(random),
  };
}

function inventPoolType(index: number, random: Random): PoolType {
  const { candidacy } = inventPersonAndCandidacy(random.one(poolRegions), index, ["x"], random);
  const { capacity, language, hours, slots } = candidacy;
  return { id: `w${index}`, weight: random.whole(1, 6), capacity, language, hours, slots };
}

/**
 * Invents a study for the bench: tasks are the published tasks of the library, each a little lighter or
 * heavier, shorter or longer, in one of the places; people are those of the invented pool. The same seed
 * and size give the same study.
 */
export function inventStudy(seed: number, size: StudySize): StudyFile {
  const random = new Random(seed);
  return {
    functions,
    tasks: Array.from({ length: size.tasks }, (_, index) => inventTask(index, size, random)),
    pool: Array.from({ length: size.poolTypes }, (_, index) => inventPoolType(index, random)),
    limits: size.limits,
    entryHourlyCost: 24,
  };
}
