import * as fc from "fast-check";
import { expect, test } from "vitest";
import fmlJson from "../../reference/fml/fml-current.json" with { type: "json" };
import type { CapacityList } from "../capacity/capacityList.ts";
import { Random } from "../region/random.ts";
import { toProposal } from "./bundlesOf.ts";
import { Draft, nowhere } from "./draft.ts";
import { inventStudy } from "./inventStudy.ts";
import { prepareStudy } from "./prepareStudy.ts";
import { scoreByHand } from "./scoreByHand.ts";
import { scoreProposal } from "./scoreProposal.ts";

const fml = fmlJson as CapacityList;

/** Moves a task of bundles of places, as plainly as can be. */
function moved(bundles: number[][], task: number, to: number, other: number): number[][] {
  const from = bundles.findIndex((bundle) => bundle.includes(task));
  return bundles.map((bundle, index) => {
    const kept = bundle.filter((one) => one !== task && one !== other);
    if (index === to) kept.push(task);
    if (index === from && other !== nowhere) kept.push(other);
    return kept.toSorted((a, b) => a - b);
  });
}

test("a moved task is weighed as scoring from scratch and by hand would, or as breaking a rule", () => {
  let kept = 0;
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = new Random(seed);
      const size = { tasks: random.whole(4, 14), poolTypes: random.whole(1, 50) };
      const limits = {
        hours: { min: random.whole(0, 4), max: 30 },
        minCategories: 1,
        maxPlaces: 2,
      };
      const file = inventStudy(seed, { ...size, limits }, fml);
      const study = prepareStudy(file, fml);
      fc.pre(study.tasks.length > 2);
      const bundles = Array.from({ length: file.limits.maxProfiles }, () => []);
      const draft = new Draft(study, bundles);
      for (let each = 0; each < 60; each++) {
        const task = random.whole(0, study.tasks.length - 1);
        const to = random.whole(nowhere, bundles.length - 1);
        const inTo = draft.members()[to] ?? [];
        const other = inTo.length > 0 && random.chance(0.5) ? random.one(inTo) : nowhere;
        if (draft.home[task] === to) continue;
        const after = toProposal(moved(draft.members(), task, to, other), study);
        const scratch = scoreProposal(after, study);
        const weighed = draft.weigh(task, to, other);
        expect(weighed).toBe(scratch.scored?.score ?? -Infinity);
        if (scratch.scored === undefined) continue;
        expect(weighed).toBeCloseTo(scoreByHand(after, file, fml), 9);
        draft.keep();
        kept++;
        expect(draft.score).toBe(weighed);
        expect(toProposal(draft.members(), study)).toEqual(after);
      }
    }),
    { numRuns: 60 },
  );
  expect(kept).toBeGreaterThan(400);
});
