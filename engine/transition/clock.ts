import type { CaseEvent } from "./caseEvent.ts";
import { endOfWaiting, momentDays } from "./clockMoments.ts";
import type { Day } from "./days.ts";
import { addDays, daysBetween } from "./days.ts";

/** Recovery of so many days or more starts the clock anew. */
const newCountAfter = 28;

/** What has happened to a clock. */
export interface ClockState {
  readonly firstSickDay?: Day;
  readonly recoveredOn?: Day;
  readonly done: Readonly<Record<string, Day>>;
  /** Days by which each moment has moved; those that were done then have not. */
  readonly shifted: Readonly<Record<string, number>>;
  /** Dates set by a letter: they override and never move. */
  readonly letters: Readonly<Record<string, Day>>;
}

/** A moment of the law on one person's clock. */
export interface ClockMoment {
  readonly moment: string;
  readonly due: Day;
  readonly done?: Day;
  readonly overdue: boolean;
}

/** A clock that starts on a day, or none. */
export function startClock(firstSickDay: Day | undefined): ClockState {
  return { ...(firstSickDay && { firstSickDay }), done: {}, shifted: {}, letters: {} };
}

function shift(clock: ClockState, days: number): ClockState {
  const shifted = { ...clock.shifted };
  for (const moment of momentDays.keys()) {
    if (clock.done[moment] === undefined) shifted[moment] = (shifted[moment] ?? 0) + days;
  }
  return { ...clock, shifted };
}

function sickAgain({ recoveredOn, ...clock }: ClockState, at: Day): ClockState {
  if (recoveredOn === undefined) return clock;
  const days = daysBetween(recoveredOn, at);
  return days < newCountAfter ? shift(clock, days) : startClock(at);
}

/**
 * Takes a clock and an event, gives the clock after it. Full recovery of less than 28 days shifts every
 * moment not done, longer starts anew; pregnancy leave shifts by its days, the last included; another first
 * sick day on track 2 moves all moments along. Source: docs/transition.md, "The clock"; reference/clock
 * (samentelling, zwangerschap).
 */
export function turnClock(clock: ClockState, event: CaseEvent): ClockState {
  switch (event.type) {
    case "recovered":
      return { ...clock, recoveredOn: event.at };
    case "sickAgain":
      return sickAgain(clock, event.at);
    case "pregnancyLeave":
      return shift(clock, daysBetween(event.at, event.until) + 1);
    case "clockDone":
      return { ...clock, done: { ...clock.done, [event.moment]: event.at } };
    case "uwvLetter":
      return { ...clock, letters: { ...clock.letters, [event.moment]: event.due } };
    case "trackChanged":
      if (event.to === "mobility") return startClock(undefined);
      if (event.firstSickDay === undefined) return clock;
      // Named anew while it runs, a first sick day is mended: what was done and written stays so.
      return clock.firstSickDay === undefined
        ? startClock(event.firstSickDay)
        : { ...clock, firstSickDay: event.firstSickDay };
    default:
      return clock;
  }
}

function dueOf(clock: ClockState, moment: string, first: Day): Day {
  const days = (momentDays.get(moment) ?? 0) + (clock.shifted[moment] ?? 0);
  return clock.letters[moment] ?? addDays(first, days);
}

/** Takes a clock and a day, gives every moment, the one due first first; none where no clock runs. */
export function readClock(clock: ClockState, on: Day): readonly ClockMoment[] {
  const { firstSickDay, done } = clock;
  if (firstSickDay === undefined) return [];
  return [...momentDays.keys()]
    .map((moment) => {
      const due = dueOf(clock, moment, firstSickDay);
      const doneOn = done[moment];
      const overdue = doneOn === undefined && due < on;
      return { moment, due, ...(doneOn && { done: doneOn }), overdue };
    })
    .toSorted((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
}

/** The last day for which the duty to pay wages runs; undefined where no clock runs. */
export function endOfWages(clock: ClockState): Day | undefined {
  const { firstSickDay } = clock;
  return firstSickDay && dueOf(clock, endOfWaiting, firstSickDay);
}
