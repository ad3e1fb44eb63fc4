import { LowestBids } from "./lowestBids.ts";
import type { MarketState } from "./marketState.ts";

/** What is bid above need: large at first, so that prices get near soon, then ever less. */
const finerBy = 5;

/** After so many bids for each candidate a round of bidding ends: its prices are only a beginning. */
const mostBids = 12;

/** A part of the highest value that the first round bids above need. */
const firstPart = 16;

/** Everybody bids until nobody is outbid, or until there were enough bids. */
function bidRound(state: MarketState, bids: LowestBids, above: number): void {
  const { candidates, first, opening, value, most, held, firstSeat, seats, pair, price } = state;
  pair.fill(-1);
  held.fill(0);
  // Who is outbid goes to the end of the queue, which runs round.
  const queue = Int32Array.from({ length: candidates }, (_, candidate) => candidate);
  let [head, waiting] = [0, candidates];
  for (let left = mostBids * candidates; waiting > 0 && left > 0; left--) {
    const candidate = queue[head]!;
    head = head + 1 === candidates ? 0 : head + 1;
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
    if (held[to]! < most[to]!) bids.add(top, held[to]!++, candidate, amount);
    else {
      const out = seats[top]!;
      bids.replaceLowest(top, held[to]!, candidate, amount);
      pair[out] = -1;
      const tail = head + waiting++;
      queue[tail >= candidates ? tail - candidates : tail] = out;
    }
    if (held[to] === most[to]) price[to] = Math.max(price[to]!, bids.amounts[top]!);
  }
}

/**
 * Takes a market where nobody sits anywhere, leaves prices that are close to the best and everybody at
 * the place that they won: an auction (Bertsekas). Each candidate in turn bids for the opening where it
 * gains most, so much that it would gain as much at the second best, and a little more; the lowest bid
 * has to go when the opening is full. Its answer is near; what is exact comes after.
 */
export function bidPrices(state: MarketState): void {
  const { value, price, held, most, firstSeat, seats, seatOf, asked } = state;
  const bids = new LowestBids(seats);
  let highest = 0;
  for (let at = 0; at < value.length; at++) highest = Math.max(highest, value[at]!);
  let above = Math.max(1, Math.floor(highest / firstPart));
  bidRound(state, bids, above);
  while (above > 1) {
    // What was bid too much comes off, or places would stay empty at a price.
    for (let one = 0; one < price.length; one++) price[one] = Math.max(0, price[one]! - above);
    above = Math.max(1, Math.floor(above / finerBy));
    bidRound(state, bids, above);
  }
  for (let one = 0; one < price.length; one++) {
    const top = firstSeat[one]!;
    for (let at = top; at < top + held[one]!; at++) seatOf[seats[at]!] = at;
    asked[one] = price[one]! > 0 ? most[one]! : held[one]!;
  }
  for (let group = 0; group < state.groups; group++) holdGroup(state, group, bids.amounts);
}

/** The auction knows of no groups: lets the lowest bids of a group go that are too many for it. */
function holdGroup(state: MarketState, group: number, amounts: Int32Array): void {
  const { price, asked, held, firstSeat, seats, openingsOfGroup } = state;
  const { first, items } = openingsOfGroup;
  const openings = items.subarray(first[group]!, first[group + 1]!);
  const offers: { candidate: number; amount: number }[] = [];
  for (const one of openings) {
    asked[one] = held[one]!;
    for (let at = firstSeat[one]!; at < firstSeat[one]! + held[one]!; at++) {
      offers.push({ candidate: seats[at]!, amount: amounts[at]! });
    }
  }
  const most = state.mostLent[group]!;
  state.lent[group] = Math.min(offers.length, most);
  let lowest = 0;
  if (offers.length > most) {
    offers.sort((a, b) => b.amount - a.amount);
    lowest = offers[most]!.amount;
    for (const { candidate } of offers.slice(most)) state.standUp(candidate);
  }
  state.groupPrice[group] = lowest;
  for (const one of openings) {
    const room = state.most[one]! - asked[one]!;
    // A price at which there is room stands only where all that room may be asked for.
    if (room > 0 && price[one]! > lowest && room <= most - state.lent[group]!) {
      state.lent[group]! += room;
      asked[one] = state.most[one]!;
    } else if (room > 0) price[one] = lowest;
    else price[one] = Math.max(price[one]!, lowest);
    if (lowest > 0) asked[one] = held[one]!;
  }
}
