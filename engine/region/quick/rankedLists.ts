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
  /** Per list the class of its last entry, or 255 while there is room; beside it hours and tie. */
  readonly worst: Uint8Array;
  private readonly worstHours: Float64Array;
  private readonly worstTies: Float64Array;

  constructor(lists: number, length: number) {
    this.length = length;
    this.counts = new Int32Array(lists);
    this.others = new Int32Array(lists * length);
    this.classes = new Uint8Array(lists * length);
    this.hours = new Float64Array(lists * length);
    this.ties = new Float64Array(lists * length);
    this.ranks = new Int32Array(lists * length);
    this.worstHours = new Float64Array(lists);
    this.worstTies = new Float64Array(lists);
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
    const its = this.worstHours[list]!;
    return hours === its ? tie <= this.worstTies[list]! : hours > its;
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
    if (count + 1 < this.length) return;
    const last = first + this.length - 1;
    this.worst[list] = this.classes[last]!;
    this.worstHours[list] = this.hours[last]!;
    this.worstTies[list] = this.ties[last]!;
  }

  /** Takes lists of the same sides made of others, and puts in what belongs here. */
  merge(part: RankedLists): void {
    for (const [list, count] of part.counts.entries()) {
      for (let entry = list * part.length; entry < list * part.length + count; entry++) {
        this.take(
          list,
          part.classes[entry]!,
          part.hours[entry]!,
          part.ties[entry]!,
          part.ranks[entry]!,
          part.others[entry]!,
        );
      }
    }
  }

  /** Takes for each list its place among `lists`, gives the same lists there and empty ones elsewhere. */
  movedTo(places: Int32Array, lists: number): RankedLists {
    const moved = new RankedLists(lists, this.length);
    const copy = <T extends Int32Array | Uint8Array | Float64Array>(from: T, to: T): void => {
      const each = this.length;
      for (const [list, place] of places.entries()) {
        to.set(from.subarray(list * each, (list + 1) * each), place * each);
      }
    };
    copy(this.others, moved.others);
    copy(this.classes, moved.classes);
    copy(this.hours, moved.hours);
    copy(this.ties, moved.ties);
    copy(this.ranks, moved.ranks);
    for (const [list, place] of places.entries()) {
      moved.counts[place] = this.counts[list]!;
      moved.worst[place] = this.worst[list]!;
      moved.worstHours[place] = this.worstHours[list]!;
      moved.worstTies[place] = this.worstTies[list]!;
    }
    return moved;
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
