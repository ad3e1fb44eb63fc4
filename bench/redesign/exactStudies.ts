import type { StudyFile } from "@overstap/engine/redesign/studyFile.ts";
import { inventStudy } from "./inventStudy.ts";

/** How many tasks that may move, and how many profiles: what is to be proven within half a minute. */
const [tasks, maxProfiles] = [40, 4];

const limits = { maxProfiles, hours: { min: 12, max: 28 }, minCategories: 3, maxPlaces: 2 };

/** The strains of the kept instances, smaller. */
const strains: readonly { name: string; places: number; limits: StudyFile["limits"] }[] = [
  { name: "plain", places: 3, limits },
  { name: "short-weeks", places: 3, limits: { ...limits, hours: { min: 8, max: 20 } } },
  { name: "one-place", places: 3, limits: { ...limits, maxPlaces: 1 } },
  { name: "varied-work", places: 5, limits: { ...limits, minCategories: 5, maxPlaces: 3 } },
];

/** A study that is to be solved with proof. */
export interface ExactStudy {
  readonly name: string;
  readonly file: StudyFile;
}

/** Invents the studies: each strain for each seed, all of 40 movable tasks, 4 profiles, 200 pool types. */
export function exactStudies(seeds: readonly number[]): ExactStudy[] {
  return seeds.flatMap((seed) =>
    strains.map(({ name, places, limits: own }) => {
      const size = { tasks: 60, places, poolTypes: 200, qualified: 0.6, limits: own };
      const file = inventStudy(seed, size);
      const movable = file.tasks.filter((task) => !task.needsQualification).slice(0, tasks);
      return { name: `${seed}-${name}`, file: { ...file, tasks: movable } };
    }),
  );
}
