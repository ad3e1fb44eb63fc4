import type { AssignmentProblem } from "./assignmentProblem.ts";

/** A list of lists: those of `key` stand in `items` from `first[key]` up to `first[key + 1]`. */
export interface Lists {
  readonly first: Int32Array;
  readonly items: Int32Array;
}

/** Takes a key per item, gives the items of each key in order; keys below 0 are left out. */
export function listsByKey(keys: Int32Array, count: number): Lists {
  const first = new Int32Array(count + 1);
  let kept = 0;
  for (let item = 0; item < keys.length; item++) {
    const key = keys[item]!;
    if (key < 0) continue;
    first[key + 1]!++;
    kept++;
  }
  for (let key = 0; key < count; key++) first[key + 1]! += first[key]!;
  const items = new Int32Array(kept);
  const next = first.slice();
  for (let item = 0; item < keys.length; item++) {
    const key = keys[item]!;
    if (key >= 0) items[next[key]!++] = item;
  }
  return { first, items };
}

/**
 * Who sits where at which prices, while an assignment is made. At all times:
 * - `gain[c]` is at least what any pair of `c` is worth after the price of its opening, and 0 or more;
 *   the pair that `c` holds is worth exactly that;
 * - an opening asks for all its places when its price is above its group's (0 without a group), and for
 *   none when below; it holds no more candidates than it asks for. Likewise a group with a price above 0
 *   lends all it may. What openings ask for adds up to what their group lends.
 *
 * What is still wrong is told by two things only: a *seeker* is a candidate with a gain and no place, a
 * *wanting* opening holds fewer than it asks for. When there is neither, the assignment is best.
 */
export class MarketState {
  readonly candidates: number;
  readonly openings: number;
  readonly groups: number;
  /** The pairs of each candidate. */
  readonly first: Int32Array;
  readonly opening: Int32Array;
  readonly candidateOf: Int32Array;
  /** Rounded to the step in use. */
  readonly value: Int32Array;
  /** The pairs of each opening; their candidates and values stand in the same order, to be read in a row. */
  readonly pairsOfOpening: Lists;
  readonly candidateByOpening: Int32Array;
  readonly valueByOpening: Int32Array;
  readonly groupOf: Int32Array;
  readonly openingsOfGroup: Lists;

  readonly gain: Int32Array;
  /** Of an opening with its group's in it. */
  readonly price: Int32Array;
  readonly groupPrice: Int32Array;

  /** Per candidate the pair that it holds, or -1. */
  readonly pair: Int32Array;
  readonly held: Int32Array;
  readonly asked: Int32Array;
  readonly most: Int32Array;
  readonly lent: Float64Array;
  readonly mostLent: Float64Array;

  /** The candidates that sit in opening `o` from `firstSeat[o]` on, `held[o]` of them. */
  readonly firstSeat: Int32Array;
  readonly seats: Int32Array;
  /** Per candidate where in `seats` it sits. */
  readonly seatOf: Int32Array;

  constructor({ first, opening, places, groups }: AssignmentProblem) {
    this.candidates = first.length - 1;
    this.openings = places.length;
    this.groups = groups?.max.length ?? 0;
    this.first = first;
    this.opening = opening;
    this.value = new Int32Array(opening.length);
    this.candidateOf = new Int32Array(opening.length);
    for (let candidate = 0; candidate < this.candidates; candidate++) {
      this.candidateOf.fill(candidate, first[candidate]!, first[candidate + 1]!);
    }
    this.pairsOfOpening = listsByKey(opening, this.openings);
    this.candidateByOpening = this.pairsOfOpening.items.map((pair) => this.candidateOf[pair]!);
    this.valueByOpening = new Int32Array(opening.length);

    this.gain = new Int32Array(this.candidates);
    this.price = new Int32Array(this.openings);
    this.groupPrice = new Int32Array(this.groups);
    this.pair = new Int32Array(this.candidates).fill(-1);
    this.held = new Int32Array(this.openings);
    this.asked = new Int32Array(this.openings);
    this.most = new Int32Array(this.openings);
    this.lent = new Float64Array(this.groups);
    this.mostLent = new Float64Array(this.groups);
    this.firstSeat = new Int32Array(this.openings + 1);
    for (let one = 0; one < this.openings; one++) {
      const able = this.pairsOfOpening.first[one + 1]! - this.pairsOfOpening.first[one]!;
      // One place more than people keeps it visible that there is always one free.
      this.most[one] = Math.min(places[one]!, able + 1);
      this.firstSeat[one + 1] = this.firstSeat[one]! + this.most[one]!;
    }
    this.groupOf = groups?.ofOpening.slice() ?? new Int32Array(this.openings).fill(-1);
    for (const [one, group] of this.groupOf.entries()) {
      if (group >= 0) this.mostLent[group]! += this.most[one]!;
    }
    for (const [one, group] of this.groupOf.entries()) {
      // A group that has enough for all its openings limits nothing.
      if (group >= 0 && this.mostLent[group]! <= groups!.max[group]!) this.groupOf[one] = -1;
    }
    for (let group = 0; group < this.groups; group++) {
      this.mostLent[group] = Math.min(groups!.max[group]!, this.mostLent[group]!);
    }
    this.openingsOfGroup = listsByKey(this.groupOf, this.groups);
    this.seats = new Int32Array(this.firstSeat[this.openings]!);
    this.seatOf = new Int32Array(this.candidates).fill(-1);
  }

  /** Whether a group may lend its openings one more place. */
  hasToLend(group: number): boolean {
    return this.lent[group]! < this.mostLent[group]!;
  }

  /** The price of an opening's group, or 0. */
  groupPriceAt(opening: number): number {
    const group = this.groupOf[opening]!;
    return group < 0 ? 0 : this.groupPrice[group]!;
  }

  /** Gives a candidate without a place the next seat of the opening of a pair. */
  sitDown(pair: number): void {
    const candidate = this.candidateOf[pair]!;
    const opening = this.opening[pair]!;
    const seat = this.firstSeat[opening]! + this.held[opening]!++;
    this.seats[seat] = candidate;
    this.seatOf[candidate] = seat;
    this.pair[candidate] = pair;
  }

  /** Takes a candidate from its seat; the last of that opening moves into it. */
  standUp(candidate: number): void {
    const opening = this.opening[this.pair[candidate]!]!;
    const seat = this.seatOf[candidate]!;
    const last = this.seats[this.firstSeat[opening]! + --this.held[opening]!]!;
    this.seats[seat] = last;
    this.seatOf[last] = seat;
    this.pair[candidate] = -1;
  }

  /** Gives the seat of one candidate to the candidate of a pair with the same opening. */
  takeSeat(pair: number, from: number): void {
    const candidate = this.candidateOf[pair]!;
    const seat = this.seatOf[from]!;
    this.seats[seat] = candidate;
    this.seatOf[candidate] = seat;
    this.pair[candidate] = pair;
    this.pair[from] = -1;
  }
}
