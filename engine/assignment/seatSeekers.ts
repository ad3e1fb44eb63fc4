import { atEnd, nowhere, PriceSearch } from "./priceSearch.ts";

/**
 * Gives every seeker a place, or lets prices rise until it gains nothing by one. A way leads from a
 * candidate to an opening and from there to who sits in it, or over its group to another opening; it ends
 * where there is room, or at somebody who gains nothing by their place.
 */
export class SeekerSeating extends PriceSearch {
  /** Runs until nobody seeks. */
  seatAll(): void {
    this.putRight(0, this.firstOpening);
  }

  protected override isWrong(candidate: number): boolean {
    return this.state.pair[candidate] === -1 && this.state.gain[candidate]! > 0;
  }

  protected override isEnd(node: number): boolean {
    const { state, firstOpening, firstGroup } = this;
    if (node < firstOpening) return state.gain[node] === 0;
    if (node >= firstGroup) return state.hasToLend(node - firstGroup);
    const opening = node - firstOpening;
    if (state.held[opening]! < state.asked[opening]!) return true;
    return state.asked[opening]! < state.most[opening]! && state.groupOf[opening]! < 0;
  }

  protected override spread(node: number, from: number): void {
    if (node < this.firstOpening) this.spreadCandidate(node, from);
    else if (node < this.firstGroup) this.spreadOpening(node - this.firstOpening, from);
    else this.spreadGroup(node - this.firstGroup, from);
  }

  private spreadCandidate(candidate: number, from: number): void {
    const { state, firstOpening } = this;
    const { first, opening, value, price } = state;
    const rest = from + state.gain[candidate]!;
    if (rest < this.end) this.end = rest;
    const last = first[candidate + 1]!;
    for (let at = first[candidate]!; at < last; at++) {
      const to = opening[at]!;
      const far = rest + price[to]! - value[at]!;
      if (far < this.end) this.reach(firstOpening + to, far);
    }
  }

  private spreadOpening(opening: number, from: number): void {
    const { state } = this;
    if (state.asked[opening]! < state.most[opening]!) {
      const group = state.groupOf[opening]!;
      const rise = state.groupPrice[group]! - state.price[opening]!;
      this.reach(this.firstGroup + group, from + rise);
    }
    const first = state.firstSeat[opening]!;
    const last = first + state.held[opening]!;
    for (let at = first; at < last; at++) {
      const sitting = state.seats[at]!;
      // Who sits here is reached from here alone.
      if (this.isNearer(sitting, this.layering ? this.layer : from) && !this.layering) {
        this.spreadCandidate(sitting, from);
      }
    }
  }

  private spreadGroup(group: number, from: number): void {
    const { state } = this;
    const { first, items } = state.openingsOfGroup;
    for (let at = first[group]!; at < first[group + 1]!; at++) {
      const opening = items[at]!;
      if (state.asked[opening] === 0) continue;
      const far = from + state.price[opening]! - state.groupPrice[group]!;
      this.reach(this.firstOpening + opening, far);
    }
  }

  protected override movePrice(node: number, by: number): void {
    const { state, firstOpening, firstGroup } = this;
    if (node < firstOpening) state.gain[node]! -= by;
    else if (node < firstGroup) state.price[node - firstOpening]! += by;
    else state.groupPrice[node - firstGroup]! += by;
  }

  protected override step(node: number): number {
    if (node < this.firstOpening) return this.stepFromCandidate(node);
    if (node < this.firstGroup) return this.stepFromOpening(node - this.firstOpening);
    return this.stepFromGroup(node - this.firstGroup);
  }

  private stepFromCandidate(candidate: number): number {
    const { state, firstOpening } = this;
    const { opening, value, price } = state;
    const gain = state.gain[candidate]!;
    if (gain === 0) return atEnd;
    const last = state.first[candidate + 1]!;
    for (let at = this.nextFrom(candidate, state.first[candidate]!); at < last; at++) {
      const to = opening[at]!;
      if (gain + price[to]! !== value[at]! || !this.isOpen(firstOpening + to)) continue;
      this.next[candidate] = at;
      return firstOpening + to;
    }
    this.next[candidate] = last;
    return nowhere;
  }

  private stepFromOpening(opening: number): number {
    const { state, firstGroup } = this;
    const node = this.firstOpening + opening;
    if (this.isEnd(node)) return atEnd;
    const group = state.groupOf[opening]!;
    if (
      state.asked[opening]! < state.most[opening]! &&
      state.price[opening] === state.groupPrice[group] &&
      this.isOpen(firstGroup + group)
    ) {
      return firstGroup + group;
    }
    const first = state.firstSeat[opening]!;
    const held = state.held[opening]!;
    for (let at = this.nextFrom(node, 0); at < held; at++) {
      const sitting = state.seats[first + at]!;
      if (!this.isOpen(sitting)) continue;
      this.next[node] = at;
      return sitting;
    }
    this.next[node] = held;
    return nowhere;
  }

  private stepFromGroup(group: number): number {
    const { state, firstOpening } = this;
    if (state.hasToLend(group)) return atEnd;
    const node = this.firstGroup + group;
    const { first, items } = state.openingsOfGroup;
    const last = first[group + 1]!;
    for (let at = this.nextFrom(node, first[group]!); at < last; at++) {
      const opening = items[at]!;
      const asks = state.asked[opening]! > 0 && state.price[opening] === state.groupPrice[group];
      if (!asks || !this.isOpen(firstOpening + opening)) continue;
      this.next[node] = at;
      return firstOpening + opening;
    }
    this.next[node] = last;
    return nowhere;
  }

  protected override moveAlong(length: number): void {
    const { state, path, next, firstOpening, firstGroup } = this;
    for (let at = 0; at < length; at++) {
      const node = path[at]!;
      const after = at + 1 < length ? path[at + 1]! : nowhere;
      const beyond = at + 2 < length ? path[at + 2]! : nowhere;
      if (node >= firstGroup) {
        const group = node - firstGroup;
        if (after === nowhere) state.lent[group]!++;
        else {
          state.asked[after - firstOpening]!--;
          if (beyond !== nowhere) state.standUp(beyond);
        }
      } else if (node < firstOpening && after !== nowhere) {
        const opening = after - firstOpening;
        if (beyond !== nowhere && beyond < firstOpening) {
          state.takeSeat(next[node]!, beyond);
          next[after]!++;
          continue;
        }
        if (state.held[opening] === state.asked[opening]) state.asked[opening]!++;
        state.sitDown(next[node]!);
      }
    }
  }
}
