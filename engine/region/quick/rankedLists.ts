/** A list that is not full takes anything. */
const open = 255;

/** The most that a list can hold. */
const mostEntries = 255;

/** Whoever moves sixteen bytes of an order at a time reads so many beyond its end. */
const spareBytes = 32;

/** Where numbers are to lie. */
interface ListMemory {
  bytes(count: number): Uint8Array;
  ints(count: number): Int32Array;
  doubles(count: number): Float64Array;
}

const ownMemory: ListMemory = {
  bytes: (count) => new Uint8Array(count),
  ints: (count) => new Int32Array(count),
  doubles: (count) => new Float64Array(count),
};

/** Shortlists of one side in numbers, by slot: entries in order, the first of list `n` at `n * length`. */
export interface RankedEntries {
  readonly length: number;
  readonly counts: Int32Array;
  /** Per entry the slot of the other. */
  readonly others: Int32Array;
  readonly classes: Uint8Array;
  readonly hours: Float64Array;
  readonly ties: Float64Array;
  readonly ranks: Int32Array;
}

/**
 * Shortlists of one side as they are made: per list at most `length` entries. What orders an entry is its
 * class (the verdict, near ones by cost), hours descending, then `tie` (talents and minutes in one number)
 * and the rank of the other's id. Entries stay where they came; only their order, a byte each, is moved.
 */
export class RankedLists {
  readonly length: number;
  /** Entries from the first of one list to the first of the next. */
  readonly room: number;
  readonly counts: Int32Array;
  /** Per list the class of its last entry, or 255 while there is room; beside it hours and tie. */
  readonly worst: Uint8Array;
  readonly worstHours: Float64Array;
  readonly worstTies: Float64Array;
  /** Whether a list was full: what is not on it may have been left out, so that nothing comes in behind its last. */
  readonly cut: Uint8Array;
  private readonly order: Uint8Array;
  private readonly others: Int32Array;
  private readonly classes: Uint8Array;
  /**
   * Class and hours in one number: where two differ the smaller comes first; where they do not, hours tell. Of entries
   * that are free it is Infinity.
   */
  private readonly keys: Float64Array;
  private readonly hours: Float64Array;
  private readonly ties: Float64Array;
  private readonly ranks: Float64Array;

  /**
   * `worst` may lie where others look at it too, and all the rest in memory that others write in. Throws a RangeError
   * for a length above 255.
   */
  constructor(
    lists: number,
    length: number,
    worst: Uint8Array = new Uint8Array(lists),
    memory: ListMemory = ownMemory,
  ) {
    if (length > mostEntries) throw new RangeError(`a list holds at most ${mostEntries}`);
    this.length = length;
    this.counts = memory.ints(lists);
    this.cut = memory.bytes(lists);
    const room = (this.room = Math.ceil(length / 2) * 2);
    // Always all of them: first those in use, in order, then those that are free.
    this.order = memory.bytes(lists * room + spareBytes);
    for (let at = 0; at < lists * room; at++) this.order[at] = at % room;
    this.others = memory.ints(lists * room);
    this.classes = memory.bytes(lists * room);
    this.keys = memory.doubles(lists * room).fill(Infinity);
    this.hours = memory.doubles(lists * room);
    this.ties = memory.doubles(lists * room);
    this.ranks = memory.doubles(lists * room);
    // Of lists that hold nothing, nothing is good enough.
    this.worstHours = memory.doubles(lists).fill(length === 0 ? Infinity : 0);
    this.worstTies = memory.doubles(lists);
    this.worst = worst.fill(length === 0 ? 0 : open);
  }

  /** The numbers that stand for the lists, by name. */
  get parts() {
    const { counts, worst, cut, order, classes, others, ranks } = this;
    const { worstHours, worstTies, keys, hours, ties } = this;
    const ofEntries = { order, classes, others, ranks, keys, hours, ties };
    return { counts, worst, cut, worstHours, worstTies, ...ofEntries };
  }

  /** The bytes that so many lists take at most. */
  static bytesFor(lists: number, length: number): number {
    return lists * (length + 1) * 38 + lists * 22 + 512;
  }

  /** Empties a list. */
  clear(list: number): void {
    this.counts[list] = 0;
    this.cut[list] = 0;
    this.keys.fill(Infinity, list * this.room, (list + 1) * this.room);
    this.worst[list] = this.length === 0 ? 0 : open;
  }

  /** Whether an entry may come in, were its tie the best. */
  mayHave(list: number, ofClass: number, hours: number): boolean {
    const worst = this.worst[list]!;
    return ofClass < worst || (ofClass === worst && hours >= this.worstHours[list]!);
  }

  /** Whether an entry comes in, whatever its tie. */
  isBetter(list: number, ofClass: number, hours: number): boolean {
    const worst = this.worst[list]!;
    return ofClass < worst || (ofClass === worst && hours > this.worstHours[list]!);
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
    const { length, order, keys, ties } = this;
    const first = list * this.room;
    const count = this.counts[list]!;
    const key = ofClass * 256 - hours;
    let at = first + count;
    for (; at > first; at--) {
      const entry = first + order[at - 1]!;
      const its = keys[entry]!;
      if (its < key) break;
      if (its > key) continue;
      if (this.hours[entry]! !== hours) {
        if (this.hours[entry]! > hours) break;
      } else if (ties[entry]! !== tie) {
        if (ties[entry]! < tie) break;
      } else if (this.ranks[entry]! < rank) break;
    }
    let last = first + count;
    if (at === last && (count === length || this.cut[list] === 1)) return;
    if (count === length) last--;
    // The one that is dropped, or one that is free.
    const free = order[last]!;
    for (let move = last; move > at; move--) order[move] = order[move - 1]!;
    order[at] = free;
    const entry = first + free;
    this.classes[entry] = ofClass;
    keys[entry] = key;
    this.hours[entry] = hours;
    ties[entry] = tie;
    this.ranks[entry] = rank;
    this.others[entry] = other;
    if (count < length) this.counts[list] = count + 1;
    if (count + 1 >= length) this.cut[list] = 1;
    if (this.cut[list] === 1) this.noteWorst(list);
  }

  /** The lists in which another stands. */
  listsWith(other: number): number[] {
    const lists: number[] = [];
    let entry = this.others.indexOf(other);
    for (; entry >= 0; entry = this.others.indexOf(other, entry + 1)) {
      const list = Math.floor(entry / this.room);
      // It may be what is left of one that was taken away.
      if (lists.at(-1) !== list && this.indexOf(list, other) >= 0) lists.push(list);
    }
    return lists;
  }

  /** Where another stands in a list, from 0, or -1. */
  indexOf(list: number, other: number): number {
    const first = list * this.room;
    for (let at = 0; at < this.counts[list]!; at++) {
      if (this.others[first + this.order[first + at]!] === other) return at;
    }
    return -1;
  }

  /** Takes away the entry that stands there, counted from 0. */
  removeAt(list: number, index: number): void {
    const first = list * this.room;
    const last = first + this.counts[list]! - 1;
    const freed = this.order[first + index]!;
    for (let at = first + index; at < last; at++) this.order[at] = this.order[at + 1]!;
    this.order[last] = freed;
    this.keys[first + freed] = Infinity;
    this.counts[list]!--;
    if (this.cut[list] === 0) this.worst[list] = open;
    else if (this.counts[list]! > 0) this.noteWorst(list);
  }

  private noteWorst(list: number): void {
    const first = list * this.room;
    const entry = first + this.order[first + this.counts[list]! - 1]!;
    this.worst[list] = this.classes[entry]!;
    this.worstHours[list] = this.hours[entry]!;
    this.worstTies[list] = this.ties[entry]!;
  }

  /** Takes lists of the same sides made of others, and puts in what belongs here. */
  merge(part: RankedEntries): void {
    for (const [list, count] of part.counts.entries()) {
      for (let entry = list * part.length; entry < list * part.length + count; entry++) {
        const [ofClass, hours, tie] = [part.classes[entry]!, part.hours[entry]!, part.ties[entry]!];
        // What follows is no better.
        if (!this.mayTake(list, ofClass, hours, tie)) break;
        this.take(list, ofClass, hours, tie, part.ranks[entry]!, part.others[entry]!);
      }
    }
  }

  /** Writes the entries of a list in order: the others and their classes, from `at` on. */
  write(list: number, others: Int32Array, classes: Uint8Array, at: number): void {
    const first = list * this.room;
    for (let one = 0; one < this.counts[list]!; one++) {
      const entry = first + this.order[first + one]!;
      others[at + one] = this.others[entry]!;
      classes[at + one] = this.classes[entry]!;
    }
  }

  /** Takes for each list its place among `lists`, gives the same lists there, in order, and empty ones elsewhere. */
  inOrder(places: Int32Array, lists: number): RankedEntries {
    const { length } = this;
    const made = {
      length,
      counts: new Int32Array(lists),
      others: new Int32Array(lists * length),
      classes: new Uint8Array(lists * length),
      hours: new Float64Array(lists * length),
      ties: new Float64Array(lists * length),
      ranks: new Int32Array(lists * length),
    };
    // By number: iterators take their time in a thread that has only begun.
    for (let list = 0; list < places.length; list++) {
      const place = places[list]!;
      const count = this.counts[list]!;
      made.counts[place] = count;
      this.write(list, made.others, made.classes, place * length);
      for (let one = 0; one < count; one++) {
        const entry = list * this.room + this.order[list * this.room + one]!;
        made.hours[place * length + one] = this.hours[entry]!;
        made.ties[place * length + one] = this.ties[entry]!;
        made.ranks[place * length + one] = this.ranks[entry]!;
      }
    }
    return made;
  }
}
