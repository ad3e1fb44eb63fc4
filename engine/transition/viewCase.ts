import { allowedEvents } from "./allowedEvents.ts";
import type { CaseContext } from "./caseContext.ts";
import type { Action, EventType } from "./caseEvent.ts";
import type { CaseState, Signatures } from "./caseState.ts";
import type { AttemptReason } from "./caseWords.ts";
import type { ClockMoment } from "./clock.ts";
import { readClock } from "./clock.ts";
import type { Day } from "./days.ts";
import type { MoneyState } from "./money.ts";
import { readMoney } from "./money.ts";
import { nextAction, overdueActions } from "./nextAction.ts";
import type { Standing } from "./phaseOf.ts";
import { attemptStanding, caseStanding, furthestAttempt } from "./phaseOf.ts";
import type { Phase } from "./steps.ts";
import type { Warning } from "./warnings.ts";
import { warningsOf } from "./warnings.ts";

/** An attempt as it is shown. */
export interface AttemptView {
  readonly id: string;
  readonly opening: string;
  readonly phase: Phase;
  readonly step: Standing["step"] | null;
  readonly ended?: AttemptReason;
}

/** A case on a day, in codes. */
export interface CaseView {
  readonly phase: Phase;
  /** Null once closed. */
  readonly step: Standing["step"] | null;
  readonly owner: string;
  /** Null once closed. */
  readonly nextAction: Action | null;
  readonly overdue: readonly Action[];
  readonly warnings: readonly Warning[];
  readonly attempts: readonly AttemptView[];
  /** Under the text that waits for signatures or holds, of the furthest running attempt. */
  readonly signatures: Signatures;
  readonly clock: readonly ClockMoment[];
  readonly money: MoneyState;
  readonly allowed: readonly EventType[];
}

/**
 * Takes what a case came to and a day, gives all that is shown of it. Source: docs/transition.md, "On
 * the command line".
 */
export function viewCase(state: CaseState, context: CaseContext, on: Day): CaseView {
  const { days } = context;
  const { phase, step = null } = caseStanding(state, days);
  const furthest = furthestAttempt(state, days);
  return {
    phase,
    step,
    owner: state.owner,
    nextAction: nextAction(state, days) ?? null,
    overdue: overdueActions(state, on, days),
    warnings: warningsOf(state, on, days),
    attempts: state.attempts.map((attempt) => {
      const { id, opening, ended } = attempt;
      const { phase: at, step: its = null } = attemptStanding(state, attempt, days);
      return { id, opening, phase: at, step: its, ...(ended && { ended: ended.reason }) };
    }),
    signatures: furthest?.amendment?.signatures ?? furthest?.signatures ?? {},
    clock: readClock(state.clock, on),
    money: readMoney(state, on),
    allowed: allowedEvents(state, context, on),
  };
}
