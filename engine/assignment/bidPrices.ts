import type { MarketState } from "./marketState.ts";

/** What is bid above need: large at first, so that prices get near soon, then ever less. */
const finerBy = 5;

/** After so many bids for each candidate a round of bidding ends: its prices are only a beginning. */
const mostBids = 12;

/** A part of the highest value that the first round bids above need. */
const firstPart = 16;

/**
 * Takes a market where nobody sits anywhere, leaves prices that are close to the best
 * and everybody at the place that they won: an auction (Bertsekas). Each candidate in turn bids for the
 * opening where it gains most, so much that it would gain as much at the second best, and a little more;
 * the lowest bid has to go when the opening is full. Its answer is near; what is exact comes after.
 */
export function bidPrices(state: MarketState): void {
  const { candidates, first, opening, value, most, held, firstSeat, seats, pair, price } = state;
  const bid = new Int32Array(seats.length);
  const queue = new Int32Array(candidates + 1);

  /** Sinks the bid at the top of an opening's seats to where it belongs: the lowest stands on top. */
  const sink = (top: number, count: number, candidate: number, amount: number): void => {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= count) break;
      if (below + 1 < count && bid[top + below + 1]! < bid[top + below]!) below++;
      if (bid[top + below]! >= amount) break;
      bid[top + at] = bid[top + below]!;
      seats[top + at] = seats[top + below]!;
      at = below;
    }
    bid[top + at] = amount;
    seats[top + at] = candidate;
  };
  const rise = (top: number, count: number, candidate: number, amount: number): void => {
    let at = count;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (bid[top + above]! <= amount) break;
      bid[top + at] = bid[top + above]!;
      seats[top + at] = seats[top + above]!;
      at = above;
    }
    bid[top + at] = amount;
    seats[top + at] = candidate;
  };

  let highest = 0;
  for (let at = 0; at < value.length; at++) highest = Math.max(highest, value[at]!);
  let above = Math.max(1, Math.floor(highest / firstPart));
  for (;;) {
    pair.fill(-1);
    held.fill(0);
    for (let candidate = 0; candidate < candidates; candidate++) queue[candidate] = candidate;
    let [head, waiting] = [0, candidates];
    for (let left = mostBids * candidates; waiting > 0 && left > 0; left--) {
      const candidate = queue[head]!;
      head = head === candidates ? 0 : head + 1;
      waiting--;
      let [best, second, taken] = [0, 0, -1];
      const last = first[candidate + 1]!;
      for (let at = first[candidate]!; at < last; at++) {
        const gain = value[at]! - price[opening[at]!]!;
        if (gain > best) {
          second = best;
          best = gain;
          taken = at;
        } else if (gain > second) second = gain;
      }
      if (taken === -1) continue;
      const to = opening[taken]!;
      if (most[to] === 0) continue;
      const amount = price[to]! + best - second + above;
      const top = firstSeat[to]!;
      pair[candidate] = taken;
      if (held[to]! < most[to]!) {
        rise(top, held[to]!++, candidate, amount);
      } else {
        const out = seats[top]!;
        sink(top, held[to]!, candidate, amount);
        pair[out] = -1;
        const tail = head + waiting;
        queue[tail > candidates ? tail - candidates - 1 : tail] = out;
        waiting++;
      }
      if (held[to] === most[to]) price[to] = Math.max(price[to]!, bid[top]!);
    }
    if (above === 1) break;
    // What was bid too much comes off, or places would stay empty at a price.
    const off = above;
    above = Math.max(1, Math.floor(above / finerBy));
    for (let one = 0; one < price.length; one++) price[one] = Math.max(0, price[one]! - off);
  }
  for (let one = 0; one < price.length; one++) {
    for (let at = firstSeat[one]!, count = held[one]!; count > 0; count--, at++) {
      state.seatOf[seats[at]!] = at;
    }
    state.asked[one] = price[one]! > 0 ? most[one]! : held[one]!;
  }
  for (let group = 0; group < state.groups; group++) holdGroup(state, group, bid);
}

/** The auction knows of no groups: lets the lowest bids of a group go that are too many for it. */
function holdGroup(state: MarketState, group: number, bid: Int32Array): void {
  const { price, asked, held, most, firstSeat, seats, openingsOfGroup } = state;
  const { first, items } = openingsOfGroup;
  const openings = items.subarray(first[group]!, first[group + 1]!);
  const offers: { candidate: number; amount: number }[] = [];
  for (const one of openings) {
    // What is not full asks for no more than it has, so that all asked together is what is lent.
    if (held[one]! < most[one]!) price[one] = 0;
    asked[one] = held[one]!;
    for (let at = firstSeat[one]!; at < firstSeat[one]! + held[one]!; at++) {
      offers.push({ candidate: seats[at]!, amount: bid[at]! });
    }
  }
  const lent = Math.min(offers.length, state.mostLent[group]!);
  state.lent[group] = lent;
  if (lent === offers.length) return;
  offers.sort((a, b) => b.amount - a.amount);
  const lowest = offers[lent]!.amount;
  for (const { candidate } of offers.slice(lent)) state.standUp(candidate);
  state.groupPrice[group] = lowest;
  for (const one of openings) {
    price[one] = Math.max(price[one]!, lowest);
    asked[one] = held[one]!;
  }
}
