import type { Assignment, AssignmentProblem } from "./assignmentProblem.ts";

/** Counts who is taken where; gives the first rule that is broken. */
function refuteSeats(
  { first, opening, value, places, groups }: AssignmentProblem,
  { pair, total }: Assignment,
): string | undefined {
  const taken = new Float64Array(places.length);
  let sum = 0;
  for (let candidate = 0; candidate + 1 < first.length; candidate++) {
    const own = pair[candidate]!;
    if (own === -1) continue;
    if (own < first[candidate]! || own >= first[candidate + 1]!) return `pair of ${candidate}`;
    taken[opening[own]!]!++;
    sum += value[own]!;
  }
  if (sum !== total) return `a total of ${total} where the pairs add up to ${sum}`;
  const inGroup = new Float64Array(groups?.max.length ?? 0);
  for (let one = 0; one < places.length; one++) {
    if (taken[one]! > places[one]!) return `${taken[one]} in opening ${one}`;
    const group = groups?.ofOpening[one] ?? -1;
    if (group !== -1) inGroup[group]! += taken[one]!;
  }
  const over = inGroup.findIndex((count, group) => count > groups!.max[group]!);
  return over === -1 ? undefined : `${inGroup[over]} in group ${over}`;
}

/** What all places cost at these prices: no assignment is worth more. */
function costOfAll({ places, groups }: AssignmentProblem, prices: Assignment["prices"]): bigint {
  // Of large numbers of places that cost nothing nothing may be lost, nor of those that cost something.
  let cost = 0n;
  for (const price of prices.candidate) cost += BigInt(price);
  for (const [one, price] of prices.opening.entries()) {
    if (price > 0) cost += BigInt(price) * BigInt(places[one]!);
  }
  for (const [group, price] of prices.group.entries()) {
    if (price > 0) cost += BigInt(price) * BigInt(groups!.max[group]!);
  }
  return cost;
}

/**
 * Takes a problem and an answer, gives what its proof lacks, or undefined when it is proven best. By the
 * duality of linear programs: when the prices cover every pair, what all places cost is a bound on every
 * assignment, and an assignment that reaches the bound is best.
 */
export function refuteAssignment(
  problem: AssignmentProblem,
  answer: Assignment,
): string | undefined {
  const broken = refuteSeats(problem, answer);
  if (broken !== undefined) return broken;
  const { first, opening, value, groups } = problem;
  const { prices } = answer;
  for (const list of [prices.candidate, prices.opening, prices.group]) {
    const wrong = list.find((price) => !Number.isSafeInteger(price) || price < 0);
    if (wrong !== undefined) return `a price of ${wrong}`;
  }
  for (let candidate = 0; candidate + 1 < first.length; candidate++) {
    for (let pair = first[candidate]!; pair < first[candidate + 1]!; pair++) {
      const one = opening[pair]!;
      const group = groups?.ofOpening[one] ?? -1;
      const covered =
        prices.candidate[candidate]! +
        prices.opening[one]! +
        (group === -1 ? 0 : prices.group[group]!);
      if (covered < value[pair]!) return `pair ${pair} of ${value[pair]} costs ${covered}`;
    }
  }
  const bound = costOfAll(problem, prices);
  return bound === BigInt(answer.total)
    ? undefined
    : `${answer.total} where ${bound} may be possible`;
}
