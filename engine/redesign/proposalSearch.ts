import { Random } from "../region/random.ts";
import type { Held } from "./betterProposal.ts";
import { isBetter } from "./betterProposal.ts";
import { BundleSearch } from "./bundleSearch.ts";
import { Draft } from "./draft.ts";
import { polish } from "./polish.ts";
import type { PreparedStudy } from "./prepareStudy.ts";
import { BundleWeigher, noFigures } from "./weighBundle.ts";

type Bundles = readonly (readonly number[])[];

/** How a search begins and what it keeps to. */
export interface SearchOptions {
  /** Any whole number. */
  readonly seed: number;
  /** Bundles that stay as they are; they come first. */
  readonly fixed: Bundles;
  /** Whether a proposal may be taken at all. */
  readonly admits?: (bundles: Bundles) => boolean;
}

/** Nodes for the first proposal, and least and most for a rebuilt bundle: few are quick, many are thorough. */
const effort = { first: 2000, least: 1000, most: 10_000 };

/** How often one, two or three bundles are rebuilt: summed chances. */
const [rebuildOne, rebuildTwo] = [0.2, 0.7];

/** A worse proposal by this share of the score is at first accepted about one time in three. */
const firstLoss = 0.008;

/** A task costs this share of an hour, so that of equal bundles the smaller is found. */
const hair = 1e-5;

/**
 * Looks for better proposals: takes one to three bundles apart and rebuilds them one after another, each
 * as the best single bundle there is for who is not reached yet and for the tasks that are free. All but
 * the last are rebuilt at prices that are shaken, so that it comes out somewhere else. A proposal that is
 * worse may be gone on from, less so as the budget is used up.
 */
export class ProposalSearch {
  private readonly study: PreparedStudy;
  private readonly options: SearchOptions;
  private readonly random: Random;
  private readonly bundleSearch: BundleSearch;
  private readonly weigher: BundleWeigher;
  private current: Held;
  /** The best that was found. */
  best: Held;
  /** How many nodes and changes were weighed. */
  steps = 0;

  constructor(study: PreparedStudy, options: SearchOptions) {
    this.study = study;
    this.options = options;
    this.random = new Random(options.seed);
    this.bundleSearch = new BundleSearch(study);
    this.weigher = new BundleWeigher(study);
    const count = Math.max(
      options.fixed.length,
      Math.min(study.study.limits.maxProfiles, options.fixed.length + study.tasks.length),
    );
    const bundles = Array.from({ length: count }, (_, index) => options.fixed[index] ?? []);
    this.current = this.hold(bundles);
    this.best = this.current;
  }

  private hold(bundles: Bundles): Held {
    return { bundles, score: new Draft(this.study, bundles).score };
  }

  private get free(): number[] {
    const { length } = this.options.fixed;
    return [...this.current.bundles.keys()].slice(length);
  }

  /** Makes the first proposal: bundle after bundle. With `shaken` it is another one each time. */
  start(shaken: boolean): void {
    const bundles = this.current.bundles.map((bundle, index) =>
      index < this.options.fixed.length ? bundle : [],
    );
    this.take(this.rebuilt(bundles, this.free, shaken ? "all" : "none", effort.first));
  }

  /** Goes on; `share` is how much of the budget was used, 0 to 1. */
  step(share: number): void {
    const { free, random } = this;
    if (free.length === 0) {
      this.steps++;
      return;
    }
    const chance = random.fraction();
    const count = chance < rebuildOne ? 1 : chance < rebuildTwo ? 2 : 3;
    const nodes = effort.least * (effort.most / effort.least) ** random.fraction();
    const bundles = this.rebuilt(this.current.bundles, random.some(free, count), "but-last", nodes);
    this.take(bundles, share);
  }

  /** Takes a proposal that was found elsewhere. */
  offer(bundles: Bundles): void {
    this.take(bundles);
  }

  private take(bundles: Bundles, share = 1): void {
    if (this.options.admits?.(bundles) === false) return;
    const held = this.hold(bundles);
    if (isBetter(held, this.best)) {
      const polished = polish(held, this.options.fixed.length, this.study);
      this.steps += polished.weighed;
      const admitted = this.options.admits?.(polished.held.bundles) !== false;
      this.best = admitted ? polished.held : held;
      this.current = this.best;
      return;
    }
    const temperature = firstLoss * Math.abs(this.best.score) * (1 - Math.min(1, share));
    const loss = this.current.score - held.score;
    if (loss <= 0 || this.random.fraction() < Math.exp(-loss / temperature)) this.current = held;
  }

  private rebuilt(
    from: Bundles,
    which: readonly number[],
    shake: "none" | "but-last" | "all",
    nodes: number,
  ): Bundles {
    const bundles = from.map((bundle, index) => (which.includes(index) ? [] : bundle));
    for (const [at, index] of which.entries()) {
      const last = at === which.length - 1;
      const shaken = shake === "all" || (shake === "but-last" && !last);
      const query = { ...this.prices(bundles, shaken), floor: 0, nodes };
      const answer = this.bundleSearch.find(query);
      this.steps += answer.nodes;
      bundles[index] = answer.found.at(-1) ?? [];
    }
    return bundles;
  }

  /** What free tasks and people who are not reached are worth beside these bundles. */
  private prices(bundles: Bundles, shaken: boolean): { tasks: Float64Array; people: Float64Array } {
    const { study, random } = this;
    const { weights, pool } = study;
    const shake = (): number => (shaken ? random.fraction() : 1);
    const figures = noFigures(study);
    const reached = new Uint32Array(pool.words);
    const tasks = study.freed.map((minutes) => (weights.hours * minutes * shake()) / 60 - hair);
    for (const bundle of bundles) {
      if (bundle.length === 0) continue;
      this.weigher.weigh(bundle, bundle.length, figures);
      for (const task of bundle) tasks[task] = -Infinity;
      for (let word = 0; word < reached.length; word++) reached[word]! |= figures.able[word]!;
    }
    const people = Float64Array.from(pool.weights, (weight, type) =>
      ((reached[type >>> 5]! >>> (type & 31)) & 1) === 1 ? 0 : weights.reach * weight * shake(),
    );
    return { tasks, people };
  }
}
