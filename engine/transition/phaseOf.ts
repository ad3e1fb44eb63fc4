import type { Attempt, CaseState } from "./caseState.ts";
import { isRunning } from "./caseState.ts";
import { decidedOn } from "./parties.ts";
import type { Phase, StepName } from "./steps.ts";
import { placeOf } from "./steps.ts";
import { undoneSteps } from "./undoneSteps.ts";
import type { WorkingDays } from "./workingDays.ts";

/** Where something stands: the phase, and the first step that is not done. */
export interface Standing {
  readonly phase: Phase;
  /** `explore` without an attempt, `follow` after a contract; absent once closed. */
  readonly step?: StepName | "explore" | "follow";
}

/** Takes an attempt, gives its phase; of one that has ended, the phase in which it did. */
export function attemptPhase(attempt: Attempt): Phase {
  if (attempt.contract !== undefined) return "lasting";
  return decidedOn(attempt) === undefined ? "exploring" : "onboarding";
}

/** Takes an attempt, gives where it stands; of one that has ended, where it stood. */
export function attemptStanding(state: CaseState, attempt: Attempt, days: WorkingDays): Standing {
  const phase = attemptPhase(attempt);
  if (phase === "lasting") return { phase, step: "follow" };
  const { ended: _ended, ...running } = attempt;
  const [next] = undoneSteps(state, running, days);
  return { phase, ...(next && { step: next.step }) };
}

function progress({ phase, step }: Standing): number {
  if (phase === "lasting") return Infinity;
  return step === undefined || step === "explore" || step === "follow" ? -1 : (placeOf(step) ?? -1);
}

/**
 * Takes a state, gives the phase and step of the case: those of its furthest running attempt, of
 * several the one opened first; `exploring` and `explore` without one.
 */
export function caseStanding(state: CaseState, days: WorkingDays): Standing {
  if (state.closed !== undefined) return { phase: "closed" };
  let furthest: Standing = { phase: "exploring", step: "explore" };
  for (const attempt of state.attempts.filter(isRunning)) {
    const standing = attemptStanding(state, attempt, days);
    if (progress(standing) > progress(furthest)) furthest = standing;
  }
  return furthest;
}

/** The furthest running attempt, of several the one opened first. */
export function furthestAttempt(state: CaseState, days: WorkingDays): Attempt | undefined {
  let furthest: Attempt | undefined;
  let most = -1;
  for (const attempt of state.attempts.filter(isRunning)) {
    const at = progress(attemptStanding(state, attempt, days));
    if (at > most) [furthest, most] = [attempt, at];
  }
  return furthest;
}
