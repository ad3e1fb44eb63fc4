import type { EventType } from "@overstap/engine/transition/caseEvent.ts";

/**
 * The events that tell of sickness absence and benefits: they are read and written by whoever reads and
 * writes the clock, all others by whoever reads and writes agreements. Source: docs/visibility.md.
 */
export const clockEvents = [
  "recovered",
  "sickAgain",
  "pregnancyLeave",
  "clockDone",
  "uwvLetter",
  "wiaDecided",
  "schemeGranted",
  "trackChanged",
] as const satisfies readonly EventType[];

/**
 * What a present employer reads besides the clock: what it signs, and what comes of it. Where somebody was
 * put forward before that is not theirs to know.
 */
export const employerEvents = [
  "agreed",
  "signed",
  "signatureWithdrawn",
  "amended",
  "started",
  "judged",
  "talkedOver",
  "contracted",
] as const satisfies readonly EventType[];

/** Whether an event is read and written with the clock. */
export function isClockEvent(type: EventType): boolean {
  return (clockEvents as readonly EventType[]).includes(type);
}
