import type { CaseEvent } from "@overstap/engine/transition/caseEvent.ts";
import type { Track } from "@overstap/engine/transition/caseWords.ts";
import { type ClockState, startClock, turnClock } from "@overstap/engine/transition/clock.ts";
import { clockMoments } from "@overstap/engine/transition/clockMoments.ts";
import type { Day } from "@overstap/engine/transition/days.ts";

/** Why a moment is not due on the day that it was due at first. */
export type Shift =
  /** Recovered, and sick again within four weeks. */
  | { why: "recovery"; days: number; from: Day; to: Day }
  | { why: "leave"; days: number; from: Day; to: Day }
  /** A date of a letter from UWV. */
  | { why: "letter"; on: Day; due: Day };

/** How a clock came to be what it is. */
export type ClockStory = {
  clock: ClockState;
  /** Of each moment what moved it, the oldest first; nothing of what was done before. */
  shifts: Readonly<Record<string, readonly Shift[]>>;
  /** Which event ticked each moment off, by its place. */
  ticks: Readonly<Record<string, number>>;
  /** When it was begun anew after a recovery of four weeks or more. */
  anew: Day | null;
};

/**
 * Walks the events of a case and says how its clock came to be: the rules turn it, this notes what moved
 * what. Source: docs/transition.md, "The clock".
 *
 * @param start with which track and first sick day the case began
 * @param events those that count, in order
 */
export function clockStory(
  start: { track: Track; firstSickDay?: Day | null },
  events: readonly CaseEvent[],
): ClockStory {
  let clock = startClock(
    start.track === "track2" && start.firstSickDay ? start.firstSickDay : undefined,
  );
  let shifts: Record<string, readonly Shift[]> = {};
  let ticks: Record<string, number> = {};
  let anew: Day | null = null;
  for (const [place, event] of events.entries()) {
    const before = clock;
    clock = turnClock(before, event);
    if (clock === before) continue;
    if (Object.keys(clock.done).length === 0 && begunAnew(before, clock, event)) {
      [shifts, ticks, anew] = [{}, {}, event.type === "sickAgain" ? event.at : null];
      continue;
    }
    if (event.type === "clockDone") ticks = { ...ticks, [event.moment]: place };
    for (const moment of clockMoments) {
      const shift = shiftOf(before, clock, event, moment);
      if (shift) shifts = { ...shifts, [moment]: [...(shifts[moment] ?? []), shift] };
    }
  }
  return { clock, shifts, ticks, anew };
}

/** Whether a clock counts from another day, with nothing of what was. */
function begunAnew(before: ClockState, after: ClockState, { type }: CaseEvent): boolean {
  if (type !== "sickAgain" && type !== "trackChanged") return false;
  if (type === "trackChanged" && before.firstSickDay !== undefined && after.firstSickDay) {
    return false;
  }
  return before.firstSickDay !== after.firstSickDay;
}

function shiftOf(
  before: ClockState,
  after: ClockState,
  event: CaseEvent,
  moment: string,
): Shift | undefined {
  if (event.type === "uwvLetter") {
    return event.moment === moment ? { why: "letter", on: event.at, due: event.due } : undefined;
  }
  const days = (after.shifted[moment] ?? 0) - (before.shifted[moment] ?? 0);
  if (days === 0) return undefined;
  if (event.type === "pregnancyLeave") {
    return { why: "leave", days, from: event.at, to: event.until };
  }
  return before.recoveredOn === undefined
    ? undefined
    : { why: "recovery", days, from: before.recoveredOn, to: event.at };
}
