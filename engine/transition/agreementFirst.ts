import { amendedText } from "./applyToAttempt.ts";
import type { Agreement } from "./caseEvent.ts";
import { attemptOf } from "./caseState.ts";
import { missingSignatures } from "./parties.ts";
import type { Situation } from "./situation.ts";

function moneyFault({ chance, money }: Agreement): string | undefined {
  if (money !== undefined || chance === "none") return undefined;
  return `chance is ${chance} and no money is named: say where it comes from, or make chance none`;
}

/**
 * Rule `agreement-first`: a placement starts with an agreement that all have signed, and without money
 * for lasting work the chance of it is none, which the candidate signs themselves.
 */
export function agreementFirst({ state, event }: Situation): string | undefined {
  if (state === undefined || !("attempt" in event)) return undefined;
  const attempt = attemptOf(state, event.attempt);
  if (attempt === undefined) return undefined;
  const { agreement, signatures, amendment } = attempt;
  if (event.type === "agreed") return moneyFault(event);
  if (event.type === "amended" && agreement) return moneyFault(amendedText(agreement, event));
  if (event.type === "signed" && event.voice === "candidate") {
    const text = amendment?.text ?? agreement;
    const by = event.onBehalf?.reason;
    if (text?.money === undefined && by !== undefined && by !== "on-paper") {
      return "without money for lasting work the candidate signs in person or on paper";
    }
  }
  if (event.type !== "started") return undefined;
  if (agreement === undefined) return "started needs an agreement";
  const missing = missingSignatures(state, signatures);
  return missing.length > 0 ? `not yet signed by ${missing.join(", ")}` : undefined;
}
