import { givenUp } from "../exposedPackages.ts";
import { ask, ready, reduced, unsettled } from "../packageOutcomes.ts";
import type { PersonTasks } from "../personTasks.ts";
import type { ProfileNumbers } from "../workTables.ts";

const yes = 0;

/** What decides on a package once all conditions hold, with changes already made; sets of tasks as bits. */
export class PackageTerms {
  misfit = 0;
  reducedAllowed = false;
  minHours = 0;
  numbers!: ProfileNumbers;
  /** The package that was settled on. */
  tasks = 0;
  private unknown = 0;
  private readonly of: PersonTasks;

  constructor(of: PersonTasks) {
    this.of = of;
  }

  /** From here on it is about this kind of opening, and the person of the tasks. */
  look(kind: number): void {
    const { of } = this;
    const { profile, reducedAllowed, minHours } = of.index.kinds.all[kind]!;
    of.fit(profile);
    this.numbers = of.tables.profiles[profile]!;
    this.misfit = of.misfits[profile]!;
    this.unknown = of.unknowns[profile]!;
    this.reducedAllowed = reducedAllowed;
    this.minHours = minHours;
  }

  /**
   * Gives `ready`, `reduced`, `ask` or `unsettled`, and the best package in {@link tasks}; {@link givenUp} when it
   * takes too long or would round.
   */
  settle(): number {
    const { of, numbers, misfit, unknown } = this;
    const { basis, all } = numbers;
    this.tasks = basis;
    if (of.affinity === yes) {
      const isSure = ((misfit | unknown) & basis) === 0;
      if (isSure && of.exposed.isBearable(numbers, of.sureBounds)) return ready;
      if (this.reducedAllowed) {
        this.tasks = this.best(all & ~misfit & ~unknown, of.sureBounds);
        if (this.tasks !== 0) return this.tasks === givenUp ? givenUp : reduced;
        this.tasks = basis;
      }
    }
    if (this.isFullPossible()) return ask;
    if (!this.reducedAllowed) return unsettled;
    this.tasks = this.best(all & ~misfit, of.possibleBounds);
    if (this.tasks === givenUp) return givenUp;
    return this.tasks === 0 ? unsettled : ask;
  }

  /** Whether {@link settle} comes to anything: 1, 0 or {@link givenUp}. */
  canSettle(): number {
    if (this.isFullPossible()) return 1;
    if (!this.reducedAllowed) return 0;
    const { numbers, minHours, of } = this;
    const available = numbers.all & ~this.misfit;
    if (!of.isBounded(numbers)) return Number(this.whole(available) !== 0);
    if (!numbers.exact) return givenUp;
    const some = of.exposed.some(numbers, available, of.possibleBounds, minHours);
    return some === givenUp ? givenUp : Number(some !== 0);
  }

  private isFullPossible(): boolean {
    const { numbers, misfit, of } = this;
    return (misfit & numbers.basis) === 0 && of.exposed.isBearable(numbers, of.possibleBounds);
  }

  private best(available: number, bounds: Float64Array): number {
    const { of, numbers, minHours } = this;
    if (!of.isBounded(numbers)) return this.whole(available);
    return numbers.exact ? of.exposed.bestOfAll(numbers, available, bounds, minHours) : givenUp;
  }

  /** Where no exposure is bounded, the best package is all that is useful. */
  private whole(available: number): number {
    const { useful, basis, minutes } = this.numbers;
    const set = available & useful;
    if ((set & basis) === 0) return 0;
    let sum = 0;
    for (let bit = 0; bit < minutes.length; bit++) if ((set >> bit) & 1) sum += minutes[bit]!;
    return sum / 60 >= this.minHours ? set : 0;
  }
}
