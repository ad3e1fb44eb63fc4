import type { Assignment, AssignmentPrices, AssignmentProblem } from "./assignmentProblem.ts";
import { refuseBadProblem } from "./assignmentProblem.ts";
import { WantingFilling } from "./fillWanting.ts";
import { MarketState } from "./marketState.ts";
import { SeekerSeating } from "./seatSeekers.ts";
import { refuteAssignment } from "./refuteAssignment.ts";

/** By how many times prices are made finer at each step, as a power of two. */
const finer = 3;

function commonDivisor(value: Int32Array): number {
  let divisor = 0;
  for (let pair = 0; pair < value.length && divisor !== 1; pair++) {
    let rest = value[pair]!;
    if (rest <= 0) continue;
    while (rest !== 0) [divisor, rest] = [rest, divisor % rest];
  }
  return Math.max(1, divisor);
}

/** Leaves out the pairs that are never taken. */
function worthwhile(problem: AssignmentProblem): { kept: AssignmentProblem; pairs: Int32Array } {
  const { first, opening, value } = problem;
  let count = 0;
  for (let pair = 0; pair < value.length; pair++) if (value[pair]! > 0) count++;
  const pairs = new Int32Array(count);
  const keptFirst = new Int32Array(first.length);
  count = 0;
  for (let candidate = 0; candidate + 1 < first.length; candidate++) {
    for (let pair = first[candidate]!; pair < first[candidate + 1]!; pair++) {
      if (value[pair]! > 0) pairs[count++] = pair;
    }
    keptFirst[candidate + 1] = count;
  }
  const kept = {
    ...problem,
    first: keptFirst,
    opening: pairs.map((pair) => opening[pair]!),
    value: pairs.map((pair) => value[pair]!),
  };
  return { kept, pairs };
}

/** Brings values and prices to a finer step and lets go of those who would now rather sit elsewhere. */
function refine(state: MarketState, values: Int32Array, shift: number, times: number): void {
  const { first, opening, value, price, gain, pair } = state;
  for (let at = 0; at < value.length; at++) value[at] = values[at]! >> shift;
  const { items } = state.pairsOfOpening;
  for (let at = 0; at < items.length; at++) state.valueByOpening[at] = value[items[at]!]!;
  for (let one = 0; one < price.length; one++) price[one]! *= times;
  for (let group = 0; group < state.groups; group++) state.groupPrice[group]! *= times;
  for (let candidate = 0; candidate < state.candidates; candidate++) {
    let best = 0;
    for (let at = first[candidate]!; at < first[candidate + 1]!; at++) {
      best = Math.max(best, value[at]! - price[opening[at]!]!);
    }
    gain[candidate] = best;
    const own = pair[candidate]!;
    if (own !== -1 && value[own]! - price[opening[own]!]! < best) state.standUp(candidate);
  }
}

function pricesOf(state: MarketState, divisor: number): AssignmentPrices {
  return {
    candidate: Float64Array.from(state.gain, (gain) => gain * divisor),
    opening: Float64Array.from(
      state.price,
      (price, opening) => Math.max(0, price - state.groupPriceAt(opening)) * divisor,
    ),
    group: Float64Array.from(state.groupPrice, (price) => price * divisor),
  };
}

/**
 * Takes a problem, gives an assignment of the highest total with the prices that prove it: each candidate
 * at most once, each opening and each group at most as often as it has places. The same input gives the
 * same answer. Throws a RangeError for a problem that is none.
 *
 * Values are first rounded to a coarse step, then each time to a finer one; the prices of one step are
 * close to those of the next, so that little is left to mend. At every step the answer is exact.
 */
export function solveAssignment(problem: AssignmentProblem): Assignment {
  refuseBadProblem(problem);
  const { kept, pairs } = worthwhile(problem);
  const divisor = commonDivisor(kept.value);
  const values = kept.value.map((value) => value / divisor);
  const state = new MarketState(kept);
  const seekers = new SeekerSeating(state);
  const wanting = new WantingFilling(state);
  let highest = 0;
  for (let pair = 0; pair < values.length; pair++) highest = Math.max(highest, values[pair]!);
  let shift = Math.ceil(Math.max(0, 32 - Math.clz32(highest) - finer) / finer) * finer;
  for (;;) {
    refine(state, values, shift, 1 << finer);
    seekers.seatAll();
    wanting.fillAll();
    if (shift === 0) break;
    shift -= finer;
  }
  const answer = {
    pair: state.pair.map((pair) => (pair === -1 ? -1 : pairs[pair]!)),
    prices: pricesOf(state, divisor),
  };
  let total = 0;
  for (const pair of answer.pair) if (pair !== -1) total += problem.value[pair]!;
  const refuted = refuteAssignment(problem, { ...answer, total });
  if (refuted !== undefined) throw new Error(`the assignment is not proven: ${refuted}`);
  return { ...answer, total };
}
