import type { KnownBundle } from "./bestCombination.ts";
import { LinearProgram } from "./linearProgram.ts";
import type { PreparedStudy } from "./prepareStudy.ts";
import { BundleWeigher, noFigures } from "./weighBundle.ts";

/** What is decided at a node of the proof; what is not in it is still open. */
export interface Decisions {
  /** Per pool type: it must be reached, or it does not count. */
  readonly people: ReadonlyMap<number, boolean>;
  /** Per task: it must be moved, or it stays. */
  readonly tasks: ReadonlyMap<number, boolean>;
  /** Pairs of tasks that are in one bundle or neither, and pairs that are never in one. */
  readonly together: readonly (readonly [number, number])[];
  readonly apart: readonly (readonly [number, number])[];
}

export const nothingDecided: Decisions = {
  people: new Map(),
  tasks: new Map(),
  together: [],
  apart: [],
};

/** A bundle as a column. */
interface Held extends KnownBundle {
  readonly column: number;
}

/** Prices of tasks, of people and of a profile, none below 0. */
export interface MasterPrices {
  readonly tasks: Float64Array;
  readonly people: Float64Array;
  readonly profile: number;
}

const has = (bits: Uint32Array, member: number): boolean =>
  ((bits[member >>> 5]! >>> (member & 31)) & 1) === 1;

/**
 * The choice between bundles as a linear program: how much of each is taken, every task at most once, at
 * most so many bundles, everyone counted once. Bundles come in as they are found. Decisions only change
 * what columns gain, so solving goes on from the solution before.
 */
export class ColumnMaster {
  private readonly study: PreparedStudy;
  private readonly lp: LinearProgram;
  private readonly weigher: BundleWeigher;
  private readonly held: Held[] = [];
  private readonly known = new Set<string>();
  private readonly peopleColumns: number[];
  /** Per pool type what reaching it is worth: 0 for who is out of reach. */
  readonly worth: Float64Array;
  /** More than anything that can be gained: what must be, pays this. */
  private readonly must: number;
  private decisions: Decisions = nothingDecided;

  /** `worth`: per pool type what reaching it is worth; `must`: more than any two proposals can differ. */
  constructor(study: PreparedStudy, worth: Float64Array, must: number) {
    const count = study.tasks.length;
    this.study = study;
    this.worth = worth;
    this.must = must;
    this.weigher = new BundleWeigher(study);
    // Rows: a task at most once, a person as far as bundles reach, the number of bundles.
    const limits = [
      ...study.tasks.map(() => 1),
      ...study.pool.weights.map(() => 0),
      study.study.limits.maxProfiles,
    ];
    this.lp = new LinearProgram(limits);
    this.peopleColumns = study.pool.weights.map((_, type) =>
      this.lp.add({ rows: [count + type], factors: [1], most: 1 }, worth[type]!),
    );
  }

  private get lastRow(): number {
    return this.study.tasks.length + this.study.pool.size;
  }

  /** Adds a bundle: places of tasks, ascending. Gives whether it is new. */
  add(tasks: readonly number[]): boolean {
    const key = tasks.join();
    if (tasks.length === 0 || this.known.has(key)) return false;
    this.known.add(key);
    const { study } = this;
    const count = study.tasks.length;
    const figures = noFigures(study);
    this.weigher.weigh(tasks, tasks.length, figures);
    const gain = (study.weights.hours * figures.freed) / 60;
    const types = [...study.pool.weights.keys()].filter(
      (type) => this.worth[type]! > 0 && has(figures.able, type),
    );
    const rows = [...tasks, ...types.map((type) => count + type), this.lastRow];
    const factors = [...tasks.map(() => 1), ...types.map(() => -1), 1];
    const held = { tasks, gain, able: figures.able };
    const column = this.lp.add({ rows, factors, most: Infinity }, 0);
    this.held.push({ ...held, column });
    this.lp.setGain(column, this.gainOf(this.held.at(-1)!));
    return true;
  }

  private gainOf({ tasks, gain }: Held): number {
    const { tasks: ofTasks, together, apart } = this.decisions;
    const forbidden =
      tasks.some((task) => ofTasks.get(task) === false) ||
      together.some(([one, other]) => tasks.includes(one) !== tasks.includes(other)) ||
      apart.some(([one, other]) => tasks.includes(one) && tasks.includes(other));
    if (forbidden) return -100 * this.must;
    // A task is moved at most once, so what its move gains can stand at the bundle that has it.
    return tasks.reduce((sum, task) => sum + this.gainOfMove(task), gain);
  }

  /** What reaching a pool type gains under the decisions. */
  gainOfPerson(type: number): number {
    const decided = this.decisions.people.get(type);
    if (decided === undefined) return this.worth[type]!;
    return decided ? this.worth[type]! + this.must : 0;
  }

  /** What moving a task gains besides, under the decisions. */
  gainOfMove(task: number): number {
    return this.decisions.tasks.get(task) === true ? this.must : 0;
  }

  /** What is paid for what must be and counts in none of the scores. */
  get promised(): number {
    const musts = (map: ReadonlyMap<number, boolean>): number =>
      [...map.values()].filter(Boolean).length;
    return this.must * (musts(this.decisions.people) + musts(this.decisions.tasks));
  }

  /** Takes decisions, sets what everything gains. */
  decide(decisions: Decisions): void {
    this.decisions = decisions;
    for (const held of this.held) this.lp.setGain(held.column, this.gainOf(held));
    for (const [type, column] of this.peopleColumns.entries()) {
      this.lp.setGain(column, this.gainOfPerson(type));
    }
  }

  /** Solves, gives the prices. */
  solve(): MasterPrices {
    this.lp.solve();
    const { prices } = this.lp;
    const count = this.study.tasks.length;
    const price = (row: number): number => Math.max(0, prices[row]!);
    const people = Float64Array.from(this.peopleColumns, (_, type) => price(count + type));
    // What a task pays, less what its move gains.
    const tasks = Float64Array.from(
      { length: count },
      (_, task) => price(task) - this.gainOfMove(task),
    );
    return { tasks, people, profile: price(this.lastRow) };
  }

  /** All bundles that came in. */
  get bundles(): readonly KnownBundle[] {
    return this.held;
  }

  /** How much of each bundle is taken, those that are not left out. */
  taken(): { tasks: readonly number[]; able: Uint32Array; amount: number }[] {
    const solution = this.lp.solution();
    return this.held
      .map(({ tasks, able, column }) => ({ tasks, able, amount: solution[column]! }))
      .filter(({ amount }) => amount > 1e-5);
  }

  /** How far each pool type is reached, 0 to 1. */
  reached(): Float64Array {
    const solution = this.lp.solution();
    return Float64Array.from(this.peopleColumns, (column) => solution[column]!);
  }
}
