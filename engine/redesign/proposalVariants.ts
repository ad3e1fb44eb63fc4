import { bundlesOf, toProposal } from "./bundlesOf.ts";
import { differenceOf } from "./differenceOf.ts";
import type { PreparedStudy } from "./prepareStudy.ts";
import type { Proposal } from "./proposalFile.ts";
import { ProposalSearch } from "./proposalSearch.ts";

type Bundles = readonly (readonly number[])[];

/** The share of the moved tasks in which variants differ at least. */
const leastDifference = 1 / 3;

/** How often another beginning is tried before there is said to be no more variant. */
const beginnings = 40;

/**
 * Takes a study, a valid proposal and how many variants are wanted, that one included. Yields after every
 * step the variants so far, each different from all before in at least a third of the moved tasks; fewer
 * when no more are found. `share` gives how much of the budget was used, 0 to 1, for the steps taken.
 */
export function* proposalVariants(
  study: PreparedStudy,
  first: Proposal,
  wanted: number,
  { seed, budget }: { seed: number; budget: (steps: number) => number },
): Generator<readonly Proposal[], void, undefined> {
  const found: Bundles[] = [bundlesOf(first, study)];
  const proposals = (): Proposal[] => [
    first,
    ...found.slice(1).map((bundles) => toProposal(bundles, study)),
  ];
  let steps = 0;
  for (let number = 1; number < wanted; number++) {
    const before = [...found];
    const admits = (bundles: Bundles): boolean =>
      before.every((one) => differenceOf(one, bundles) >= leastDifference);
    const search = new ProposalSearch(study, { seed: seed + number, fixed: [], admits });
    for (let each = 0; each < beginnings && !admits(search.best.bundles); each++)
      search.start(true);
    if (!admits(search.best.bundles)) return;
    found.push(search.best.bundles);
    const from = (number - 1) / (wanted - 1);
    for (;;) {
      found[number] = search.best.bundles;
      yield proposals();
      const share = (budget(steps + search.steps) - from) * (wanted - 1);
      if (share >= 1) break;
      search.step(Math.max(0, share));
    }
    steps += search.steps;
  }
}
