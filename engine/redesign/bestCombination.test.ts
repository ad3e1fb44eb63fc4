import * as fc from "fast-check";
import { expect, test } from "vitest";
import fmlJson from "../../reference/fml/fml-current.json" with { type: "json" };
import type { CapacityList } from "../capacity/capacityList.ts";
import { Random } from "../region/random.ts";
import type { KnownBundle } from "./bestCombination.ts";
import { BestCombination } from "./bestCombination.ts";
import { Draft } from "./draft.ts";
import { inventStudy } from "./inventStudy.ts";
import type { PreparedStudy } from "./prepareStudy.ts";
import { prepareStudy } from "./prepareStudy.ts";
import { BundleWeigher, noFigures } from "./weighBundle.ts";

const fml = fmlJson as CapacityList;

/** Bundles of tasks as they come, whatever the limits. */
function inventBundles(study: PreparedStudy, random: Random): KnownBundle[] {
  const weigher = new BundleWeigher(study);
  const places = [...study.tasks.keys()];
  return Array.from({ length: random.whole(1, 10) }, () => {
    const count = random.whole(1, Math.min(3, places.length));
    const tasks = random.some(places, count).toSorted((a, b) => a - b);
    const figures = noFigures(study);
    weigher.weigh(tasks, tasks.length, figures);
    return { tasks, gain: (study.weights.hours * figures.freed) / 60, able: figures.able };
  });
}

/** The best score of any choice of bundles, by trying all. */
function bestByTrying(study: PreparedStudy, bundles: readonly KnownBundle[]): number {
  let best = 0;
  for (let choice = 0; choice < 2 ** bundles.length; choice++) {
    const chosen = bundles.filter((_, index) => (choice >>> index) & 1).map(({ tasks }) => tasks);
    const tasks = chosen.flat();
    if (chosen.length > study.study.limits.maxProfiles) continue;
    if (new Set(tasks).size < tasks.length) continue;
    best = Math.max(best, new Draft(study, chosen).score);
  }
  return best;
}

test("the best choice of bundles without a task in common is what trying all finds, or none is better", () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = new Random(seed);
      const size = { tasks: random.whole(2, 14), poolTypes: random.whole(0, 30) };
      const limits = { maxProfiles: random.whole(1, 4) };
      const study = prepareStudy(inventStudy(seed, { ...size, limits }, fml), fml);
      fc.pre(study.tasks.length > 0);
      const bundles = inventBundles(study, random);
      const best = bestByTrying(study, bundles);
      const found = new BestCombination(study, bundles, 0, Infinity).find() ?? [];
      expect(new Set(found.flat()).size).toBe(found.flat().length);
      expect(found.length).toBeLessThanOrEqual(limits.maxProfiles);
      expect(new Draft(study, found).score).toBeCloseTo(best, 6);
      expect(new BestCombination(study, bundles, best, Infinity).find()).toBeUndefined();
    }),
    { numRuns: 200 },
  );
});
