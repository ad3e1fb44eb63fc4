import type { CapacityList } from "../capacity/capacityList.ts";
import { inventRegion } from "../region/inventRegion.ts";
import { Random } from "../region/random.ts";
import { slotsOfWeek } from "../region/slots.ts";
import type { Limits, StudyFile } from "./studyFile.ts";

/** How much to invent. */
export interface StudySize {
  readonly tasks: number;
  readonly poolTypes: number;
  readonly limits?: Partial<Limits>;
}

/**
 * Invents a valid study for tests: the same seed and size give the same study. Every rule of redesign
 * has something to say about it.
 */
export function inventStudy(seed: number, size: StudySize, list: CapacityList): StudyFile {
  const random = new Random(seed);
  const { tasks, candidates } = inventRegion(
    random.whole(0, 1e9),
    { tasks: size.tasks, profiles: 0, openings: 0, candidates: size.poolTypes },
    list,
  );
  const functions = ["a", "b", "c"].map((id) => ({
    id,
    name: id,
    qualified: id !== "c",
    hourlyCost: random.whole(20, 45),
  }));
  const min = random.whole(0, 3) * 2;
  return {
    functions,
    tasks: tasks.map((task) => ({
      ...task,
      needsQualification: random.chance(0.1),
      doneBy: random.one(functions).id,
      place: random.one(["west", "oost", "zuid"]),
      slots: random.some(slotsOfWeek, random.whole(1, 12)),
    })),
    pool: candidates.map(({ id, capacity, language, slots, hours }) => ({
      id,
      weight: random.whole(1, 5),
      capacity,
      language,
      slots,
      // Half of what a candidate asks, so that few tasks already make a job for some.
      hours: { min: hours.min / 4, max: hours.max / 2 },
    })),
    limits: {
      maxProfiles: random.whole(1, 3),
      hours: { min, max: min + random.whole(1, 4) * 3 },
      minCategories: random.whole(0, 2),
      maxPlaces: random.whole(1, 2),
      ...size.limits,
    },
    ...(random.chance(0.5) && {
      weights: { hours: random.whole(0, 3), reach: random.whole(0, 3) },
    }),
    entryHourlyCost: 20,
  };
}
