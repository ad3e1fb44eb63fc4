import type { Day } from "./days.ts";
import { addDays, weekday } from "./days.ts";

/** Monday to Friday, less the holidays of a region. Source: the transition's rules, docs/transition.md. */
export class WorkingDays {
  readonly #holidays: ReadonlySet<Day>;

  /** `holidays`: days on which nobody is expected to act. */
  constructor(holidays: readonly Day[] = []) {
    this.#holidays = new Set(holidays);
  }

  /** Whether somebody can be expected to act on this day. */
  has(day: Day): boolean {
    const at = weekday(day);
    return at > 0 && at < 6 && !this.#holidays.has(day);
  }

  /** The working day that comes `count` (1 or more) working days after a day. */
  after(day: Day, count: number): Day {
    return this.#step(day, count, 1);
  }

  /** The working day that comes `count` (1 or more) working days before a day. */
  before(day: Day, count: number): Day {
    return this.#step(day, count, -1);
  }

  /** The day itself, or the first working day after it. */
  onOrAfter(day: Day): Day {
    return this.has(day) ? day : this.after(day, 1);
  }

  /** Whether fewer than `count` working days lie from the first day to the last, both counted. */
  fewerThan(count: number, from: Day, to: Day): boolean {
    let found = 0;
    for (let day = from; day <= to; day = addDays(day, 1)) {
      if (this.has(day)) found += 1;
      if (found >= count) return false;
    }
    return true;
  }

  #step(day: Day, count: number, by: 1 | -1): Day {
    let left = count;
    let at = day;
    while (left > 0) {
      at = addDays(at, by);
      if (this.has(at)) left -= 1;
    }
    return at;
  }
}
