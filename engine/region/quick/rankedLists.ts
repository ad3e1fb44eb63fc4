/** A list that is not full takes anything. */
const open = 255;

/**
 * Shortlists of one side in numbers: per list at most `length` entries in order. What orders an entry is its
 * class (the verdict, near ones by cost), hours descending, then `tie` (talents and minutes in one number)
 * and the rank of the other's id.
 */
export class RankedLists {
  readonly length: number;
  readonly counts: Int32Array;
  /** Per entry the slot of the other. */
  readonly others: Int32Array;
  readonly classes: Uint8Array;
  readonly hours: Float64Array;
  readonly ties: Float64Array;
  readonly ranks: Int32Array;
  /** Per list the class of its last entry, or 255 while there is room. */
  readonly worst: Uint8Array;

  constructor(lists: number, length: number) {
    this.length = length;
    this.counts = new Int32Array(lists);
    this.others = new Int32Array(lists * length);
    this.classes = new Uint8Array(lists * length);
    this.hours = new Float64Array(lists * length);
    this.ties = new Float64Array(lists * length);
    this.ranks = new Int32Array(lists * length);
    this.worst = new Uint8Array(lists).fill(length === 0 ? 0 : open);
  }

  /** Empties a list. */
  clear(list: number): void {
    this.counts[list] = 0;
    this.worst[list] = this.length === 0 ? 0 : open;
  }

  /** Whether an entry would come in, were its rank the best. */
  mayTake(list: number, ofClass: number, hours: number, tie: number): boolean {
    const worst = this.worst[list]!;
    if (ofClass !== worst) return ofClass < worst;
    const last = (list + 1) * this.length - 1;
    if (hours !== this.hours[last]!) return hours > this.hours[last]!;
    return tie <= this.ties[last]!;
  }

  /** Puts an entry where it belongs; it is left out when the list is full of better ones. */
  take(
    list: number,
    ofClass: number,
    hours: number,
    tie: number,
    rank: number,
    other: number,
  ): void {
    const first = list * this.length;
    const count = this.counts[list]!;
    let at = first + count;
    while (at > first && this.comesBefore(at - 1, ofClass, hours, tie, rank)) at--;
    if (at === first + this.length) return;
    const end = Math.min(count, this.length - 1);
    this.shift(at, first + end);
    this.classes[at] = ofClass;
    this.hours[at] = hours;
    this.ties[at] = tie;
    this.ranks[at] = rank;
    this.others[at] = other;
    if (count < this.length) this.counts[list] = count + 1;
    if (count + 1 >= this.length) this.worst[list] = this.classes[first + this.length - 1]!;
  }

  private comesBefore(
    entry: number,
    ofClass: number,
    hours: number,
    tie: number,
    rank: number,
  ): boolean {
    const its = this.classes[entry]!;
    if (its !== ofClass) return ofClass < its;
    if (this.hours[entry] !== hours) return hours > this.hours[entry]!;
    if (this.ties[entry] !== tie) return tie < this.ties[entry]!;
    return rank < this.ranks[entry]!;
  }

  private shift(from: number, to: number): void {
    for (let at = to; at > from; at--) {
      this.classes[at] = this.classes[at - 1]!;
      this.hours[at] = this.hours[at - 1]!;
      this.ties[at] = this.ties[at - 1]!;
      this.ranks[at] = this.ranks[at - 1]!;
      this.others[at] = this.others[at - 1]!;
    }
  }
}
