import type { Held } from "./betterProposal.ts";
import { isBetter } from "./betterProposal.ts";
import { Draft, nowhere } from "./draft.ts";
import type { PreparedStudy } from "./prepareStudy.ts";

/** A polished proposal, and how many changes were weighed for it. */
export interface Polished {
  readonly held: Held;
  readonly weighed: number;
}

/** Drops whole bundles that add nothing to the score. */
function dropIdle(held: Held, fixed: number, study: PreparedStudy): Held {
  let best = held;
  for (let index = fixed; index < held.bundles.length; index++) {
    if (best.bundles[index]!.length === 0) continue;
    const bundles = best.bundles.map((bundle, at) => (at === index ? [] : bundle));
    const without = { bundles, score: new Draft(study, bundles).score };
    if (isBetter(without, best)) best = without;
  }
  return best;
}

/**
 * Takes a valid proposal, gives one that no single change makes better: moving one task, leaving it,
 * letting it change places with another, or dropping a bundle. The first `fixed` bundles stay as they are.
 */
export function polish(start: Held, fixed: number, study: PreparedStudy): Polished {
  let held = dropIdle(start, fixed, study);
  const draft = new Draft(study, held.bundles);
  let weighed = held.bundles.length;
  const better = (task: number, to: number, other: number): boolean => {
    weighed++;
    const score = draft.weigh(task, to, other);
    // Most changes are worse: only for the others is it worth counting profiles and tasks.
    if (score === -Infinity || score < held.score - 1e-6) return false;
    const from = draft.home[task]!;
    const bundles = held.bundles.map((bundle, index) => {
      const kept = bundle.filter((one) => one !== task && one !== other);
      if (index === to) kept.push(task);
      if (index === from && other !== nowhere) kept.push(other);
      return kept.length === bundle.length && index !== to && index !== from
        ? bundle
        : kept.toSorted((a, b) => a - b);
    });
    const after = { bundles, score };
    if (!isBetter(after, held)) return false;
    draft.keep();
    held = after;
    return true;
  };
  const improveTask = (task: number): boolean => {
    for (let to = nowhere; to < held.bundles.length; to++) {
      const from = draft.home[task]!;
      if (to === from || (to !== nowhere && to < fixed)) continue;
      if (better(task, to, nowhere)) return true;
      const others = to === nowhere ? [] : held.bundles[to]!;
      if (others.some((other) => better(task, to, other))) return true;
    }
    return false;
  };
  let improved = true;
  while (improved) {
    improved = false;
    for (let task = 0; task < study.tasks.length; task++) {
      const home = draft.home[task]!;
      if (home !== nowhere && home < fixed) continue;
      if (improveTask(task)) improved = true;
    }
  }
  return { held, weighed };
}
