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

type Path = "limits.hours" | "limits.minCategories" | "limits.maxPlaces";

const relaxations: readonly (readonly [Path, Partial<Limits>])[] = [
  ["limits.hours", { hours: { min: 0, max: 168 } }],
  ["limits.minCategories", { minCategories: 0 }],
  ["limits.maxPlaces", { maxPlaces: Infinity }],
];

const minutesOfWeek = 10_080;

/** Gives the lowest whole number from 0 to `most` for which something holds, as it does from there on. */
function lowest(most: number, holds: (value: number) => boolean): number | undefined {
  if (!holds(most)) return undefined;
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Says how far a limit has to give way for a profile to be possible, the others being as they are. */
function remedyOf(path: Path, movable: readonly Work[], limits: Limits): string {
  const allows = (relaxed: Partial<Limits>): boolean =>
    allowsSomething(movable, { ...limits, ...relaxed });
  const { hours, minCategories } = limits;
  if (path === "limits.minCategories") {
    const categories = new Set(movable.map(({ category }) => category)).size;
    const most = Math.min(minCategories, categories);
    const fewer = lowest(most, (less) => allows({ minCategories: most - less })) ?? most;
    return `minCategories at most ${most - fewer}`;
  }
  if (path === "limits.maxPlaces") {
    const places = new Set(movable.map(({ place }) => place)).size;
    return `maxPlaces at least ${lowest(places, (maxPlaces) => allows({ maxPlaces })) ?? places}`;
  }
  // In whole minutes, as tasks are.
  const [from, to] = [Math.ceil(hours.min * 60), Math.floor(hours.max * 60)];
  const minLess = (by: number): number => Math.max(0, from - by) / 60;
  const maxMore = (by: number): number => (to + by) / 60;
  const less = lowest(from, (by) => allows({ hours: { min: minLess(by), max: hours.max } }));
  const more = lowest(minutesOfWeek, (by) =>
    allows({ hours: { min: hours.min, max: maxMore(by) } }),
  );
  return [
    ...(less === undefined ? [] : [`hours.min at most ${roundDown(minLess(less))}`]),
    ...(more === undefined ? [] : [`hours.max at least ${roundUp(maxMore(more))}`]),
  ].join(", or ");
}

/** Hours in two decimals, so that what is said to do surely does. */
const roundDown = (hours: number): number => Math.floor(hours * 100 + 1e-6) / 100;
const roundUp = (hours: number): number => Math.ceil(hours * 100 - 1e-6) / 100;

const allowsNone = "allows no profile of the tasks that need no qualification";

/**
 * Takes a study that is sound otherwise, gives a fault for each limit but for which a profile could be
 * made, with how far it has to give way; those that two together would have to, when no single one is to
 * blame; none when a profile can be made or when the study has no task that could be moved at all.
 */
export function limitFaults({ tasks, limits }: Pick<StudyFile, "tasks" | "limits">): Fault[] {
  const movable = tasks.filter(({ needsQualification }) => !needsQualification);
  if (movable.length === 0 || allowsSomething(movable, limits)) return [];
  const allows = (...relaxed: Partial<Limits>[]): boolean =>
    allowsSomething(movable, Object.assign({}, limits, ...relaxed) as Limits);
  const guilty = relaxations.filter(([, relaxed]) => allows(relaxed));
  if (guilty.length > 0) {
    return guilty.map(([path]) => ({
      path,
      message: `${allowsNone}; one could be made with ${remedyOf(path, movable, limits)}`,
    }));
  }
  const together = relaxations.filter(([path, relaxed]) =>
    relaxations.some(([other, too]) => other !== path && allows(relaxed, too)),
  );
  return (together.length > 0 ? together : relaxations).map(([path]) => ({
    path,
    message: `${allowsNone}, nor would it alone if it were wider: more than one limit must give way`,
  }));
}
