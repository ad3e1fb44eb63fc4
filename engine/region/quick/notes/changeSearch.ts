import type { ScreeningParameters } from "../../../screening/parameters.ts";
import { bitCount } from "../bitCount.ts";
import { givenUp } from "../exposedPackages.ts";
import type { PersonTasks } from "../personTasks.ts";
import type { PackageTerms } from "./packageTerms.ts";
import { TaskMends, unmendable } from "./taskMends.ts";

/** The smaller, then the one with the lowest bit that they do not share. */
function compareSets(a: number, b: number): number {
  const differing = a ^ b;
  if (differing === 0) return 0;
  return bitCount(a) - bitCount(b) || ((a & differing & -differing) !== 0 ? -1 : 1);
}

/**
 * The minimal sets of changes of tasks and package, the first few in their order, by sets as bits. As
 * `findChanges`: cost by cost, a set is minimal when it works and none that was found before is part of it.
 */
export class ChangeSearch {
  readonly mends: TaskMends;
  /** After {@link find}: sets as of {@link mends}. */
  readonly found: number[] = [];
  private readonly parameters: ScreeningParameters;
  private readonly groups = new Int32Array(20);
  private groupCount = 0;
  private sets: number[] = [];

  constructor(of: PersonTasks, parameters: ScreeningParameters) {
    this.mends = new TaskMends(of, parameters);
    this.parameters = parameters;
  }

  /** Finds sets that cost at most `budget`; gives how many, or {@link givenUp}. */
  find(terms: PackageTerms, profile: number, budget: number): number {
    const { mends, found, parameters } = this;
    const { numbers, misfit, reducedAllowed } = terms;
    found.length = 0;
    if (!mends.look(profile, numbers, misfit, budget)) return givenUp;
    let full = 0;
    this.groupCount = 0;
    for (let left = misfit; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left);
      const mend = mends.ofTasks[bit]!;
      if (((numbers.basis >> bit) & 1) === 1)
        full = mend === unmendable || full === unmendable ? unmendable : full | mend;
      if (mend !== unmendable) this.groups[this.groupCount++] = mend;
    }
    for (let cost = 0; cost <= budget && found.length < parameters.limits.sets; cost++) {
      this.sets = [];
      if (full !== unmendable && mends.costOf(full) === cost) this.sets.push(full);
      if (reducedAllowed || parameters.costs.allowReduced <= cost) {
        this.unite(0, reducedAllowed ? 0 : mends.allow, cost);
      }
      if (this.sets.length > 1) this.sets.sort(compareSets);
      for (const set of this.sets) {
        if (found.length === parameters.limits.sets) break;
        if (found.some((smaller) => (smaller & set) === smaller)) continue;
        const works = this.works(terms, misfit, reducedAllowed, set);
        if (works === givenUp) return givenUp;
        if (works === 1) found.push(set);
      }
      // Nothing has to change: every other set is more than that.
      if (found[0] === 0) break;
    }
    this.make(terms, misfit, reducedAllowed, found[0] ?? 0);
    return found.length;
  }

  /** All unions of groups from one on with a set that cost exactly so much; some more than once. */
  private unite(from: number, set: number, cost: number): void {
    const costs = this.mends.costOf(set);
    if (costs > cost) return;
    if (costs === cost) this.sets.push(set);
    for (let one = from; one < this.groupCount; one++) {
      const wider = set | this.groups[one]!;
      if (wider !== set) this.unite(one + 1, wider, cost);
    }
  }

  private works(terms: PackageTerms, misfit: number, reducedAllowed: boolean, set: number): number {
    this.make(terms, misfit, reducedAllowed, set);
    return terms.canSettle();
  }

  /** Makes the changes of a set. */
  private make(terms: PackageTerms, misfit: number, reducedAllowed: boolean, set: number): void {
    let still = 0;
    for (let left = misfit; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left);
      // What no change mends has all bits, which no set has.
      if ((this.mends.ofTasks[bit]! & ~set) !== 0) still |= 1 << bit;
    }
    terms.misfit = still;
    terms.reducedAllowed = reducedAllowed || (set & this.mends.allow) !== 0;
  }
}
