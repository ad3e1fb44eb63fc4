import type { AssignmentProblem } from "@overstap/engine/assignment/assignmentProblem.ts";

/** Takes a problem without groups, gives the total when the best pair that is left is taken each time. */
export function takeGreedily({ first, opening, value, places }: AssignmentProblem): number {
  const candidateOf = new Int32Array(opening.length);
  for (let one = 0; one + 1 < first.length; one++)
    candidateOf.fill(one, first[one], first[one + 1]);
  const order = Int32Array.from(opening, (_, pair) => pair);
  order.sort((a, b) => value[b]! - value[a]! || a - b);
  const left = Array.from(places);
  const taken = new Uint8Array(first.length - 1);
  let total = 0;
  for (const pair of order) {
    if (value[pair]! <= 0) break;
    const [one, candidate] = [opening[pair]!, candidateOf[pair]!];
    if (left[one] === 0 || taken[candidate] === 1) continue;
    left[one]!--;
    taken[candidate] = 1;
    total += value[pair]!;
  }
  return total;
}
