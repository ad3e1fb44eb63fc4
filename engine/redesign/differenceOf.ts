import { LinearProgram } from "./linearProgram.ts";

type Bundles = readonly (readonly number[])[];

/** The most tasks that stand in the same job when jobs of two proposals are paired, each at most once. */
function mostShared(one: Bundles, other: Bundles): number {
  const pairs = new LinearProgram([...one, ...other].map(() => 1));
  const shares: number[] = [];
  for (const [from, bundle] of one.entries()) {
    for (const [to, against] of other.entries()) {
      const shared = bundle.filter((task) => against.includes(task)).length;
      if (shared === 0) continue;
      const column = { rows: [from, one.length + to], factors: [1, 1], most: Infinity };
      shares[pairs.add(column, shared)] = shared;
    }
  }
  pairs.solve();
  // A pairing has a best solution in whole pairs, so but for rounding this is a whole number.
  return Math.round(
    pairs.solution().reduce((sum, amount, column) => sum + amount * shares[column]!, 0),
  );
}

/**
 * Takes two proposals as bundles, gives in how large a share of the moved tasks they differ, 0 to 1: of
 * the tasks of each, the lower. A task differs when only one of them moves it, or when it stands in another
 * job, jobs being paired so that as many tasks as can be stand in the same. What moves nothing does not
 * differ.
 */
export function differenceOf(one: Bundles, other: Bundles): number {
  const moved = (bundles: Bundles): number => bundles.reduce((sum, { length }) => sum + length, 0);
  const least = Math.min(moved(one), moved(other));
  return least === 0 ? 0 : 1 - mostShared(one, other) / least;
}
