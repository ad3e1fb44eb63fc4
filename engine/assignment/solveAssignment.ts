import type { Assignment, AssignmentPrices, AssignmentProblem } from "./assignmentProblem.ts";
import { refuseBadProblem } from "./assignmentProblem.ts";
import { WantingFilling } from "./fillWanting.ts";
import { bidPrices } from "./bidPrices.ts";
import { MarketState } from "./marketState.ts";
import { SeekerSeating } from "./seatSeekers.ts";
import { refuteAssignment } from "./refuteAssignment.ts";

/** Bidding goes over values of at most so many bits as they are. */
const mostBits = 11;

/** Finer values are rounded to about so many bits to begin with: bidding is quick and near on those. */
const bitsToBegin = 8;

/** By how many times values and prices are made finer at each step after, as a power of two. */
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

/** Rounds values to whole steps of 2 to the power `shift`. */
function roundValues(
  { value, valueByOpening, pairsOfOpening }: MarketState,
  values: Int32Array,
  shift: number,
): void {
  for (let at = 0; at < value.length; at++) value[at] = values[at]! >> shift;
  const { items } = pairsOfOpening;
  for (let at = 0; at < items.length; at++) valueByOpening[at] = value[items[at]!]!;
}

function multiplyPrices({ price, groupPrice }: MarketState, times: number): void {
  for (let one = 0; one < price.length; one++) price[one]! *= times;
  for (let group = 0; group < groupPrice.length; group++) groupPrice[group]! *= times;
}

/** Works out what everybody gains at these prices, and lets go of those who would rather sit elsewhere. */
function letGo(state: MarketState): void {
  const { first, opening, value, price, gain, pair } = state;
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
 * An auction finds prices that are nearly right, and what is still wrong is put right exactly. Where values
 * are fine, that is done on values rounded to a coarse step first, then each time to a finer one: the
 * prices of one step are close to those of the next. docs/assignment.md tells more.
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
  const bits = 32 - Math.clz32(highest);
  const coarsest = bits <= mostBits ? 0 : Math.ceil((bits - bitsToBegin) / finer) * finer;
  for (let shift = coarsest; shift >= 0; shift -= finer) {
    roundValues(state, values, shift);
    if (shift === coarsest) bidPrices(state);
    else multiplyPrices(state, 1 << finer);
    letGo(state);
    seekers.seatAll();
    wanting.fillAll();
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
