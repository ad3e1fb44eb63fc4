import type { Attempt, CaseState } from "@overstap/engine/transition/caseState.ts";
import type { Day } from "@overstap/engine/transition/days.ts";
import {
  decidedOn,
  missingJudges,
  missingSignatures,
} from "@overstap/engine/transition/parties.ts";
import { type StepName, steps } from "@overstap/engine/transition/steps.ts";
import { undoneSteps } from "@overstap/engine/transition/undoneSteps.ts";
import type { KnownCase } from "../knownCase.ts";
import { workingDays } from "../workingDays.ts";

/** A step of an attempt as a stone: done on a day, done without (a walk-along day may be), now, or ahead. */
export type StepStone = {
  step: StepName;
  state: "done" | "skipped" | "now" | "ahead";
  /** When it was done; of the step we stand on, by when it is due. */
  day?: Day;
};

/** The day on which a step was done; undefined when it is not, wholly. */
function doneOn(state: CaseState, attempt: Attempt, step: StepName): Day | undefined {
  const { agreement, signatures, evaluated, startedOn, judgements } = attempt;
  switch (step) {
    case "decided":
      return decidedOn(attempt);
    case "agreed":
      return agreement && (attempt.done.agreed ?? decidedOn(attempt));
    case "signed": {
      const all = agreement && missingSignatures(state, signatures).length === 0;
      return all ? Object.values(signatures).toSorted().at(-1) : undefined;
    }
    case "started":
      return startedOn;
    case "evaluated": {
      const due = agreement?.evaluations ?? [];
      const whole = due.every((_, place) => (evaluated[place + 1]?.length ?? 0) >= 3);
      return startedOn !== undefined && whole ? due.toSorted().at(-1) : undefined;
    }
    case "labourExpertTested":
      return attempt.suitable === undefined ? undefined : "";
    case "judged":
      return (
        attempt.contractOn ??
        (missingJudges(state, attempt).length === 0 ? judgements.at(-1)?.at : undefined)
      );
    case "contracted":
      return attempt.contract?.at;
    default:
      return attempt.done[step];
  }
}

/** Whether a meeting was left out, with a reason. */
function wasSkipped({ events }: KnownCase, { id }: Attempt, step: StepName): boolean {
  const last = events.findLast(({ type, attemptId }) => type === step && attemptId === id)?.body;
  return last !== undefined && "outcome" in last && last.outcome === "skipped";
}

/** The steps of an attempt in their order, each with how it stands; without the test that only track 2 has. */
export function attemptStones(known: KnownCase, attempt: Attempt): StepStone[] {
  const { state } = known;
  const { ended: _ended, ...running } = attempt;
  const undone = attempt.ended ? [] : undoneSteps(state, running, workingDays);
  const now = new Map(undone.map(({ step, due }) => [step, due]));
  return steps.flatMap(({ done: step }): StepStone[] => {
    if (step === "labourExpertTested" && state.track !== "track2") return [];
    const day = doneOn(state, attempt, step);
    const due = now.get(step);
    if (due !== undefined) return [{ step, state: "now", day: due }];
    if (day === undefined) return [{ step, state: "ahead" }];
    const skipped = wasSkipped(known, attempt, step);
    return [{ step, state: skipped ? "skipped" : "done", ...(day !== "" && { day }) }];
  });
}
