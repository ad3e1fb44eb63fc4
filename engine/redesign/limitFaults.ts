import type { Fault } from "../region/faults.ts";
import type { Limits, StudyFile, StudyTask } from "./studyFile.ts";

type Work = Pick<StudyTask, "category" | "place" | "minutesPerWeek">;

/** Beyond these the question is left to the search, which says the same by proposing nothing. */
const mostPlaceSets = 2000;
const mostSums = 20_000;

/** Gives every set of `size` of these, in order, as long as there are not too many. */
function* setsOf<T>(all: readonly T[], size: number, from = 0): Generator<T[], void, undefined> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let index = from; index <= all.length - size; index++) {
    for (const rest of setsOf(all, size - 1, index + 1)) yield [all[index]!, ...rest];
  }
}

/** Whether some of these tasks have the hours and the categories that the limits ask. */
function bundleExists(tasks: readonly Work[], { hours, minCategories }: Limits): boolean {
  const categories = Map.groupBy(tasks, ({ category }) => category);
  if (categories.size < minCategories) return false;
  // Per number of categories, what goes beyond the number asked counted as that: the sums of minutes.
  const done = Array.from({ length: minCategories + 1 }, () => new Set<number>());
  done[0]!.add(0);
  for (const ofCategory of categories.values()) {
    const using = done.map(() => new Set<number>());
    for (const { minutesPerWeek } of ofCategory) {
      const sums = using.flatMap((set, count) => Array.from(set, (sum) => ({ count, sum })));
      for (const [count, set] of done.entries()) {
        for (const sum of set) sums.push({ count: Math.min(count + 1, minCategories), sum });
      }
      for (const { count, sum } of sums) {
        const minutes = sum + minutesPerWeek;
        if (minutes / 60 > hours.max) continue;
        if (count === minCategories && minutes / 60 >= hours.min) return true;
        using[count]!.add(minutes);
      }
      if (sums.length > mostSums) return true;
    }
    for (const [count, set] of using.entries()) for (const sum of set) done[count]!.add(sum);
  }
  return false;
}

/** Whether the limits allow at least one profile of these tasks. */
function allowsSomething(tasks: readonly Work[], limits: Limits): boolean {
  const places = [...Map.groupBy(tasks, ({ place }) => place).values()];
  let tried = 0;
  for (const set of setsOf(places, Math.min(limits.maxPlaces, places.length))) {
    if (++tried > mostPlaceSets || bundleExists(set.flat(), limits)) return true;
  }
  return false;
}

const relaxations: readonly (readonly [path: string, relaxed: Partial<Limits>])[] = [
  ["limits.hours", { hours: { min: 0, max: 168 } }],
  ["limits.minCategories", { minCategories: 0 }],
  ["limits.maxPlaces", { maxPlaces: Infinity }],
];

/**
 * Takes a study that is sound otherwise, gives a fault for each limit but for which a profile could be
 * made; every limit when no single one is to blame, none when a profile can be made or when the study
 * has no task that could be moved at all.
 */
export function limitFaults({ tasks, limits }: Pick<StudyFile, "tasks" | "limits">): Fault[] {
  const movable = tasks.filter(({ needsQualification }) => !needsQualification);
  if (movable.length === 0 || allowsSomething(movable, limits)) return [];
  const guilty = relaxations.filter(([, relaxed]) =>
    allowsSomething(movable, { ...limits, ...relaxed }),
  );
  const message =
    guilty.length > 0
      ? "allows no profile of the tasks that need no qualification; without this limit one could be made"
      : "allows no profile of the tasks that need no qualification, together with the other limits";
  return (guilty.length > 0 ? guilty : relaxations).map(([path]) => ({ path, message }));
}
