import type { CapacityList } from "../capacity/capacityList.ts";
import { modes } from "../travel/modeTable.ts";
import {
  inventDate,
  inventExtras,
  inventGrade,
  inventHours,
  inventOpening,
  inventPoint,
  inventProfile,
  inventSlots,
  inventTask,
} from "./inventWork.ts";
import { languageLevels } from "./languageLevels.ts";
import { Random } from "./random.ts";
import type { Candidate, Capacity, RegionFile } from "./regionFile.ts";

/** How many of each to invent. */
export interface RegionSize {
  readonly tasks: number;
  readonly profiles: number;
  readonly openings: number;
  readonly candidates: number;
}

function inventCapacity(list: CapacityList, random: Random): Capacity {
  const limited = random.some(list.items, random.whole(0, 8));
  const grades = limited.map((item) => [item.code, inventGrade(item, random, random.chance(0.6))]);
  if (random.chance(0.6)) {
    return { list: list.list, basis: "fml", grades: Object.fromEntries(grades) };
  }
  // A partial one that says nothing of most would make everything a question.
  const known = random
    .some(list.items, list.items.length - random.whole(0, 12))
    .map((item) => [item.code, item.scale === "ordinal" ? 0 : []]);
  return { list: list.list, basis: "partial", grades: Object.fromEntries([...known, ...grades]) };
}

function inventCandidate(id: string, list: CapacityList, random: Random): Candidate {
  return {
    id,
    at: inventPoint(random),
    travel: {
      modes: random.some(modes, random.whole(1, 3)),
      maxMinutes: random.one([15, 30, 45, 60, 75]),
    },
    hours: inventHours(random),
    slots: inventSlots(random, 6),
    capacity: inventCapacity(list, random),
    language: {
      speaking: random.chance(0.5) ? "C1" : random.one(languageLevels),
      reading: random.chance(0.5) ? "C1" : random.one(languageLevels),
    },
    affinity: random.chance(0.75) ? "yes" : random.one(["no", "unknown"]),
    needsLasting: random.chance(0.3),
    ...inventExtras(random),
    ...(random.chance(0.2) && { from: inventDate(random) }),
  };
}

/**
 * Invents a valid region for tests and benches: the same seed and size give the same region. Every rule
 * of screening has something to say about it.
 */
export function inventRegion(seed: number, size: RegionSize, list: CapacityList): RegionFile {
  const random = new Random(seed);
  const several = <T>(count: number, prefix: string, invent: (id: string) => T): T[] =>
    Array.from({ length: count }, (_, index) => invent(`${prefix}${index}`));
  const tasks = several(size.tasks, "t", (id) => inventTask(id, list, random));
  const profiles = several(size.profiles, "p", (id) => inventProfile(id, tasks, random));
  return {
    tasks,
    profiles,
    openings: several(size.openings, "o", (id) => inventOpening(id, profiles, random)),
    candidates: several(size.candidates, "c", (id) => inventCandidate(id, list, random)),
  };
}
