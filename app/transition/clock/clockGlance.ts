import type { Day } from "@overstap/engine/transition/days.ts";
import type { ClockView } from "./seeClock.ts";

/** What the page of a case tells of the clock. */
export type ClockGlance = {
  track2: boolean;
  /** Where the first sick day is missing, whether the reader may name it. */
  missing: boolean;
  names: boolean;
  late: number;
  next: { moment: string; due: Day } | null;
};

/** What of a clock stands on the page of the case; null once it is closed, and for whoever does not read it. */
export function clockGlance(view: ClockView | undefined): ClockGlance | null {
  if (view?.kind !== "whole") return null;
  const { track2, firstSickDay, moments, can, closed } = view.clock;
  if (closed) return null;
  const next = moments.find(({ state }) => state === "next");
  return {
    track2,
    missing: track2 && firstSickDay === null,
    names: can.some(({ type }) => type === "trackChanged"),
    late: moments.filter(({ state }) => state === "overdue").length,
    next: next ? { moment: next.moment, due: next.due } : null,
  };
}
