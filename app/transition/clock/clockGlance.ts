import type { Day } from "@overstap/engine/transition/days.ts";
import type { ClockView } from "./seeClock.ts";

/** What the page of a case tells of the clock. */
export type ClockGlance = {
  /** Where the first sick day is missing, whether the reader may name it. */
  missing: boolean;
  names: boolean;
  late: number;
  next: { moment: string; due: Day } | null;
};

/** What of a clock stands on the page of the case; null where no clock runs and none is asked for. */
export function clockGlance(view: ClockView | undefined): ClockGlance | null {
  if (view?.kind !== "whole") return null;
  const { track2, firstSickDay, moments, can, closed } = view.clock;
  if (!track2 || closed) return null;
  const next = moments.find(({ state }) => state === "next");
  return {
    missing: firstSickDay === null,
    names: can.some(({ type }) => type === "trackChanged"),
    late: moments.filter(({ state }) => state === "overdue").length,
    next: next ? { moment: next.moment, due: next.due } : null,
  };
}
