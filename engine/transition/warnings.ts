import type { Attempt, CaseState } from "./caseState.ts";
import { isPlaced, isRunning } from "./caseState.ts";
import type { Day } from "./days.ts";
import { wagesUnclear } from "./money.ts";
import { missingJudges } from "./parties.ts";
import { settlementOf } from "./settlement.ts";
import { decideFrom } from "./undoneSteps.ts";
import type { WorkingDays } from "./workingDays.ts";

/** What a case warns of, in the order in which it is shown. */
export const warningCodes = [
  "advise-uwv-opinion",
  "decide-now",
  "voices-differ",
  "unsuitable",
  "wages-unclear",
] as const;

export type Warning = (typeof warningCodes)[number];

function ofAttempt(state: CaseState, attempt: Attempt, on: Day, days: WorkingDays): Warning[] {
  const found: Warning[] = [];
  const proposed = attempt.done.proposed !== undefined;
  const track2 = state.track === "track2";
  if (track2 && proposed && attempt.uwvOpinion === undefined && attempt.contract === undefined) {
    found.push("advise-uwv-opinion");
  }
  if (track2 && attempt.suitable === false) found.push("unsuitable");
  if (!isPlaced(attempt) || attempt.agreement === undefined) return found;
  if (missingJudges(state, attempt).length > 0) {
    if (on >= decideFrom(attempt.agreement, days)) found.push("decide-now");
  } else if (attempt.contractOn === undefined && settlementOf(state, attempt)?.differ) {
    found.push("voices-differ");
  }
  return found;
}

/** Takes a state and a day, gives what it warns of; nothing once closed. Source: docs/transition.md. */
export function warningsOf(state: CaseState, on: Day, days: WorkingDays): readonly Warning[] {
  if (state.closed !== undefined) return [];
  const found = new Set(
    state.attempts.filter(isRunning).flatMap((one) => ofAttempt(state, one, on, days)),
  );
  if (wagesUnclear(state, on)) found.add("wages-unclear");
  return warningCodes.filter((code) => found.has(code));
}
