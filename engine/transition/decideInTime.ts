import { attemptOf } from "./caseState.ts";
import { missingJudges } from "./parties.ts";
import type { Situation } from "./situation.ts";
import { settlementOf } from "./settlement.ts";

/**
 * Rule `decide-in-time`: a placement ends by judgement. A contract comes after all have judged and it
 * came to a contract; an extension lengthens.
 */
export function decideInTime({ state, event }: Situation): string | undefined {
  if (state === undefined || !("attempt" in event)) return undefined;
  const attempt = attemptOf(state, event.attempt);
  if (attempt?.startedOn === undefined) return undefined;
  if (event.type === "judged" && event.result === "extend") {
    const until = attempt.agreement?.end;
    return until !== undefined && event.end !== undefined && event.end <= until
      ? `the placement lasts until ${until} already: extend to a later end`
      : undefined;
  }
  if (event.type !== "contracted" || attempt.contractOn !== undefined) return undefined;
  const missing = missingJudges(state, attempt);
  if (missing.length > 0) return `not yet judged by ${missing.join(", ")}`;
  return settlementOf(state, attempt)?.differ
    ? "the judgements differ: they are talked over first"
    : "the judgements did not come to a contract";
}
