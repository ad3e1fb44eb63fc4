import type { TaskPair } from "./bundleQuery.ts";

/** A task is still open, in the bundle, or not. */
export const [free, chosen, out] = [0, 1, 2];

/**
 * Which tasks are in a bundle that is being made and which are not, with what follows from pairs that
 * must be together or apart. Changes stand on a trail, so that a search can take them back.
 */
export class TaskStates {
  /** Per task {@link free}, {@link chosen} or {@link out}. */
  readonly of: Uint8Array;
  /** The tasks that were not out at the start, ascending: the first so many of it. */
  readonly list: Int32Array;
  usable = 0;
  private readonly trail: Int32Array;
  private length = 0;
  private partners: readonly (readonly number[])[] = [];
  private rivals: readonly (readonly number[])[] = [];

  /** `count`: of tasks. */
  constructor(count: number) {
    this.of = new Uint8Array(count);
    this.list = new Int32Array(count);
    this.trail = new Int32Array(count);
  }

  /** Takes pairs that are never in one bundle, and pairs of which both or neither are. */
  rule(apart: readonly TaskPair[] = [], together: readonly TaskPair[] = []): void {
    const listed = (pairs: readonly TaskPair[]): number[][] => {
      if (pairs.length === 0) return [];
      const of: number[][] = Array.from(this.of, () => []);
      for (const [one, other] of pairs) {
        of[one]!.push(other);
        of[other]!.push(one);
      }
      return of;
    };
    this.rivals = listed(apart);
    this.partners = listed(together);
  }

  /** Begins anew: every task is free, or out when it is not usable. */
  start(isUsable: (task: number) => boolean): void {
    this.length = 0;
    this.usable = 0;
    for (let task = 0; task < this.of.length; task++) {
      this.of[task] = isUsable(task) ? free : out;
      if (this.of[task] === free) this.list[this.usable++] = task;
    }
  }

  /** How long the trail is: for {@link undo} and {@link changedSince}. */
  get mark(): number {
    return this.length;
  }

  /** A task that changed, by its place on the trail. */
  changedAt(place: number): number {
    return this.trail[place]!;
  }

  /** Takes back all changes since a mark. */
  undo(mark: number): void {
    while (this.length > mark) this.of[this.trail[--this.length]!] = free;
  }

  private set(task: number, state: number): void {
    this.of[task] = state;
    this.trail[this.length++] = task;
  }

  /** Chooses a free task with all that follows; gives whether that can be. */
  choose(task: number): boolean {
    const from = this.length;
    this.set(task, chosen);
    return this.follow(from);
  }

  /** Leaves a free task out with all that follows; gives whether that can be. */
  drop(task: number): boolean {
    const from = this.length;
    this.set(task, out);
    return this.follow(from);
  }

  private follow(from: number): boolean {
    const { of, partners, rivals } = this;
    for (let at = from; at < this.length; at++) {
      const one = this.trail[at]!;
      const state = of[one]!;
      for (const partner of partners[one] ?? []) {
        if (of[partner] === free) this.set(partner, state);
        else if (of[partner] !== state) return false;
      }
      if (state !== chosen) continue;
      for (const rival of rivals[one] ?? []) {
        if (of[rival] === free) this.set(rival, out);
        else if (of[rival] === chosen) return false;
      }
    }
    return true;
  }
}
