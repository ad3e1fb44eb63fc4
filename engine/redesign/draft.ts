import type { PreparedStudy } from "./prepareStudy.ts";
import { scoreOf } from "./scoreProposal.ts";
import type { BundleFigures } from "./weighBundle.ts";
import { BundleWeigher, noFigures } from "./weighBundle.ts";

/** Where a task is that no bundle has. */
export const nowhere = -1;

/** Whether the limits allow a bundle with these figures; one without tasks is no bundle, and fine. */
export function isAllowed(
  figures: BundleFigures,
  count: number,
  { study }: PreparedStudy,
): boolean {
  const { hours, minCategories, maxPlaces } = study.limits;
  const own = figures.minutes / 60;
  return (
    count === 0 ||
    (own >= hours.min &&
      own <= hours.max &&
      figures.categories >= minCategories &&
      figures.places <= maxPlaces)
  );
}

/** A bundle as it is or would become. */
interface Slot {
  members: Int32Array;
  count: number;
  figures: BundleFigures;
}

/**
 * A proposal that changes one or two tasks at a time and knows its score: only the bundles that change
 * are weighed again. What is weighed is first tried; `keep` makes it so. The score is the very number
 * that `scoreProposal` gives for its members.
 */
export class Draft {
  private readonly study: PreparedStudy;
  private readonly weigher: BundleWeigher;
  /** Per task its bundle, or {@link nowhere}. */
  readonly home: Int32Array;
  private readonly bundles: Slot[];
  private readonly tried: [Slot, Slot];
  private readonly reached: Uint32Array;
  private trying: { task: number; to: number; other: number; score: number } | undefined;
  /** The score of the draft as it is. */
  score: number;

  /** `bundles`: places of tasks, ascending, each bundle allowed or empty; a task stands in one at most. */
  constructor(study: PreparedStudy, bundles: readonly (readonly number[])[]) {
    const slot = (): Slot => ({
      members: new Int32Array(study.tasks.length + 1),
      count: 0,
      figures: noFigures(study),
    });
    this.study = study;
    this.weigher = new BundleWeigher(study);
    this.home = new Int32Array(study.tasks.length).fill(nowhere);
    this.reached = new Uint32Array(study.pool.words);
    this.tried = [slot(), slot()];
    this.bundles = bundles.map((tasks, index) => {
      const made = slot();
      made.members.set(tasks);
      made.count = tasks.length;
      this.weigher.weigh(made.members, made.count, made.figures);
      for (const task of tasks) this.home[task] = index;
      return made;
    });
    this.score = this.scoreWith(nowhere, nowhere);
  }

  /**
   * Tries task `task` in bundle `to` (or {@link nowhere}), and `other`, if given, in the place of `task`.
   * Gives the score that would be, or -Infinity when a bundle would not be allowed.
   */
  weigh(task: number, to: number, other: number = nowhere): number {
    const from = this.home[task]!;
    this.trying = undefined;
    if (from === to) return this.score;
    const [first, second] = this.tried;
    if (from !== nowhere && !this.change(from, task, other, first)) return -Infinity;
    if (to !== nowhere && !this.change(to, other, task, second)) return -Infinity;
    const score = this.scoreWith(from, to);
    this.trying = { task, to, other, score };
    return score;
  }

  /** Makes what was weighed last so. */
  keep(): void {
    if (this.trying === undefined) return;
    const { task, to, other, score } = this.trying;
    const from = this.home[task]!;
    if (from !== nowhere) this.swap(from, 0);
    if (to !== nowhere) this.swap(to, 1);
    this.home[task] = to;
    if (other !== nowhere) this.home[other] = from;
    this.score = score;
    this.trying = undefined;
  }

  /** The bundles, the empty ones too: places of tasks, ascending. */
  members(): number[][] {
    return this.bundles.map(({ members, count }) => Array.from(members.subarray(0, count)));
  }

  private swap(bundle: number, tried: 0 | 1): void {
    const before = this.bundles[bundle]!;
    this.bundles[bundle] = this.tried[tried];
    this.tried[tried] = before;
  }

  /** Fills `into` with a bundle without `less` and with `more`; gives whether that is allowed. */
  private change(bundle: number, less: number, more: number, into: Slot): boolean {
    const { members, count } = this.bundles[bundle]!;
    let size = 0;
    let pending = more;
    for (let at = 0; at < count; at++) {
      const member = members[at]!;
      if (member === less) continue;
      if (pending !== nowhere && pending < member) {
        into.members[size++] = pending;
        pending = nowhere;
      }
      into.members[size++] = member;
    }
    if (pending !== nowhere) into.members[size++] = pending;
    into.count = size;
    this.weigher.sum(into.members, size, into.figures);
    if (!isAllowed(into.figures, size, this.study)) return false;
    this.weigher.reach(into.members, size, into.figures);
    return true;
  }

  /** The score with two bundles as they were tried. */
  private scoreWith(from: number, to: number): number {
    const { reached, bundles } = this;
    reached.fill(0);
    let freed = 0;
    for (let index = 0; index < bundles.length; index++) {
      const slot = index === from ? this.tried[0] : index === to ? this.tried[1] : bundles[index]!;
      freed += slot.figures.freed;
      const { able } = slot.figures;
      for (let word = 0; word < reached.length; word++) reached[word]! |= able[word]!;
    }
    return scoreOf(freed, this.study.pool.weightOf.of(reached), this.study);
  }
}
