import type { MasterPrices } from "./columnMaster.ts";
import { counts } from "./bundleQuery.ts";
import { WeightSum, wordsFor } from "./bits.ts";
import type { PreparedStudy } from "./prepareStudy.ts";
import { BundleWeigher, noFigures } from "./weighBundle.ts";

/** What prices prove: no bundle is worth more than `upper`, and `rest` comes to it whatever the bundles. */
export interface PriceProof {
  readonly prices: MasterPrices;
  readonly rest: number;
  readonly upper: number;
}

/** A bundle with what it is worth at the prices. */
export interface ListedBundle {
  readonly tasks: readonly number[];
  readonly worth: number;
}

/** Bundles and how far below the bound a proposal comes by each, the least first. */
interface Candidates {
  readonly bundles: Int32Array;
  readonly losses: Float64Array;
}

/**
 * Looks through every choice of bundles from a list of all that a better proposal can have. By each
 * bundle that is worth less than the best one a proposal falls short of the bound, and again by
 * the price of everyone whom two of its bundles reach: so most choices end after two or three bundles.
 */
export class ProvenChoice {
  private readonly study: PreparedStudy;
  private readonly list: readonly ListedBundle[];
  private readonly upper: number;
  private readonly all: Candidates;
  /** Per bundle its tasks and who can do it, as bits, and what it gains without people. */
  private readonly tasks: Uint32Array;
  private readonly taskWords: number;
  private readonly able: Uint32Array;
  private readonly gain: Float64Array;
  private readonly priceOf: WeightSum;
  /** Per depth who is reached. */
  private readonly reached: readonly Uint32Array[];
  private readonly both: Uint32Array;
  private readonly chosen: number[] = [];
  /** How far below the bound the list reaches, and how far a better proposal may come. */
  private readonly far: number;
  private needed = Infinity;
  private next = 0;
  /** The best score, given or found. */
  best = 0;
  /** Pairs of bundles that were held beside each other. */
  weighed = 0;
  /** The best better proposal. */
  found: readonly (readonly number[])[] | undefined;

  constructor(
    study: PreparedStudy,
    list: readonly ListedBundle[],
    far: number,
    { prices, upper }: Pick<PriceProof, "prices" | "upper">,
  ) {
    const { words } = study.pool;
    this.study = study;
    this.list = list.toSorted((a, b) => b.worth - a.worth);
    this.far = far;
    this.upper = upper;
    this.all = {
      bundles: Int32Array.from(list.keys()),
      losses: Float64Array.from(this.list, ({ worth }) => Math.max(0, upper - worth)),
    };
    this.taskWords = wordsFor(study.tasks.length);
    this.tasks = new Uint32Array(list.length * this.taskWords);
    this.able = new Uint32Array(list.length * words);
    this.gain = new Float64Array(list.length);
    this.priceOf = new WeightSum([...prices.people]);
    this.both = new Uint32Array(words);
    const depths = study.study.limits.maxProfiles + 1;
    this.reached = Array.from({ length: depths }, () => new Uint32Array(words));
    const [weigher, figures] = [new BundleWeigher(study), noFigures(study)];
    for (const [bundle, { tasks }] of this.list.entries()) {
      weigher.weigh(tasks, tasks.length, figures);
      this.able.set(figures.able, bundle * words);
      this.gain[bundle] = (study.weights.hours * figures.freed) / 60;
      for (const task of tasks) {
        this.tasks[bundle * this.taskWords + (task >>> 5)]! |= 1 << (task & 31);
      }
    }
  }

  /** Goes on; a proposal better than `score` is at most `needed` below the bound. */
  step(score: number, needed: number, effort: number): void {
    if (score >= this.best) [this.best, this.needed] = [score, needed];
    const until = this.weighed + effort;
    while (!this.ended && this.weighed < until) this.choose(0, this.all, this.next++, 0, 0);
  }

  private get budget(): number {
    return Math.min(this.far, this.needed);
  }

  /** Whether the list reaches as far as a better proposal may come: then the best is the best there is. */
  get reachesAll(): boolean {
    return this.needed <= this.far;
  }

  /** Whether every choice was looked through. */
  get ended(): boolean {
    const { next, all } = this;
    return next >= all.bundles.length || !this.suffices(0, all.losses[next]!, 0);
  }

  /** Whether a choice that has lost so much can go on with bundles that lose this much each or more. */
  private suffices(depth: number, loses: number, lost: number): boolean {
    // A profile that is not used loses all that a bundle can be worth.
    const others = this.study.study.limits.maxProfiles - depth - 1;
    return lost + loses + others * Math.min(loses, this.upper) <= this.budget;
  }

  private choose(depth: number, from: Candidates, at: number, lost: number, gained: number): void {
    const { study, able, reached } = this;
    const { words, weightOf } = study.pool;
    const bundle = from.bundles[at]!;
    const [before, now] = [reached[depth]!, reached[depth + 1]!];
    for (let word = 0; word < words; word++)
      now[word] = before[word]! | able[bundle * words + word]!;
    this.chosen[depth] = bundle;
    this.weighed++;
    const all = gained + this.gain[bundle]!;
    const score = all + study.weights.reach * weightOf.of(now);
    if (score > this.best + counts) {
      this.needed -= score - this.best;
      this.best = score;
      this.found = this.chosen.slice(0, depth + 1).map((one) => this.list[one]!.tasks);
    }
    if (depth + 1 >= study.study.limits.maxProfiles) return;
    const less = lost + from.losses[at]!;
    const beside = this.beside(depth + 1, bundle, from, at, less);
    for (let each = 0; each < beside.bundles.length; each++) {
      if (!this.suffices(depth + 1, beside.losses[each]!, less)) return;
      this.choose(depth + 1, beside, each, less, all);
    }
  }

  /** The later candidates that can stand beside a bundle, with what they lose now. */
  private beside(
    depth: number,
    bundle: number,
    { bundles, losses }: Candidates,
    at: number,
    lost: number,
  ): Candidates {
    const { tasks, taskWords } = this;
    const others = this.study.study.limits.maxProfiles - depth - 1;
    const room = this.budget - lost - others * Math.min(losses[at]!, this.upper);
    const kept: { one: number; loses: number }[] = [];
    for (let later = at + 1; later < bundles.length && losses[later]! <= room; later++) {
      const one = bundles[later]!;
      this.weighed++;
      let shared = 0;
      for (let word = 0; word < taskWords; word++) {
        shared |= tasks[one * taskWords + word]! & tasks[bundle * taskWords + word]!;
      }
      if (shared !== 0) continue;
      const loses = this.all.losses[one]! + this.reachedTwice(depth, one);
      if (loses <= room) kept.push({ one, loses });
    }
    kept.sort((a, b) => a.loses - b.loses);
    return {
      bundles: Int32Array.from(kept, ({ one }) => one),
      losses: Float64Array.from(kept, ({ loses }) => loses),
    };
  }

  /** The price of whoever can do a bundle and is reached already. */
  private reachedTwice(depth: number, bundle: number): number {
    const { both, able } = this;
    const reached = this.reached[depth]!;
    const row = bundle * both.length;
    for (let word = 0; word < both.length; word++) both[word] = reached[word]! & able[row + word]!;
    return this.priceOf.of(both);
  }
}
