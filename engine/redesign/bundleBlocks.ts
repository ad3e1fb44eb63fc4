import { ableForHours } from "./weighBundle.ts";
import type { PreparedStudy } from "./prepareStudy.ts";

/** Hours a week, ends included, in which the same people of the pool can work. */
export interface HourRange {
  readonly min: number;
  readonly max: number;
  /** Who can work every number of hours in it, as bits. */
  readonly able: Uint32Array;
}

/** More sets of places than this are not told apart beforehand. */
const mostPlaceSets = 200;

const same = (one: Uint32Array, other: Uint32Array): boolean =>
  one.every((word, index) => word === other[index]);

/**
 * Takes a study, gives ranges that together are the hours that its limits allow. Hours on the border of
 * two ranges are in both: whoever can work within a range can work at its ends.
 */
export function hourRanges({ study, pool }: PreparedStudy): HourRange[] {
  const { min, max } = study.limits.hours;
  const inside = [...pool.hours.points].filter((point) => point > min && point < max);
  const points = [...new Set([min, ...inside, max])];
  const ranges: HourRange[] = [];
  const add = (range: HourRange): void => {
    const last = ranges.at(-1);
    if (last !== undefined && same(last.able, range.able)) {
      ranges[ranges.length - 1] = { ...last, max: range.max };
    } else ranges.push(range);
  };
  for (const [index, point] of points.entries()) {
    add({ min: point, max: point, able: ableForHours(pool.hours, point) });
    const next = points[index + 1];
    if (next === undefined) continue;
    add({ min: point, max: next, able: ableForHours(pool.hours, (point + next) / 2) });
  }
  return ranges;
}

function choose(from: number, count: number, of: number): number[][] {
  if (count === 0) return [[]];
  const sets: number[][] = [];
  for (let first = from; first <= of - count; first++) {
    for (const rest of choose(first + 1, count - 1, of)) sets.push([first, ...rest]);
  }
  return sets;
}

/** How many sets of `count` there are, as far as it matters. */
function countSets(count: number, of: number): number {
  let sets = 1;
  for (let each = 1; each <= count; each++) {
    sets = (sets * (of - count + each)) / each;
    if (sets > mostPlaceSets) return sets;
  }
  return sets;
}

/**
 * Takes a study, gives the sets of places of which a profile may have all: each as whether a place is in
 * it. One set of all places when there would be too many; whoever uses it still counts places.
 */
export function placeSets({ study, places }: PreparedStudy): Uint8Array[] {
  const count = Math.min(study.limits.maxPlaces, places.length);
  if (countSets(count, places.length) > mostPlaceSets) {
    return [new Uint8Array(places.length).fill(1)];
  }
  return choose(0, count, places.length).map((set) =>
    Uint8Array.from(places, (_, place) => Number(set.includes(place))),
  );
}
