/**
 * The bids of those who sit, in heaps: one after another in one list, each with its lowest bid on top.
 * Who bids is kept beside it, in the seats.
 */
export class LowestBids {
  readonly amounts: Int32Array;
  private readonly seats: Int32Array;

  constructor(seats: Int32Array) {
    this.seats = seats;
    this.amounts = new Int32Array(seats.length);
  }

  /** Adds a bid to the heap of `count` that begins at `top`. */
  add(top: number, count: number, candidate: number, amount: number): void {
    const { amounts, seats } = this;
    let at = count;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (amounts[top + above]! <= amount) break;
      amounts[top + at] = amounts[top + above]!;
      seats[top + at] = seats[top + above]!;
      at = above;
    }
    amounts[top + at] = amount;
    seats[top + at] = candidate;
  }

  /** Puts a bid in the place of the lowest of the heap of `count` that begins at `top`. */
  replaceLowest(top: number, count: number, candidate: number, amount: number): void {
    const { amounts, seats } = this;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= count) break;
      if (below + 1 < count && amounts[top + below + 1]! < amounts[top + below]!) below++;
      if (amounts[top + below]! >= amount) break;
      amounts[top + at] = amounts[top + below]!;
      seats[top + at] = seats[top + below]!;
      at = below;
    }
    amounts[top + at] = amount;
    seats[top + at] = candidate;
  }
}
