/** Lists by slot, entries the slots of the others: what is kept of a shortlist in numbers. */
export interface ListedSlots {
  /** The most that a list holds, and from one list to the next. */
  readonly length: number;
  readonly counts: Int32Array;
  readonly others: Int32Array;
  /** Per entry 0 ready, 1 reduced, 2 ask, 2 + cost near. */
  readonly classes: Uint8Array;
}

/** Makes empty lists over shared memory, for workers that each fill the lists of other people. */
export function emptyLists(lists: number, length: number): ListedSlots {
  const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);
  return {
    length,
    counts: new Int32Array(shared(lists * 4)),
    others: new Int32Array(shared(lists * length * 4)),
    classes: new Uint8Array(shared(lists * length)),
  };
}
