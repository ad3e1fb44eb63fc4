import { countBits } from "./bits.ts";
import type { HourRange } from "./bundleBlocks.ts";
import { hourRanges, placeSets } from "./bundleBlocks.ts";
import type { PreparedStudy } from "./prepareStudy.ts";
import type { BundleFigures } from "./weighBundle.ts";
import { BundleWeigher, hoursPerSlot, noFigures } from "./weighBundle.ts";

/** What a bundle is worth is the sum over its tasks and over who can do it. */
export interface BundlePrices {
  /** Per task; it may be negative, and -Infinity for a task that may not be used. */
  readonly tasks: Float64Array;
  /** Per pool type, 0 or more. */
  readonly people: Float64Array;
}

export interface BundleQuery extends BundlePrices {
  /** Only a bundle worth more than this is looked for. */
  readonly floor: number;
  /** How many nodes may be opened. */
  readonly nodes: number;
  /** Pairs of tasks that may not be in one bundle, and pairs of which both or neither are. */
  readonly apart?: readonly (readonly [number, number])[];
  readonly together?: readonly (readonly [number, number])[];
}

export interface BundleAnswer {
  /** Bundles worth more than the floor, each better than the one before: places of tasks, ascending. */
  readonly found: readonly (readonly number[])[];
  /** What the last of them is worth; the floor when there is none. */
  readonly best: number;
  /** No bundle is worth more than this: as much as `best` when the search was complete. */
  readonly upper: number;
  readonly nodes: number;
}

const slack = 1e-9;

/** A difference in worth that counts. */
const counts = 1e-7;

const [free, chosen, out] = [0, 1, 2];

/** One part of the question: these hours at these places. */
interface Block {
  readonly range: HourRange;
  readonly places: Uint8Array;
  readonly bound: number;
}

/**
 * Looks for the bundle of tasks that is worth most, by branch and bound: which task is in and which is
 * not. A node's bound counts everyone who can still do the bundle and fills the hours with the tasks
 * that gain most, each less its share in who would be lost by it. Everyone is lost at most once, so the
 * shares of one person over all tasks that do not fit add up to what that person is worth.
 */
export class BundleSearch {
  private readonly study: PreparedStudy;
  private readonly weigher: BundleWeigher;
  private readonly figures: BundleFigures;
  private readonly ranges: readonly HourRange[];
  private readonly placeSets: readonly Uint8Array[];
  private readonly hours: Float64Array;
  /** Per exposure the tasks, the least exposure an hour first. */
  private readonly lightest: readonly Int32Array[];
  private readonly words: number;

  private readonly state: Uint8Array;
  /** Per depth who can still do it. */
  private readonly still: Uint32Array;
  private readonly misfits: Int32Array;
  private readonly share: Float64Array;
  private readonly ratio: Float64Array;
  /** Per depth the candidates. */
  private readonly candidates: Int32Array;
  private readonly exposed: Float64Array;
  private readonly members: Int32Array;

  private query!: BundleQuery;
  private range!: HourRange;
  private neededSlots = 0;
  private partners: readonly (readonly number[])[] = [];
  private rivals: readonly (readonly number[])[] = [];
  private found: number[][] = [];
  private best = 0;
  private upper = 0;
  private nodes = 0;

  constructor(study: PreparedStudy) {
    const count = study.tasks.length;
    this.study = study;
    this.weigher = new BundleWeigher(study);
    this.figures = noFigures(study);
    this.ranges = hourRanges(study);
    this.placeSets = placeSets(study);
    this.hours = study.minutes.map((minutes) => minutes / 60);
    this.words = study.pool.words;
    const perHour = (minutes: Float64Array, task: number): number =>
      minutes[task]! / Math.max(this.hours[task]!, slack);
    this.lightest = study.pool.exposures.map(({ minutes }) =>
      Int32Array.from(study.tasks.keys()).toSorted(
        (a, b) => perHour(minutes, a) - perHour(minutes, b),
      ),
    );
    this.state = new Uint8Array(count);
    this.still = new Uint32Array((count + 2) * this.words);
    this.misfits = new Int32Array(this.words * 32);
    this.share = new Float64Array(count);
    this.ratio = new Float64Array(count);
    this.candidates = new Int32Array((count + 2) * count);
    this.exposed = new Float64Array(study.pool.exposures.length);
    this.members = new Int32Array(count);
  }

  /** Takes what tasks and people are worth, gives the best bundle as far as the nodes reach. */
  find(query: BundleQuery): BundleAnswer {
    this.query = query;
    this.found = [];
    this.best = query.floor;
    this.upper = query.floor;
    this.nodes = 0;
    const pairs = (list: BundleQuery["apart"] = []): number[][] => {
      const of: number[][] = Array.from(this.state, () => []);
      for (const [one, other] of list) {
        of[one]!.push(other);
        of[other]!.push(one);
      }
      return of;
    };
    this.rivals = query.apart ? pairs(query.apart) : [];
    this.partners = query.together ? pairs(query.together) : [];
    const blocks = this.blocks().toSorted((a, b) => b.bound - a.bound);
    for (const block of blocks) this.searchBlock(block);
    const { found, best, nodes } = this;
    return { found, best, upper: Math.max(this.upper, best), nodes };
  }

  /** The blocks that could hold a bundle above the floor, by what they would hold if nobody were lost. */
  private blocks(): Block[] {
    const { tasks, people } = this.query;
    const blocks: Block[] = [];
    const sorted = Int32Array.from(tasks.keys())
      .filter((task) => tasks[task]! > 0)
      .toSorted((a, b) => tasks[b]! * this.hours[a]! - tasks[a]! * this.hours[b]!);
    for (const range of this.ranges) {
      const worth = this.worthOf(range.able, 0, people);
      for (const places of this.placeSets) {
        let [room, bound] = [range.max, worth];
        for (const task of sorted) {
          if (places[this.study.place[task]!] === 0) continue;
          const taken = Math.min(room, this.hours[task]!);
          bound +=
            taken < this.hours[task]! ? (tasks[task]! * taken) / this.hours[task]! : tasks[task]!;
          room -= taken;
          if (room <= 0) break;
        }
        if (bound > this.best + counts) blocks.push({ range, places, bound });
      }
    }
    return blocks;
  }

  private worthOf(bits: Uint32Array, offset: number, people: Float64Array): number {
    let sum = 0;
    for (let word = 0; word < this.words; word++) {
      let left = bits[offset + word]!;
      while (left !== 0) {
        const lowest = left & -left;
        sum += people[word * 32 + 31 - Math.clz32(lowest)]!;
        left ^= lowest;
      }
    }
    return sum;
  }

  private searchBlock({ range, places, bound }: Block): void {
    if (bound <= this.best + counts) return;
    const { people, tasks } = this.query;
    this.range = range;
    this.neededSlots = Math.ceil(range.min / hoursPerSlot - slack);
    for (let task = 0; task < this.state.length; task++) {
      const usable = places[this.study.place[task]!] === 1 && tasks[task]! > -Infinity;
      this.state[task] = usable ? free : out;
    }
    for (let word = 0; word < this.words; word++) {
      let priced = 0;
      for (let bit = 0; bit < 32; bit++) {
        if ((people[word * 32 + bit] ?? 0) > 0) priced |= 1 << bit;
      }
      this.still[word] = range.able[word]! & priced;
    }
    this.exposed.fill(0);
    this.open(0, 0, 0, 0);
  }

  /** Opens a node: `gained` by the chosen tasks, of `hours`, at `slots`. */
  private open(depth: number, gained: number, hours: number, slots: number): void {
    this.nodes++;
    const { range, state } = this;
    const first = depth * state.length;
    let count = 0;
    let open = slots;
    for (let task = 0; task < state.length; task++) {
      if (state[task] !== free || hours + this.hours[task]! > range.max + slack) continue;
      this.candidates[first + count++] = task;
      open |= this.study.slots[task]!;
    }
    this.dropOverexposed(depth, hours);
    const worth = gained + this.dropAbsent(depth, open);
    if (worth > this.best + counts && hours >= range.min - slack) this.consider(gained);
    this.shareLosses(depth, first, count);
    const branch = this.bound(first, count, worth, hours);
    if (branch < 0) return;
    this.branch(branch, depth, gained, hours, slots);
  }

  /** Drops who would be exposed too long by any way to fill the hours that are still to be filled. */
  private dropOverexposed(depth: number, hours: number): void {
    const { range, state } = this;
    for (const [index, { minutes, bounds, bearers }] of this.study.pool.exposures.entries()) {
      let least = this.exposed[index]!;
      let needed = range.min - hours;
      for (const task of this.lightest[index]!) {
        if (needed <= slack) break;
        if (state[task] !== free || hours + this.hours[task]! > range.max + slack) continue;
        const taken = Math.min(needed, this.hours[task]!);
        if (taken > 0) least += (minutes[task]! * taken) / this.hours[task]!;
        needed -= taken;
      }
      let level = 0;
      while (level < bounds.length && bounds[level]! < least - counts) level++;
      if (level === 0) continue;
      const bears = bearers[level]!;
      const row = depth * this.words;
      for (let word = 0; word < this.words; word++) this.still[row + word]! &= bears[word]!;
    }
  }

  /** Drops who has too few of the slots that are still possible, gives what the others are worth. */
  private dropAbsent(depth: number, slots: number): number {
    const { people } = this.query;
    const row = depth * this.words;
    let worth = 0;
    for (let word = 0; word < this.words; word++) {
      let left = this.still[row + word]!;
      while (left !== 0) {
        const lowest = left & -left;
        const type = word * 32 + 31 - Math.clz32(lowest);
        if (countBits(this.study.pool.slots[type]! & slots) < this.neededSlots) {
          this.still[row + word]! ^= lowest;
        } else worth += people[type]!;
        this.misfits[type] = 0;
        left ^= lowest;
      }
    }
    return worth;
  }

  /** Takes the chosen tasks for an answer if they are a valid bundle and better than what was found. */
  private consider(gained: number): void {
    const { limits } = this.study.study;
    const { figures, members, state } = this;
    let count = 0;
    for (let task = 0; task < state.length; task++) {
      if (state[task] === chosen) members[count++] = task;
    }
    if (count === 0) return;
    this.weigher.weigh(members, count, figures);
    const hours = figures.minutes / 60;
    if (hours < limits.hours.min || hours > limits.hours.max) return;
    if (figures.categories < limits.minCategories || figures.places > limits.maxPlaces) return;
    const worth = gained + this.worthOf(figures.able, 0, this.query.people);
    if (worth <= this.best + counts) return;
    this.best = worth;
    this.found.push(Array.from(members.subarray(0, count)));
  }

  /** Works out for each candidate its share in who would be lost, and what it gains an hour after that. */
  private shareLosses(depth: number, first: number, count: number): void {
    const { fits } = this.study.pool;
    const { tasks, people } = this.query;
    const row = depth * this.words;
    for (let at = 0; at < count; at++) {
      const fit = this.candidates[first + at]! * this.words;
      for (let word = 0; word < this.words; word++) {
        let lost = this.still[row + word]! & ~fits[fit + word]!;
        while (lost !== 0) {
          const lowest = lost & -lost;
          this.misfits[word * 32 + 31 - Math.clz32(lowest)]!++;
          lost ^= lowest;
        }
      }
    }
    for (let at = 0; at < count; at++) {
      const task = this.candidates[first + at]!;
      const fit = task * this.words;
      let share = 0;
      for (let word = 0; word < this.words; word++) {
        let lost = this.still[row + word]! & ~fits[fit + word]!;
        while (lost !== 0) {
          const lowest = lost & -lost;
          const type = word * 32 + 31 - Math.clz32(lowest);
          share += people[type]! / this.misfits[type]!;
          lost ^= lowest;
        }
      }
      this.share[task] = share;
      this.ratio[task] = (tasks[task]! - share) / Math.max(this.hours[task]!, slack);
    }
    this.sortByRatio(first, count);
  }

  private sortByRatio(first: number, count: number): void {
    const { candidates, ratio } = this;
    for (let at = 1; at < count; at++) {
      const task = candidates[first + at]!;
      const own = ratio[task]!;
      let before = at - 1;
      while (before >= 0 && ratio[candidates[first + before]!]! < own) {
        candidates[first + before + 1] = candidates[first + before]!;
        before--;
      }
      candidates[first + before + 1] = task;
    }
  }

  /** Bounds the node; gives the task to branch on, or -1 when nothing better can come of it. */
  private bound(first: number, count: number, worth: number, hours: number): number {
    const { range } = this;
    let filled = hours;
    let bound = worth;
    let [branch, most, split] = [-1, slack, -1];
    for (let at = 0; at < count; at++) {
      const task = this.candidates[first + at]!;
      const gains = this.ratio[task]! > 0;
      if (!gains && filled >= range.min - slack) break;
      const taken = Math.min(this.hours[task]!, (gains ? range.max : range.min) - filled);
      if (taken <= slack && this.hours[task]! > slack) break;
      bound += this.ratio[task]! * Math.max(taken, slack);
      filled += taken;
      if (taken < this.hours[task]! - slack) split = task;
      if (this.share[task]! <= most) continue;
      most = this.share[task]!;
      branch = task;
    }
    if (filled < range.min - slack || bound <= this.best + counts) return -1;
    if (this.nodes >= this.query.nodes) {
      this.upper = Math.max(this.upper, bound);
      return -1;
    }
    if (branch >= 0) return branch;
    if (split >= 0) return split;
    return count > 0 ? this.candidates[first]! : -1;
  }

  private branch(task: number, depth: number, gained: number, hours: number, slots: number): void {
    const { words, still, state } = this;
    const row = depth * words;
    const changed = this.choose(task);
    if (changed !== undefined) {
      for (let word = 0; word < words; word++) still[row + words + word] = still[row + word]!;
      let [more, longer, wider] = [gained, hours, slots];
      for (const one of changed) {
        if (state[one] !== chosen) continue;
        more += this.query.tasks[one]!;
        longer += this.hours[one]!;
        wider |= this.study.slots[one]!;
        for (let word = 0; word < words; word++) {
          still[row + words + word]! &= this.study.pool.fits[one * words + word]!;
        }
        this.expose(one, 1);
      }
      if (longer <= this.range.max + slack) this.open(depth + 1, more, longer, wider);
      for (const one of changed) {
        if (state[one] === chosen) this.expose(one, -1);
        state[one] = free;
      }
    }
    const dropped = this.drop(task);
    for (let word = 0; word < words; word++) still[row + words + word] = still[row + word]!;
    this.open(depth + 1, gained, hours, slots);
    for (const one of dropped) state[one] = free;
  }

  private expose(task: number, times: number): void {
    for (const [index, { minutes }] of this.study.pool.exposures.entries()) {
      this.exposed[index]! += times * minutes[task]!;
    }
  }

  /** Chooses a task and its partners, drops their rivals; gives whom that changed, undefined if it cannot. */
  private choose(task: number): number[] | undefined {
    const changed = [task];
    this.state[task] = chosen;
    let possible = true;
    for (let at = 0; at < changed.length; at++) {
      const one = changed[at]!;
      if (this.state[one] !== chosen) continue;
      for (const partner of this.partners[one] ?? []) {
        if (this.state[partner] === out) possible = false;
        if (this.state[partner] !== free) continue;
        this.state[partner] = chosen;
        changed.push(partner);
      }
      for (const rival of this.rivals[one] ?? []) {
        if (this.state[rival] === chosen) possible = false;
        if (this.state[rival] !== free) continue;
        this.state[rival] = out;
        changed.push(rival);
      }
    }
    if (possible) return changed;
    for (const one of changed) this.state[one] = free;
    return undefined;
  }

  /** Drops a task and its partners; gives whom that changed. */
  private drop(task: number): number[] {
    const changed = [task];
    this.state[task] = out;
    for (let at = 0; at < changed.length; at++) {
      for (const partner of this.partners[changed[at]!] ?? []) {
        if (this.state[partner] !== free) continue;
        this.state[partner] = out;
        changed.push(partner);
      }
    }
    return changed;
  }
}
