import type { Attempt, CaseState, Signatures } from "./caseState.ts";
import type { Judge, Signatory } from "./caseWords.ts";
import { judges, signatories } from "./caseWords.ts";
import type { Day } from "./days.ts";

/** Who must sign in this case: the sending employer only where there is one. */
export function signatoriesOf(state: CaseState): readonly Signatory[] {
  return signatories.filter((voice) => voice !== "sendingEmployer" || state.sendingEmployer);
}

/** Who must judge in this case. */
export function judgesOf(state: CaseState): readonly Judge[] {
  return judges.filter((voice) => voice !== "sendingEmployer" || state.sendingEmployer);
}

/** Who has yet to sign. */
export function missingSignatures(state: CaseState, given: Signatures): readonly Signatory[] {
  return signatoriesOf(state).filter((voice) => given[voice] === undefined);
}

/** Who has yet to judge in this round. */
export function missingJudges(state: CaseState, attempt: Attempt): readonly Judge[] {
  return judgesOf(state).filter((voice) => !attempt.judgements.some((one) => one.voice === voice));
}

/** The day on which both had said yes, the later of the two; undefined before. */
export function decidedOn({ yes }: Attempt): Day | undefined {
  const { candidate, careEmployer } = yes;
  if (candidate === undefined || careEmployer === undefined) return undefined;
  return candidate > careEmployer ? candidate : careEmployer;
}
