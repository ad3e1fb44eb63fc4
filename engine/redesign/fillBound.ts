import { slack } from "./bundleQuery.ts";

/** What a node of the search asks: its candidates, best gain an hour first, and what they are. */
export interface FillQuestion {
  readonly candidates: Int32Array;
  /** Per task what it gains, and its hours. */
  readonly gain: Float64Array;
  readonly hours: Float64Array;
  /** Hours that must still be filled, and that may be; the first may be below 0. */
  readonly needed: number;
  readonly room: number;
  /** Per task its category, per category how many tasks are in already, and how many more must be. */
  readonly category: Int32Array;
  readonly inCategory: Int32Array;
  readonly missing: number;
}

/**
 * Bounds what candidates can gain when hours are filled with them, parts of tasks allowed, and so many
 * more categories must come in. Hours have one price: what an hour gains where the filling ends. At that
 * price each task has a rest, what it gains more or less than its hours cost; whole tasks of the missing
 * categories must come in whatever their rest.
 */
export class FillBound {
  /** No filling gains more; -Infinity when there is none. */
  most = 0;
  /** Per task its rest: 0 or more when it is in the filling. */
  readonly rest: Float64Array;
  /** How many of the candidates are filled in whole: they are the first. */
  whole = 0;
  /** What a category that must come in costs at most, 0 or less. */
  private dearest = 0;
  private readonly bestRest: Float64Array;

  constructor(tasks: number, categories: number) {
    this.rest = new Float64Array(tasks);
    this.bestRest = new Float64Array(categories);
  }

  /** Fills in `most` and the rests. */
  settle(question: FillQuestion): void {
    const { candidates, gain, hours, needed, room } = question;
    const count = candidates.length;
    let [filled, price, at] = [0, 0, 0];
    for (; at < count; at++) {
      const task = candidates[at]!;
      const gains = gain[task]! > 0;
      if (!gains && filled >= needed - slack) break;
      if (filled + hours[task]! > (gains ? room : needed) + slack) {
        price = gain[task]! / hours[task]!;
        filled = gains ? room : needed;
        break;
      }
      filled += hours[task]!;
    }
    this.whole = at;
    if (filled < needed - slack) {
      this.most = -Infinity;
      return;
    }
    let most = price * (price > 0 ? room : needed);
    for (let place = 0; place < candidates.length; place++) {
      const task = candidates[place]!;
      const rest = gain[task]! - price * hours[task]!;
      this.rest[task] = rest;
      if (rest > 0) most += rest;
    }
    this.dearest = 0;
    this.most = most + (question.missing > 0 ? this.dearCategories(question) : 0);
  }

  /** What the categories that must still come in cost, 0 or less. */
  private dearCategories(question: FillQuestion): number {
    const { candidates, category, inCategory, missing } = question;
    const { bestRest, rest } = this;
    bestRest.fill(-Infinity);
    for (let place = 0; place < candidates.length; place++) {
      const task = candidates[place]!;
      const own = category[task]!;
      if (inCategory[own] === 0) bestRest[own] = Math.max(bestRest[own]!, Math.min(0, rest[task]!));
    }
    // Few categories: taking the best one so many times is quicker than sorting.
    let cost = 0;
    this.dearest = 0;
    for (let each = 0; each < missing; each++) {
      let best = 0;
      for (let own = 1; own < bestRest.length; own++) {
        if (bestRest[own]! > bestRest[best]!) best = own;
      }
      this.dearest = bestRest[best]!;
      cost += this.dearest;
      bestRest[best] = -Infinity;
    }
    return cost;
  }

  /** The most that a filling gains with a task that is not in the best one. */
  mostWith(task: number): number {
    // It may be of a category that must come in: then that costs nothing more.
    return this.most + Math.min(0, this.rest[task]!) - this.dearest;
  }

  /** The most that a filling gains without a task that is in the best one. */
  mostWithout(task: number): number {
    return this.most - Math.max(0, this.rest[task]!);
  }
}
