import type { CaseContext } from "./caseContext.ts";
import type { CaseEvent } from "./caseEvent.ts";
import type { CaseState } from "./caseState.ts";
import type { Day } from "./days.ts";

/** An event against what the case has come to; `state` is absent before the first event. */
export interface Situation {
  readonly state?: CaseState;
  readonly event: CaseEvent;
  readonly context: CaseContext;
  /** The last day that counts. */
  readonly on: Day;
}

/** Says what breaks a rule and what would not, or nothing. */
export type Rule = (situation: Situation) => string | undefined;
