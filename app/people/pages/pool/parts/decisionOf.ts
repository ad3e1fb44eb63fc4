import { decisions } from "../../../import/schema.ts";
import type { Decision } from "../../../import/pool/decideRow.ts";

/** A decision and whom it is about, in one value of a form: `fill|<candidacy>`, or `other`. */
export function decisionValue(decision: Decision, sameAs?: string): string {
  return sameAs === undefined ? decision : `${decision}|${sameAs}`;
}

/** Reads what `decisionValue` wrote; no decision when it is none. */
export function decisionOf(value: string): { decision?: Decision; sameAs?: string } {
  const [said = "", sameAs] = value.split("|", 2);
  const decision = decisions.find((one) => one === said);
  return { ...(decision && { decision }), ...(sameAs && { sameAs }) };
}
