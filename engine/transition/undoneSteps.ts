import type { Action } from "./caseEvent.ts";
import type { Attempt, CaseState } from "./caseState.ts";
import { isRunning } from "./caseState.ts";
import type { Voice } from "./caseWords.ts";
import { deciders, evaluators } from "./caseWords.ts";
import type { Day } from "./days.ts";
import { decidedOn, missingJudges, missingSignatures } from "./parties.ts";
import type { Step, StepName } from "./steps.ts";
import { steps, stepOf } from "./steps.ts";
import type { WorkingDays } from "./workingDays.ts";

/** A step that is still to be done, with what tells it from all others of the case. */
export interface UndoneStep extends Action {
  readonly key: string;
  readonly step: StepName;
}

/** A placement of fewer working days than this has its decision nearer to its end. */
const shortPlacement = 30;

/** The day from which a placement's end must be decided: 15 working days before, of a short one 5. */
export function decideFrom(
  { start, end }: { readonly start: Day; readonly end: Day },
  days: WorkingDays,
): Day {
  return days.before(end, days.fewerThan(shortPlacement, start, end) ? 5 : 15);
}

function whoDecides({ yes }: Attempt): Voice | "both" {
  const missing = deciders.filter((voice) => yes[voice] === undefined);
  return missing.length === 1 && missing[0] !== undefined ? missing[0] : "both";
}

/** What is next before a placement starts, and the day on which the step before it was done. */
function nextStep(state: CaseState, attempt: Attempt): { step: StepName; since: Day } {
  let since = attempt.openedOn;
  for (const { done } of steps) {
    if (done === "decided") break;
    const on = attempt.done[done];
    if (on === undefined) return { step: done, since };
    since = on;
  }
  const decided = decidedOn(attempt);
  if (decided === undefined) return { step: "decided", since };
  since = decided;
  if (attempt.agreement === undefined) return { step: "agreed", since };
  if (missingSignatures(state, attempt.signatures).length > 0) return { step: "signed", since };
  return { step: "started", since };
}

function beforeStart(state: CaseState, attempt: Attempt, days: WorkingDays): UndoneStep[] {
  const { step, since } = nextStep(state, attempt);
  const { who, within } = stepOf(step);
  const due =
    within === undefined ? (attempt.agreement?.start ?? since) : days.after(since, within);
  const whose = step === "decided" ? whoDecides(attempt) : who;
  return [{ key: `${attempt.id}/${step}`, step, what: step, who: whose, due }];
}

/** Whether every voice was heard about a moment, from 1. */
function isEvaluated(attempt: Attempt, moment: number): boolean {
  const heard = attempt.evaluated[moment] ?? [];
  return evaluators.every((voice) => heard.includes(voice));
}

function duringPlacement(state: CaseState, attempt: Attempt, days: WorkingDays): UndoneStep[] {
  const { agreement, id } = attempt;
  if (agreement === undefined) return [];
  const { end, evaluations } = agreement;
  const undone: UndoneStep[] = [];
  const add = (step: StepName, due: Day, moment?: number): void => {
    const { who }: Step = stepOf(step);
    const key = moment === undefined ? `${id}/${step}` : `${id}/${step}/${moment}`;
    undone.push({ key, step, what: step, who, due });
  };
  for (const [place, date] of evaluations.toSorted().entries()) {
    if (!isEvaluated(attempt, place + 1)) add("evaluated", date, place + 1);
  }
  if (state.track === "track2" && attempt.suitable === undefined) {
    add("labourExpertTested", decideFrom(agreement, days));
  }
  if (attempt.contractOn !== undefined) add("contracted", end);
  else if (missingJudges(state, attempt).length > 0) add("judged", end);
  else {
    // All have judged and differ: what the judgements come to waits for a talk.
    const talk = { step: "judged", what: "talkedOver", who: state.owner, due: end } as const;
    undone.push({ key: `${id}/talkedOver`, ...talk });
  }
  return undone;
}

/**
 * Takes an attempt, gives its steps that are to be done and can be, in the order of the table: one
 * before the placement starts, several from then on; none once it has ended or brought a contract.
 */
export function undoneSteps(state: CaseState, attempt: Attempt, days: WorkingDays): UndoneStep[] {
  if (!isRunning(attempt) || attempt.contract !== undefined) return [];
  return attempt.startedOn === undefined
    ? beforeStart(state, attempt, days)
    : duringPlacement(state, attempt, days);
}
