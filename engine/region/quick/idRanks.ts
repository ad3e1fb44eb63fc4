/** The highest rank; ranks fit an int32. */
const mostRank = 2 ** 31 - 1;

/** Where ranks are kept: by slot, in a view that may be another one after memory grew. */
export interface RankStore {
  read(slot: number): number;
  write(slot: number, rank: number): void;
  id(slot: number): string;
}

/**
 * The ids of one side in order of code unit, as a number per slot, so that a tie is told without a look at
 * any text. Room is left between them: who comes later gets a number in between.
 */
export class IdRanks {
  private readonly order: number[];
  private readonly store: RankStore;

  /** `slots`: all that are there now, in any order. */
  constructor(slots: Iterable<number>, store: RankStore, ranked: boolean) {
    this.store = store;
    if (ranked) {
      this.order = [...slots].toSorted((a, b) => store.read(a) - store.read(b));
      return;
    }
    const ids = new Map<number, string>();
    for (const slot of slots) ids.set(slot, store.id(slot));
    this.order = [...ids.keys()].toSorted((a, b) => (ids.get(a)! < ids.get(b)! ? -1 : 1));
    this.spread();
  }

  /** Gives a new slot its rank. */
  add(slot: number): void {
    const id = this.store.id(slot);
    let [low, high] = [0, this.order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.store.id(this.order[middle]!) < id) low = middle + 1;
      else high = middle;
    }
    const before = low === 0 ? 0 : this.store.read(this.order[low - 1]!);
    const after = low === this.order.length ? mostRank : this.store.read(this.order[low]!);
    this.order.splice(low, 0, slot);
    if (after - before < 2) this.spread();
    else this.store.write(slot, before + Math.floor((after - before) / 2));
  }

  /** Forgets a slot. */
  remove(slot: number): void {
    this.order.splice(this.order.indexOf(slot), 1);
  }

  private spread(): void {
    const step = Math.floor(mostRank / (this.order.length + 1));
    for (const [index, slot] of this.order.entries()) this.store.write(slot, (index + 1) * step);
  }
}
