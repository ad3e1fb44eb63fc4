import type { PreparedStudy } from "./prepareStudy.ts";

/** A bundle that is known: its tasks, what it gains without people, who can do it. */
export interface KnownBundle {
  readonly tasks: readonly number[];
  readonly gain: number;
  readonly able: Uint32Array;
}

type Bundles = readonly (readonly number[])[];

/**
 * Looks for the best proposal that can be made of known bundles: at most so many, no two with a task in
 * common. It goes on from what is chosen with those that add most, as long as the most that the others
 * could add still comes above the best.
 */
export class BestCombination {
  private readonly study: PreparedStudy;
  private readonly bundles: readonly KnownBundle[];
  private best: number;
  private found: Bundles | undefined;
  private left: number;

  /** `above`: only a score above this is looked for; `effort`: how many combinations may be opened. */
  constructor(
    study: PreparedStudy,
    bundles: readonly KnownBundle[],
    above: number,
    effort: number,
  ) {
    this.study = study;
    this.bundles = bundles;
    this.best = above;
    this.left = effort;
  }

  /** Gives the bundles of the best proposal above the score that was given, if one was found. */
  find(): Bundles | undefined {
    this.open([], 0, new Uint32Array(this.study.pool.words), this.bundles);
    return this.found;
  }

  private open(
    chosen: Bundles,
    gained: number,
    reached: Uint32Array,
    others: readonly KnownBundle[],
  ): void {
    this.left--;
    const { study } = this;
    const score = this.scoreWith(gained, reached);
    if (score > this.best) [this.best, this.found] = [score, chosen];
    const more = study.study.limits.maxProfiles - chosen.length;
    if (more === 0) return;
    const ranked = others
      .map((bundle) => {
        const all = bundle.able.map((word, index) => word | reached[index]!);
        return { bundle, all, adds: this.scoreWith(gained + bundle.gain, all) - score };
      })
      .filter(({ adds }) => adds > 0)
      .toSorted((a, b) => b.adds - a.adds);
    for (const [at, { bundle, all }] of ranked.entries()) {
      // Each adds least when it comes last, so together they add no more than one by one.
      let most = score;
      for (const { adds } of ranked.slice(at, at + more)) most += adds;
      if (most <= this.best + 1e-6 || this.left <= 0) return;
      const beside = ranked
        .slice(at + 1)
        .map((one) => one.bundle)
        .filter(({ tasks }) => !tasks.some((task) => bundle.tasks.includes(task)));
      this.open([...chosen, bundle.tasks], gained + bundle.gain, all, beside);
    }
  }

  private scoreWith(gained: number, reached: Uint32Array): number {
    const { weights, pool } = this.study;
    return gained + weights.reach * pool.weightOf.of(reached);
  }
}
