import { bundlesOf } from "@overstap/engine/redesign/bundlesOf.ts";
import { Draft, nowhere } from "@overstap/engine/redesign/draft.ts";
import type { PreparedStudy } from "@overstap/engine/redesign/prepareStudy.ts";
import type { Proposal } from "@overstap/engine/redesign/proposalFile.ts";
import { Random } from "@overstap/engine/region/random.ts";

/** How long one moved task takes to score, in microseconds. */
export interface MoveTimes {
  /** How many allowed moves were timed, one by one. */
  readonly moves: number;
  readonly median: number;
  /** Of 100 moves 99 take no longer. */
  readonly mostOf99: number;
}

const warmUp = 20_000;

/**
 * Walks from a proposal by random moves: a task to another job, out of all, or in the place of another.
 * Only moves that the limits allow are timed (scored, and then made so), since a refused one is cheaper.
 */
export function timeMoves(study: PreparedStudy, from: Proposal, moves = 20_000): MoveTimes {
  const bundles = bundlesOf(from, study);
  const draft = new Draft(study, bundles);
  const random = new Random(1);
  const taken: number[] = [];
  for (let allowed = 0, tries = 0; allowed < warmUp + moves && tries < 2e7; tries++) {
    const task = random.whole(0, study.tasks.length - 1);
    const to = random.whole(nowhere, bundles.length - 1);
    if (draft.home[task] === to) continue;
    const other = random.chance(0.5) ? random.whole(0, study.tasks.length - 1) : nowhere;
    if (other !== nowhere && (to === nowhere || draft.home[other] !== to)) continue;
    const began = performance.now();
    const score = draft.weigh(task, to, other);
    const ended = performance.now();
    if (score === -Infinity) continue;
    draft.keep();
    if (++allowed > warmUp) taken.push((ended - began) * 1000);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number): number => taken[Math.floor(taken.length * share)] ?? NaN;
  return { moves: taken.length, median: at(0.5), mostOf99: at(0.99) };
}
