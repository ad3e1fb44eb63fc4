import { BestCombination } from "./bestCombination.ts";
import { counts } from "./bundleQuery.ts";
import { BundleSearch } from "./bundleSearch.ts";
import { chooseBranch } from "./chooseBranch.ts";
import type { Decisions, MasterPrices } from "./columnMaster.ts";
import { ColumnMaster, nothingDecided } from "./columnMaster.ts";
import type { PreparedStudy } from "./prepareStudy.ts";
import type { ListedBundle, PriceProof } from "./provenChoice.ts";
import { ProvenChoice } from "./provenChoice.ts";
import { lowerToGrid, scoreGrid } from "./scoreGrid.ts";

/** A part of all proposals, and a score that none of them exceeds. */
interface Part {
  readonly decisions: Decisions;
  bound: number;
  /** The prices that prove it, when it is not the bound of a greater part. */
  proof?: PriceProof;
  /** How far below those the last list of bundles reached. */
  listed?: number;
}

/** A list of all bundles that a better proposal in a part can have: while it is made, and when it is there. */
interface Listing {
  readonly proof: PriceProof;
  /** How far below what the prices prove it reaches. */
  readonly far: number;
  readonly list: Generator<number, ListedBundle[] | undefined>;
  choice?: ProvenChoice;
}

/** Nodes for one search for a bundle; where they do not suffice, the bound is looser but true. */
const nodesPerBundle = 150_000;

/** After so many new bundles so many combinations of all are looked through for a better proposal. */
const [newBundles, combinations] = [15, 1000];

/** A list of all bundles is given up on after so many nodes or bundles, its choices after so many pairs. */
const [nodesPerList, bundlesPerList, pairsPerList] = [2_000_000, 200_000, 1_000_000_000];

/** So many pairs are weighed at a time. */
const pairsAtOnce = 2_000_000;

/** So many pairs take about as long as one node. */
const pairsPerStep = 200;

const enough = 1e-6;

/** What rounding may make of the relaxation's value. */
const doubtful = 0.01;

/**
 * Proves how good a proposal can be: branch and price. The choice between all bundles there could be is
 * relaxed to a linear program; bundles come in as its prices ask for them, and with any prices the best
 * single bundle proves a bound. Where the relaxation takes bundles in part, the proposals are split in two
 * by a decision. The part with the highest bound goes first, so the bound sinks until a proposal meets it.
 */
export class OptimalityProof {
  private readonly study: PreparedStudy;
  private readonly master: ColumnMaster;
  private readonly bundleSearch: BundleSearch;
  private readonly grid: number;
  private readonly open: Part[];
  private part: Part | undefined;
  private readonly listSearch: BundleSearch;
  private listing: Listing | undefined;
  /** How far below the bound the last list reached that was given up on. */
  private tooFar = Infinity;
  /** How far the farthest reached of which all choices were looked through. */
  private managed = 0;
  /** The highest bound of what was given up on. */
  private closed = -Infinity;
  /** How many bundles there were when they were last combined. */
  private combined = 0;
  /** Nodes that were opened. */
  steps = 0;
  /** A proposal that turned up, not yet fetched. */
  candidate: readonly (readonly number[])[] | undefined;

  /** `reachable` per pool type; `bound`: a score that is known not to be exceeded. */
  constructor(study: PreparedStudy, reachable: readonly boolean[], bound: number) {
    const worth = Float64Array.from(study.pool.weights, (weight, type) =>
      reachable[type] ? study.weights.reach * weight : 0,
    );
    this.study = study;
    this.master = new ColumnMaster(study, worth, bound + 1);
    this.bundleSearch = new BundleSearch(study);
    this.listSearch = new BundleSearch(study);
    this.grid = scoreGrid(study);
    this.open = [{ decisions: nothingDecided, bound }];
  }

  /** A score that no proposal exceeds. */
  get bound(): number {
    const bounds = [...this.open, ...(this.part ? [this.part] : [])].map(({ bound }) => bound);
    return this.lower(Math.max(this.closed, ...bounds, 0));
  }

  /** Whether there is nothing left to prove. */
  get ended(): boolean {
    return this.open.length === 0 && this.part === undefined;
  }

  /** Makes bundles known that a good proposal has: they save looking for them. */
  learn(bundles: readonly (readonly number[])[]): void {
    for (const bundle of bundles) this.master.add(bundle);
  }

  /** Goes on; `score` is the best that was found: what cannot exceed it need not be looked at. */
  step(score: number): void {
    if (this.listing !== undefined) {
      this.goOnListing(this.listing, score);
      return;
    }
    if (this.part === undefined) {
      this.part = this.next(score);
      if (this.part === undefined) return;
      this.master.decide(this.part.decisions);
    }
    const part = this.part;
    const prices = this.master.solve();
    const { maxProfiles } = this.study.study.limits;
    const rest = this.boundOfRest(prices);
    const relaxed = rest + maxProfiles * prices.profile;
    if (this.lower(relaxed - doubtful) >= this.lower(part.bound)) {
      // More bundles only raise the relaxation, so no lower bound would come of them.
      this.steps++;
      this.list(score);
      return;
    }
    const answer = this.bundleSearch.find({
      tasks: this.taskGains(part, prices),
      people: prices.people,
      // When no bundle is worth more than the second, nothing in this part is better than what was found.
      floor: Math.max(prices.profile, (this.closesBelow(score) - rest) / maxProfiles - counts),
      nodes: nodesPerBundle,
      apart: part.decisions.apart,
      together: part.decisions.together,
    });
    this.steps += answer.nodes + 1;
    const upper = answer.upper + counts;
    if (rest + maxProfiles * upper < part.bound) {
      part.bound = rest + maxProfiles * upper;
      part.proof = { prices, rest, upper };
      part.listed = 0;
    }
    if (this.lower(part.bound) <= score + enough) {
      this.close(score);
      return;
    }
    const news = answer.found.slice(-5).filter((bundle) => this.master.add(bundle));
    if (news.length > 0) return;
    this.combine(score);
    this.list(score);
  }

  /** What prices prove at most. */
  private provenBy({ rest, upper }: PriceProof): number {
    return rest + this.study.study.limits.maxProfiles * upper;
  }

  /** Begins to list what a better proposal in the part can have, if it may be few enough; else splits. */
  private list(score: number): void {
    const part = this.part!;
    const { proof, listed = 0 } = part;
    const needed = proof ? this.provenBy(proof) - this.closesBelow(score) : Infinity;
    // First half as far: it is quick, and often finds a better proposal, so that less is needed.
    const first = Math.min(needed, Math.max(needed / 2, this.managed));
    const far = Math.min(listed === 0 ? first : needed, this.tooFar / 2);
    if (proof === undefined || far < needed / 4 || far <= listed) {
      this.split();
      return;
    }
    const query = {
      tasks: this.taskGains(part, proof.prices),
      people: proof.prices.people,
      floor: proof.upper - far - counts,
      nodes: nodesPerList,
      apart: part.decisions.apart,
      together: part.decisions.together,
    };
    this.listing = { proof, far, list: this.listSearch.list(query, bundlesPerList) };
  }

  /** Goes on with a list, then with the choices from it: the part is closed, or its bound is lower. */
  private goOnListing(listing: Listing, score: number): void {
    const { proof, far, list, choice } = listing;
    if (choice === undefined) {
      const { done, value } = list.next();
      if (!done) this.steps += value + 1;
      else if (value === undefined) this.giveUpListing(far, score);
      else listing.choice = new ProvenChoice(this.study, value, far, proof);
      return;
    }
    const before = choice.weighed;
    choice.step(score, this.provenBy(proof) - this.closesBelow(score), pairsAtOnce);
    this.steps += Math.ceil((choice.weighed - before) / pairsPerStep);
    this.candidate = choice.found;
    if (choice.ended) this.endListing(choice, listing);
    else if (choice.weighed > pairsPerList) this.giveUpListing(far, score);
  }

  private endListing(choice: ProvenChoice, { proof, far }: Listing): void {
    const part = this.part!;
    this.listing = undefined;
    this.managed = Math.max(this.managed, far);
    if (choice.reachesAll) {
      this.close(choice.best);
      return;
    }
    // Whatever has a bundle that is not listed, or loses more by its choice, is further below.
    part.bound = Math.min(part.bound, Math.max(choice.best, this.provenBy(proof) - far));
    part.listed = far;
    this.list(choice.best);
  }

  private giveUpListing(far: number, score: number): void {
    this.listing = undefined;
    this.tooFar = far;
    this.list(score);
  }

  private lower(bound: number): number {
    return lowerToGrid(bound, this.grid);
  }

  /** A part with a lower bound than this has nothing better than `score`. */
  private closesBelow(score: number): number {
    return this.grid === 0 ? score + enough : this.lower(score + enough) + this.grid - 3 * enough;
  }

  private next(score: number): Part | undefined {
    // Of parts that are as good the newest first: least changes from the one before.
    this.open.sort((a, b) => this.lower(a.bound) - this.lower(b.bound));
    for (;;) {
      const part = this.open.pop();
      if (part === undefined || this.lower(part.bound) > score + enough) return part;
      this.closed = Math.max(this.closed, Math.min(part.bound, score));
    }
  }

  private close(bound: number): void {
    this.closed = Math.max(this.closed, bound);
    this.part = undefined;
  }

  /** Looks for a better proposal among the bundles that are known, when enough new ones came in. */
  private combine(score: number): void {
    const { bundles } = this.master;
    if (bundles.length < this.combined + newBundles) return;
    this.combined = bundles.length;
    const better = new BestCombination(this.study, bundles, score, combinations).find();
    if (better !== undefined) this.candidate = better;
  }

  /** Splits the part in two, or closes it when it is whole: then it is a proposal itself. */
  private split(): void {
    const part = this.part!;
    const branches = chooseBranch(this.master, part.decisions);
    if (branches === undefined) {
      // Beside whole bundles, crumbs of others may be left by rounding.
      const whole = this.master.taken().filter(({ amount }) => amount > 0.5);
      this.candidate = whole.map(({ tasks }) => tasks);
      this.close(part.bound);
      return;
    }
    for (const decisions of branches) this.open.push({ decisions, bound: part.bound });
    this.part = undefined;
  }

  private taskGains({ decisions }: Part, prices: MasterPrices): Float64Array {
    const { weights, freed } = this.study;
    return freed.map((minutes, task) =>
      decisions.tasks.get(task) === false
        ? -Infinity
        : (weights.hours * minutes) / 60 - prices.tasks[task]!,
    );
  }

  /** What any prices prove, but for the bundles: so many times what one is worth at most comes to it. */
  private boundOfRest(prices: MasterPrices): number {
    const { master, study } = this;
    let bound = -master.promised;
    for (let task = 0; task < study.tasks.length; task++) {
      bound += prices.tasks[task]! + master.gainOfMove(task);
    }
    for (let type = 0; type < study.pool.size; type++) {
      bound += Math.max(0, master.gainOfPerson(type) - prices.people[type]!);
    }
    return bound;
  }
}
