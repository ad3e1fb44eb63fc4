import type { BundleAnswer, BundleQuery } from "./bundleQuery.ts";
import { counts, slack } from "./bundleQuery.ts";
import type { HourRange } from "./bundleBlocks.ts";
import { hourRanges, placeSets } from "./bundleBlocks.ts";
import { ChosenTasks } from "./chosenTasks.ts";
import { FillBound } from "./fillBound.ts";
import { LossShares } from "./lossShares.ts";
import type { PreparedStudy } from "./prepareStudy.ts";
import type { ListedBundle } from "./provenChoice.ts";
import type { Block } from "./rankBlocks.ts";
import { rankBlocks } from "./rankBlocks.ts";
import { StillAble } from "./stillAble.ts";
import { chosen, free, TaskStates } from "./taskStates.ts";
import type { BundleFigures } from "./weighBundle.ts";
import { BundleWeigher, noFigures } from "./weighBundle.ts";
import { worthOf } from "./worthOf.ts";

/**
 * Looks for the bundle of tasks that is worth most, by branch and bound: which task is in and which is
 * not. A node's bound counts everyone who can still do the bundle and fills the hours with the tasks
 * that gain most, each less its share in who would be lost by it.
 */
export class BundleSearch {
  private readonly study: PreparedStudy;
  private readonly weigher: BundleWeigher;
  private readonly figures: BundleFigures;
  private readonly ranges: readonly HourRange[];
  private readonly placeSets: readonly Uint8Array[];
  private readonly hours: Float64Array;
  private readonly states: TaskStates;
  private readonly still: StillAble;
  private readonly shares: LossShares;
  private readonly filling: FillBound;
  private readonly taken: ChosenTasks;
  /** Per depth the candidates. */
  private readonly candidates: Int32Array;
  private readonly members: Int32Array;

  private query!: BundleQuery;
  private range!: HourRange;
  private found: number[][] = [];
  /** What was listed, by its tasks, when all bundles are asked. */
  private listed: Map<string, ListedBundle> | undefined;
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
    this.states = new TaskStates(count);
    this.still = new StillAble(study, this.hours);
    this.shares = new LossShares(study, this.hours);
    this.filling = new FillBound(count, study.categories.length);
    this.taken = new ChosenTasks(study);
    this.candidates = new Int32Array((count + 2) * count);
    this.members = new Int32Array(count);
  }

  /** Takes what tasks and people are worth, gives the best bundle as far as the nodes reach. */
  find(query: BundleQuery): BundleAnswer {
    const blocks = this.begin(query);
    for (const block of blocks) this.searchBlock(block);
    const { found, best, nodes } = this;
    return { found, best, upper: Math.max(this.upper, best), nodes };
  }

  /**
   * Takes a question, lists every bundle worth more than its floor, each once, at most `most`. Goes on a
   * little each time it is asked; the last answer is undefined when nodes or places did not suffice.
   */
  *list(query: BundleQuery, most: number): Generator<number, ListedBundle[] | undefined> {
    const listed = new Map<string, ListedBundle>();
    let before = 0;
    for (const block of this.begin(query, listed)) {
      this.searchBlock(block);
      if (this.upper > query.floor || listed.size > most) return undefined;
      yield this.nodes - before;
      before = this.nodes;
    }
    return [...listed.values()];
  }

  private begin(query: BundleQuery, listed?: Map<string, ListedBundle>): Block[] {
    this.query = query;
    this.listed = listed;
    this.found = [];
    this.best = query.floor;
    this.upper = query.floor;
    this.nodes = 0;
    this.shares.start();
    this.states.rule(query.apart, query.together);
    const { study, ranges, placeSets: sets, hours } = this;
    return rankBlocks(query, study, hours, ranges, sets);
  }

  private searchBlock({ range, places, bound }: Block): void {
    if (bound <= this.best + counts) return;
    if (this.nodes >= this.query.nodes) {
      this.upper = Math.max(this.upper, bound);
      return;
    }
    const { tasks, people } = this.query;
    this.range = range;
    this.states.start((task) => places[this.study.place[task]!] === 1 && tasks[task]! > -Infinity);
    this.still.start(range, people, this.states.of);
    this.taken.clear();
    this.open(0, 0, 0, 0);
  }

  /** Opens a node: `gained` by the chosen tasks, of `hours`, at `slots`. */
  private open(depth: number, gained: number, hours: number, slots: number): void {
    this.nodes++;
    const { range, states, still, study } = this;
    if (!this.dropImpossible(hours)) return;
    const first = depth * states.of.length;
    let [count, open] = [0, slots];
    for (let at = 0; at < states.usable; at++) {
      const task = states.list[at]!;
      if (states.of[task] !== free) continue;
      this.candidates[first + count++] = task;
      open |= study.slots[task]!;
    }
    const [needed, room] = [range.min - hours, range.max - hours];
    still.dropOverexposed(depth, this.taken.exposed, needed, room, this.hours, states.of);
    const worth = gained + still.dropAbsent(depth, open);
    if (worth > this.best + counts && needed <= slack) this.consider(gained);
    if (count === 0) return;
    const candidates = this.candidates.subarray(first, first + count);
    const upper = worth + this.fill(candidates, depth, needed, room);
    if (upper <= this.best + counts) return;
    if (this.nodes >= this.query.nodes) {
      this.upper = Math.max(this.upper, upper);
      return;
    }
    this.dropHopeless(candidates, worth);
    this.branch(this.chooseTask(candidates), worth, depth, gained, hours, slots);
  }

  /** Drops tasks that are too long or at one place too many; gives whether that can be. */
  private dropImpossible(hours: number): boolean {
    const { states, taken } = this;
    for (let at = 0; at < states.usable; at++) {
      const task = states.list[at]!;
      if (states.of[task] !== free) continue;
      const tooLong = hours + this.hours[task]! > this.range.max + slack;
      if ((tooLong || !taken.allowsPlaceOf(task)) && !states.drop(task)) return false;
    }
    return true;
  }

  /** Takes the chosen tasks for an answer if they are a valid bundle and better than what was found. */
  private consider(gained: number): void {
    const { limits } = this.study.study;
    const { figures, members, states } = this;
    let count = 0;
    for (let at = 0; at < states.usable; at++) {
      const task = states.list[at]!;
      if (states.of[task] === chosen) members[count++] = task;
    }
    if (count === 0) return;
    this.weigher.weigh(members, count, figures);
    const hours = figures.minutes / 60;
    if (hours < limits.hours.min || hours > limits.hours.max) return;
    if (figures.categories < limits.minCategories || figures.places > limits.maxPlaces) return;
    const worth = gained + worthOf(figures.able, this.query.people);
    if (worth <= this.best + counts) return;
    if (this.listed !== undefined) {
      const tasks = Array.from(members.subarray(0, count));
      this.listed.set(tasks.join(), { tasks, worth });
      return;
    }
    this.best = worth;
    this.found.push(Array.from(members.subarray(0, count)));
  }

  /** Gives what the candidates can gain at most; it sorts them by their gain an hour. */
  private fill(candidates: Int32Array, depth: number, needed: number, room: number): number {
    const { taken, filling, shares, still, study } = this;
    const { tasks, people } = this.query;
    shares.divide(candidates, still.bits, depth * study.pool.words, tasks, people);
    filling.settle({
      candidates,
      gain: shares.gain,
      hours: this.hours,
      needed,
      room,
      category: study.category,
      inCategory: taken.inCategory,
      missing: taken.missing,
    });
    shares.reweigh(candidates, filling.whole + 1);
    return filling.most;
  }

  /** Drops tasks with which nothing better can come of it. */
  private dropHopeless(candidates: Int32Array, worth: number): void {
    for (let at = this.filling.whole; at < candidates.length; at++) {
      const task = candidates[at]!;
      if (this.states.of[task] !== free) continue;
      if (worth + this.filling.mostWith(task) <= this.best + counts) this.states.drop(task);
    }
  }

  /** The task to branch on: of those filled in the one by which most are lost, else where filling ends. */
  private chooseTask(candidates: Int32Array): number {
    const { shares } = this;
    const count = candidates.length;
    const { whole } = this.filling;
    let [branch, most] = [-1, slack];
    for (let at = 0; at < Math.min(count, whole + 1); at++) {
      const task = candidates[at]!;
      if (this.states.of[task] !== free || shares.share[task]! <= most) continue;
      [branch, most] = [task, shares.share[task]!];
    }
    if (branch >= 0) return branch;
    // Where filling ends it may have been dropped, and one after it may still bring a category.
    for (let each = 0; each < count; each++) {
      const task = candidates[(whole + each) % count]!;
      if (this.states.of[task] === free) return task;
    }
    return -1;
  }

  private branch(
    task: number,
    worth: number,
    depth: number,
    gained: number,
    hours: number,
    slots: number,
  ): void {
    const { states, still, taken } = this;
    if (task < 0) return;
    // The bound is of this node: later ones fill it anew.
    const without = worth + this.filling.mostWithout(task);
    const mark = states.mark;
    if (states.choose(task)) {
      still.descend(depth);
      let [more, longer, wider] = [gained, hours, slots];
      for (let place = mark; place < states.mark; place++) {
        const one = states.changedAt(place);
        if (states.of[one] !== chosen) continue;
        more += this.query.tasks[one]!;
        longer += this.hours[one]!;
        wider |= this.study.slots[one]!;
        still.keepFit(depth + 1, one);
        taken.count(one, 1);
      }
      if (longer <= this.range.max + slack && !taken.tooManyPlaces) {
        this.open(depth + 1, more, longer, wider);
      }
      // The node below dropped more, all after what was chosen here.
      for (let place = states.mark - 1; place >= mark; place--) {
        const one = states.changedAt(place);
        if (states.of[one] === chosen) taken.count(one, -1);
      }
    }
    states.undo(mark);
    if (without <= this.best + counts) return;
    if (states.drop(task)) {
      still.descend(depth);
      this.open(depth + 1, gained, hours, slots);
    }
    states.undo(mark);
  }
}
