import * as fc from "fast-check";
import { expect, test } from "vitest";
import fmlJson from "../../reference/fml/fml-current.json" with { type: "json" };
import type { CapacityList } from "../capacity/capacityList.ts";
import { Random } from "../region/random.ts";
import { findBreaches } from "./findBreaches.ts";
import { inventStudy } from "./inventStudy.ts";
import { prepareStudy } from "./prepareStudy.ts";
import type { PreparedStudy } from "./prepareStudy.ts";
import type { Progress, RedesignOptions } from "./redesign.ts";
import { redesign } from "./redesign.ts";
import { scoreProposal } from "./scoreProposal.ts";

const fml = fmlJson as CapacityList;

function invented(seed: number): PreparedStudy {
  const random = new Random(seed);
  const size = { tasks: random.whole(0, 30), poolTypes: random.whole(0, 60) };
  return prepareStudy(inventStudy(seed, size, fml), fml);
}

function runFor(steps: number, study: PreparedStudy, more: Partial<RedesignOptions> = {}) {
  const budget = (taken: number): number => taken / steps;
  return [...redesign(study, { seed: 1, budget, ...more })];
}

const last = (progress: readonly Progress[]): Progress => progress.at(-1)!;

test("every proposal on the way is valid, scores what it says, and is under the bound", () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const study = invented(seed);
      let before = -Infinity;
      for (const { best, score, bound } of runFor(3000, study)) {
        expect(scoreProposal(best, study).scored?.score).toBe(score);
        expect(score).toBeLessThanOrEqual(bound + 1e-6);
        expect(score).toBeGreaterThanOrEqual(before);
        before = score;
      }
    }),
    { numRuns: 60 },
  );
});

test("the same seed and steps give the same answer; another seed looks elsewhere", () => {
  const study = prepareStudy(
    inventStudy(7, { tasks: 120, poolTypes: 80, limits: { maxProfiles: 3 } }, fml),
    fml,
  );
  const one = runFor(4000, study);
  expect(runFor(4000, study)).toEqual(one);
  expect(last(runFor(4000, study, { seed: 2 })).steps).not.toBe(last(one).steps);
});

test("a valid proposal comes at once, whatever the budget", () => {
  const study = prepareStudy(
    inventStudy(7, { tasks: 40, poolTypes: 80, limits: { maxProfiles: 3 } }, fml),
    fml,
  );
  const [first, second, ...more] = runFor(0, study);
  expect(first?.score).toBeGreaterThan(0);
  // The bound that takes longer comes after it.
  expect(second).toMatchObject({ score: first?.score, best: first?.best });
  expect(second?.bound).toBeLessThanOrEqual(first?.bound ?? 0);
  expect(more).toEqual([]);
});

test("pinned profiles stay as they are, with their ids, and the rest is no worse", () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const study = invented(seed);
      const random = new Random(seed);
      const { best } = last(runFor(500, study));
      const kept = best.profiles.filter(() => random.chance(0.5));
      // By hand, ids and the order of tasks are whatever somebody wrote.
      const profiles = kept.map(({ tasks }, index) => ({
        id: index === 0 ? "p2" : `handmade ${index}`,
        tasks: tasks.toReversed(),
      }));
      const pinned = { profiles };
      const after = last(runFor(1500, study, { pinned }));
      expect(after.best.profiles.slice(0, profiles.length)).toEqual(profiles);
      expect(findBreaches(after.best, study.study)).toEqual([]);
      expect(new Set(after.best.profiles.map(({ id }) => id)).size).toBe(
        after.best.profiles.length,
      );
      const alone = scoreProposal(pinned, study).scored?.score ?? Infinity;
      expect(after.score).toBeGreaterThanOrEqual(alone);
    }),
    { numRuns: 40 },
  );
});
