import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Random } from "../region/random.ts";
import { differenceOf } from "./differenceOf.ts";

test("a task differs when only one proposal moves it, or when it stands in another job", () => {
  expect(differenceOf([[1, 2, 3]], [[1, 2, 3]])).toBe(0);
  expect(differenceOf([[1, 2, 3]], [[4, 5, 6]])).toBe(1);
  // Names of jobs do not count, nor does their order.
  expect(differenceOf([[1, 2], [3]], [[3], [1, 2]])).toBe(0);
  expect(differenceOf([[1, 2, 3]], [[1, 2], [3]])).toBeCloseTo(1 / 3, 12);
  // Whatever the larger one adds, all of the smaller is in it.
  expect(differenceOf([[1, 2]], [[1, 2, 3, 4], [5]])).toBe(0);
  expect(differenceOf([], [[1]])).toBe(0);
  // Pairing the jobs that share most first would find 3 tasks in the same job, not 4.
  const [one, other] = [
    [
      [1, 2, 3, 4, 5],
      [6, 7],
    ],
    [
      [1, 2, 3, 6, 7],
      [4, 5],
    ],
  ];
  expect(differenceOf(one, other)).toBeCloseTo(1 - 4 / 7, 12);
});

/** The most tasks in the same job over all pairings, by trying all. */
function sharedByTrying(one: number[][], other: number[][], at = 0): number {
  if (at === one.length) return 0;
  let most = sharedByTrying(one, other, at + 1);
  for (const [to, against] of other.entries()) {
    const shared = one[at]!.filter((task) => against.includes(task)).length;
    const rest = other.map((bundle, index) => (index === to ? [] : bundle));
    most = Math.max(most, shared + sharedByTrying(one, rest, at + 1));
  }
  return most;
}

test("it is what the best of all pairings of jobs gives, whichever comes first", () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = new Random(seed);
      const invent = (): number[][] => {
        const bundles: number[][] = Array.from({ length: random.whole(1, 5) }, () => []);
        for (let task = 0; task < 20; task++) {
          if (random.chance(0.8)) random.one(bundles).push(task);
        }
        return bundles;
      };
      const [one, other] = [invent(), invent()];
      const least = Math.min(one.flat().length, other.flat().length);
      const difference = least === 0 ? 0 : 1 - sharedByTrying(one, other) / least;
      expect(differenceOf(one, other)).toBeCloseTo(difference, 12);
      expect(differenceOf(other, one)).toBeCloseTo(difference, 12);
    }),
    { numRuns: 300 },
  );
});
