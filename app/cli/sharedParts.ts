/** So many parts for each who takes them: the last one taken is what others may have to wait for. */
const partsEach = 16;

/** People of a region in parts of the map, over shared memory: several threads each take the next one nearby. */
export class SharedParts {
  readonly people: Int32Array;
  /** Per part who took it, counted from 1. */
  private readonly takenBy: Int32Array;

  /** What {@link shareParts} made; it may come from another thread. */
  constructor({ people, takenBy }: Pick<SharedParts, "people"> & { takenBy: Int32Array }) {
    this.people = people;
    this.takenBy = takenBy;
  }

  /** Takes people by place and how many threads there are, gives them in parts that nobody took. */
  static of(people: Int32Array, threads: number): SharedParts {
    const shared = new Int32Array(new SharedArrayBuffer(people.byteLength));
    shared.set(people);
    const parts = Math.min(people.length, threads * partsEach);
    return new SharedParts({
      people: shared,
      takenBy: new Int32Array(new SharedArrayBuffer(parts * 4)),
    });
  }

  /** What another thread can be given. */
  get shared(): { people: Int32Array; takenBy: Int32Array } {
    return { people: this.people, takenBy: this.takenBy };
  }

  /** Takes parts for a thread, counted from 0, until there are none: where it began, and from there on all around. */
  *take(thread: number, threads: number): Generator<Int32Array, void, undefined> {
    const parts = this.takenBy.length;
    let last = Math.floor(((thread + 0.5) * parts) / threads);
    for (;;) {
      const next = this.nearest(last, thread);
      if (next === undefined) return;
      last = next;
      yield this.part(next);
    }
  }

  private nearest(to: number, thread: number): number | undefined {
    for (let away = 0; away < this.takenBy.length; away++) {
      for (const part of [to + away, to - away]) {
        if (part < 0 || part >= this.takenBy.length) continue;
        if (Atomics.compareExchange(this.takenBy, part, 0, thread + 1) === 0) return part;
      }
    }
    return undefined;
  }

  private part(number: number): Int32Array {
    const { length } = this.people;
    const [from, to] = [number, number + 1].map((one) =>
      Math.floor((one * length) / this.takenBy.length),
    );
    return this.people.subarray(from, to);
  }

  /** Takes how many slots there are, gives per slot of a person the thread that took them. */
  threadOf(slots: number): Uint8Array {
    const threads = new Uint8Array(slots);
    for (const [part, taker] of this.takenBy.entries()) {
      for (const person of this.part(part)) threads[person] = taker - 1;
    }
    return threads;
  }
}
