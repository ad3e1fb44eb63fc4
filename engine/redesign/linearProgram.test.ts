import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Random } from "../region/random.ts";
import { LinearProgram } from "./linearProgram.ts";

interface Program {
  readonly limits: number[];
  readonly columns: { rows: number[]; factors: number[]; most: number }[];
  readonly gains: number[];
}

function inventProgram(random: Random): Program {
  const limits = Array.from({ length: random.whole(1, 12) }, () => random.whole(0, 4));
  const columns = Array.from({ length: random.whole(1, 25) }, () => {
    const rows = random.some([...limits.keys()], random.whole(1, limits.length));
    const factors = rows.map(() => (random.chance(0.8) ? 1 : -1));
    // Without a bound and with no row to hold it, a variable would grow for ever.
    const most = random.chance(0.5) || factors.includes(-1) ? random.whole(1, 3) : Infinity;
    return { rows, factors, most };
  });
  return { limits, columns, gains: columns.map(() => random.whole(-5, 20)) };
}

/** The program's value, and how far prices prove it: by weak duality no solution is above `proven`. */
function judge(lp: LinearProgram, { limits, columns, gains }: Program) {
  const x = lp.solution();
  const used = limits.map(() => 0);
  for (const [at, { rows, factors }] of columns.entries()) {
    for (const [each, row] of rows.entries()) used[row]! += factors[each]! * x[at]!;
  }
  const value = gains.reduce((sum, gain, at) => sum + gain * x[at]!, 0);
  const prices = Array.from(lp.prices, (price) => Math.max(0, price));
  let proven = limits.reduce((sum, limit, row) => sum + limit * prices[row]!, 0);
  for (const [at, { rows, factors, most }] of columns.entries()) {
    const worth = rows.reduce((sum, row, each) => sum - factors[each]! * prices[row]!, gains[at]!);
    if (worth > 1e-7) proven += worth * most;
  }
  const feasible =
    used.every((use, row) => use <= limits[row]! + 1e-4) &&
    columns.every(({ most }, at) => x[at]! >= -1e-6 && x[at]! <= most + 1e-4);
  return { value, proven, feasible };
}

test("every solution is feasible, and its prices prove that there is no better", () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = new Random(seed);
      const program = inventProgram(random);
      const lp = new LinearProgram(program.limits);
      // Half of the columns come later, and gains change in between.
      for (const [at, column] of program.columns.entries()) {
        lp.add(column, program.gains[at]!);
        if (random.chance(0.2)) lp.solve();
        if (random.chance(0.2)) {
          const changed = random.whole(0, at);
          program.gains[changed] = random.whole(-5, 20);
          lp.setGain(changed, program.gains[changed]);
        }
      }
      lp.solve();
      const { value, proven, feasible } = judge(lp, program);
      expect(feasible).toBe(true);
      expect(Math.abs(proven - value)).toBeLessThan(0.01);
      for (const at of program.columns.keys()) {
        expect(lp.valueOf(at)).toBeCloseTo(lp.solution()[at]!, 9);
      }
    }),
    { numRuns: 1000 },
  );
});
