import { atEnd, nowhere, PriceSearch } from "./priceSearch.ts";

/**
 * The mirror of seating seekers, for when nobody seeks any more: every opening that wants somebody draws
 * candidates away from where they gain less, or its price falls until it need not be filled. A way leads
 * from an opening to a candidate and from there to where that one sits, or over its group to another
 * opening that could have its share; it ends at somebody without a place, or where less may be asked.
 */
export class WantingFilling extends PriceSearch {
  /** Runs until no opening wants anybody. */
  fillAll(): void {
    this.putRight(this.firstOpening, this.firstGroup);
  }

  protected override isWrong(node: number): boolean {
    const opening = node - this.firstOpening;
    return this.state.held[opening]! < this.state.asked[opening]!;
  }

  protected override isEnd(node: number): boolean {
    const { state, firstOpening, firstGroup } = this;
    if (node < firstOpening) return state.pair[node] === -1;
    if (node >= firstGroup) {
      return state.groupPrice[node - firstGroup] === 0 && state.lent[node - firstGroup]! > 0;
    }
    const opening = node - firstOpening;
    return state.price[opening] === 0 && state.asked[opening]! > 0 && state.groupOf[opening]! < 0;
  }

  protected override spread(node: number, from: number): void {
    if (node < this.firstOpening) this.spreadCandidate(node, from);
    else if (node < this.firstGroup) this.spreadOpening(node - this.firstOpening, from);
    else this.spreadGroup(node - this.firstGroup, from);
  }

  private spreadCandidate(candidate: number, from: number): void {
    const own = this.state.pair[candidate]!;
    if (own !== -1) this.reach(this.firstOpening + this.state.opening[own]!, from);
  }

  private spreadOpening(opening: number, from: number): void {
    const { state } = this;
    const { candidateByOpening, gain, valueByOpening } = state;
    const rest = from + state.price[opening]!;
    if (state.asked[opening]! > 0) {
      const group = state.groupOf[opening]!;
      if (group >= 0) this.reach(this.firstGroup + group, rest - state.groupPrice[group]!);
      else if (rest < this.end) this.end = rest;
    }
    const { first } = state.pairsOfOpening;
    const last = first[opening + 1]!;
    for (let at = first[opening]!; at < last; at++) {
      const candidate = candidateByOpening[at]!;
      const far = rest + gain[candidate]! - valueByOpening[at]!;
      if (far < this.end) this.reach(candidate, far);
    }
  }

  private spreadGroup(group: number, from: number): void {
    const { state } = this;
    const rest = from + state.groupPrice[group]!;
    if (state.lent[group]! > 0 && rest < this.end) this.end = rest;
    const { first, items } = state.openingsOfGroup;
    for (let at = first[group]!; at < first[group + 1]!; at++) {
      const opening = items[at]!;
      if (state.asked[opening]! >= state.most[opening]!) continue;
      this.reach(this.firstOpening + opening, rest - state.price[opening]!);
    }
  }

  protected override movePrice(node: number, by: number): void {
    const { state, firstOpening, firstGroup } = this;
    if (node < firstOpening) state.gain[node]! += by;
    else if (node < firstGroup) state.price[node - firstOpening]! -= by;
    else state.groupPrice[node - firstGroup]! -= by;
  }

  protected override step(node: number): number {
    if (node >= this.firstGroup) return this.stepFromGroup(node - this.firstGroup);
    if (node >= this.firstOpening) return this.stepFromOpening(node - this.firstOpening);
    const own = this.state.pair[node]!;
    if (own === -1) return atEnd;
    const to = this.firstOpening + this.state.opening[own]!;
    return this.isOpen(to) ? to : nowhere;
  }

  private stepFromOpening(opening: number): number {
    const { state, firstGroup } = this;
    const node = this.firstOpening + opening;
    if (this.isEnd(node)) return atEnd;
    const price = state.price[opening]!;
    const group = state.groupOf[opening]!;
    if (
      group >= 0 &&
      state.asked[opening]! > 0 &&
      price === state.groupPrice[group] &&
      this.isOpen(firstGroup + group)
    ) {
      return firstGroup + group;
    }
    const { first, items } = state.pairsOfOpening;
    const last = first[opening + 1]!;
    for (let at = this.nextFrom(node, first[opening]!); at < last; at++) {
      const candidate = state.candidateByOpening[at]!;
      if (state.gain[candidate]! + price !== state.valueByOpening[at]!) continue;
      if (!this.isOpen(candidate) || state.pair[candidate] === items[at]) continue;
      this.next[node] = at;
      return candidate;
    }
    this.next[node] = last;
    return nowhere;
  }

  private stepFromGroup(group: number): number {
    const { state, firstOpening } = this;
    const node = this.firstGroup + group;
    if (this.isEnd(node)) return atEnd;
    const { first, items } = state.openingsOfGroup;
    const last = first[group + 1]!;
    for (let at = this.nextFrom(node, first[group]!); at < last; at++) {
      const opening = items[at]!;
      const can =
        state.asked[opening]! < state.most[opening]! &&
        state.price[opening] === state.groupPrice[group];
      if (!can || !this.isOpen(firstOpening + opening)) continue;
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
      if (node >= firstGroup) {
        if (after === nowhere) state.lent[node - firstGroup]!--;
        else state.asked[after - firstOpening]!++;
      } else if (node >= firstOpening) {
        if (after === nowhere || after >= firstGroup) state.asked[node - firstOpening]!--;
        else {
          if (state.pair[after] !== -1) state.standUp(after);
          state.sitDown(state.pairsOfOpening.items[next[node]!]!);
        }
      }
    }
  }
}
