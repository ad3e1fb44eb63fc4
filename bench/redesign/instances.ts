import type { StudySize } from "./inventStudy.ts";

const limits = { maxProfiles: 8, hours: { min: 12, max: 28 }, minCategories: 3, maxPlaces: 2 };
const size: StudySize = { tasks: 150, places: 6, poolTypes: 200, qualified: 0.6, limits };

/** The five instances that are kept as files: 150 tasks, 8 profiles, 200 pool types, each its own strain. */
export const instances: readonly { name: string; seed: number; size: StudySize }[] = [
  { name: "1-plain", seed: 1, size },
  { name: "2-other-people", seed: 2, size },
  {
    name: "3-short-weeks",
    seed: 3,
    size: { ...size, limits: { ...limits, hours: { min: 8, max: 20 } } },
  },
  { name: "4-one-place", seed: 4, size: { ...size, limits: { ...limits, maxPlaces: 1 } } },
  {
    name: "5-varied-work",
    seed: 5,
    size: { ...size, places: 10, limits: { ...limits, minCategories: 5, maxPlaces: 3 } },
  },
];

/** Where the file of an instance is. */
export const fileOf = (name: string): URL => new URL(`./instances/${name}.json`, import.meta.url);
