import { sameScore } from "./betterProposal.ts";
import { easyBound, withinReach } from "./easyBound.ts";
import { bundlesOf, toProposal } from "./bundlesOf.ts";
import { findBreaches } from "./findBreaches.ts";
import { OptimalityProof } from "./optimalityProof.ts";
import type { PreparedStudy } from "./prepareStudy.ts";
import type { Proposal } from "./proposalFile.ts";
import { ProposalSearch } from "./proposalSearch.ts";

/**
 * How a bound is proven: every hour that there is room for comes free and everyone is reached, or everyone
 * who could do some profile; or the choice between all bundles there could be, relaxed and split until the
 * bound was met (branch and price). The first is only of the first proposal, which waits for no other.
 */
export type BoundBy =
  | "all-hours-and-everyone"
  | "all-hours-and-everyone-within-reach"
  | "branch-and-price";

/** A score that no valid proposal exceeds, and how that is proven. */
export interface Bound {
  readonly bound: number;
  readonly boundBy: BoundBy;
}

/** How far a redesign is. */
export interface Progress extends Bound {
  /** Search effort so far: nodes and changes that were weighed. */
  readonly steps: number;
  readonly best: Proposal;
  readonly score: number;
}

/** Beyond this many movable tasks a proof takes longer than anyone waits. */
const mostProvenTasks = 80;

/** The search has the first part of the budget alone, then a part of what the proof takes. */
const [searchFirst, searchPart] = [0.03, 0.1];

export interface RedesignOptions {
  /** Any whole number: same seed, same budget in steps, same answer. */
  readonly seed: number;
  /** Takes the steps so far, gives the share of the budget that was used: it ends at 1. */
  readonly budget: (steps: number) => number;
  /** A valid proposal whose profiles stay as they are. */
  readonly pinned?: Proposal;
}

/** Takes a prepared study, gives a bound at once, for a proposal that is only scored. */
export function boundOf(study: PreparedStudy): Bound {
  return reachBound(study, withinReach(study));
}

function reachBound(study: PreparedStudy, reachable: readonly boolean[]): Bound {
  const bound = easyBound(study, reachable);
  return { bound, boundBy: "all-hours-and-everyone-within-reach" };
}

/**
 * Takes a prepared study. Yields its progress, first with a valid proposal at once and then every few
 * milliseconds, each time with the best proposal so far; it ends when the budget is used or the best is
 * proven best. Whoever has seen enough just stops asking.
 */
export function* redesign(
  study: PreparedStudy,
  { seed, budget, pinned }: RedesignOptions,
): Generator<Progress, void, undefined> {
  const fixed = bundlesOf(pinned ?? { profiles: [] }, study);
  const search = new ProposalSearch(study, { seed, fixed });
  search.start(false);
  const everyone = study.study.pool.map(() => true);
  yield {
    steps: search.steps,
    best: toProposal(search.best.bundles, study, pinned),
    score: search.best.score,
    bound: easyBound(study, everyone),
    boundBy: "all-hours-and-everyone",
  };
  const reachable = withinReach(study);
  let bound = reachBound(study, reachable);
  const proof = new OptimalityProof(study, reachable, bound.bound);
  // What is pinned limits the rest, so a bound for all proposals is more than enough.
  const proves = study.tasks.length <= mostProvenTasks;
  for (;;) {
    const { best } = search;
    const steps = search.steps + proof.steps;
    if (proof.bound < bound.bound - sameScore) {
      bound = { bound: Math.max(proof.bound, best.score), boundBy: "branch-and-price" };
    }
    yield { steps, best: toProposal(best.bundles, study, pinned), score: best.score, ...bound };
    if (best.score >= bound.bound - sameScore * Math.max(1, bound.bound)) return;
    const share = budget(steps);
    if (share >= 1) return;
    const ahead = share < searchFirst || search.steps < proof.steps * searchPart;
    if (!proves || proof.ended || ahead) {
      search.step(share);
      continue;
    }
    proof.learn(best.bundles);
    proof.step(best.score);
    const { candidate } = proof;
    if (candidate !== undefined && fixed.length === 0) {
      const valid = findBreaches(toProposal(candidate, study), study.study).length === 0;
      if (valid) search.offer(candidate);
    }
    proof.candidate = undefined;
  }
}
