import type { Action, Agreement, EventOf } from "./caseEvent.ts";
import type {
  AttemptReason,
  ClosingReason,
  Decider,
  Evaluator,
  Scheme,
  Signatory,
  Track,
  WiaOutcome,
} from "./caseWords.ts";
import type { ClockState } from "./clock.ts";
import type { Day } from "./days.ts";
import type { StepName } from "./steps.ts";

/** When each signed. */
export type Signatures = Readonly<Partial<Record<Signatory, Day>>>;

/** One try with one opening. */
export interface Attempt {
  readonly id: string;
  readonly opening: string;
  readonly openedOn: Day;
  /** When a step without voices was last done. */
  readonly done: Readonly<Partial<Record<StepName, Day>>>;
  /** Who said yes to going on, and when. */
  readonly yes: Readonly<Partial<Record<Decider, Day>>>;
  readonly uwvOpinion?: Day;
  /** The text that holds, or the draft that waits for signatures. */
  readonly agreement?: Agreement;
  readonly signatures: Signatures;
  /** A change that waits until all have signed it. */
  readonly amendment?: { readonly text: Agreement; readonly signatures: Signatures };
  readonly startedOn?: Day;
  /** Whose looking back was heard, per agreed moment from 1. */
  readonly evaluated: Readonly<Record<number, readonly Evaluator[]>>;
  readonly suitable?: boolean;
  /** What each said last in this round, who spoke first first. */
  readonly judgements: readonly EventOf<"judged">[];
  readonly extended: boolean;
  /** All have judged and it was settled that a contract follows. */
  readonly contractOn?: Day;
  readonly contract?: EventOf<"contracted">;
  readonly ended?: { readonly reason: AttemptReason; readonly on: Day };
}

/** An action that was set, and whether it is the one of a case without an owner of its own. */
export interface SetAction extends Action {
  readonly giveOwner?: true;
}

/** What a case has come to, after some of its events. */
export interface CaseState {
  readonly candidate: string;
  /** Whether there is one. */
  readonly sendingEmployer: boolean;
  readonly track: Track;
  readonly owner: string;
  /** Who owned it before, and until when they may still read. */
  readonly formerOwners: readonly { readonly id: string; readonly readsUntil: Day }[];
  readonly offeredTo?: string;
  readonly lastEventOn: Day;
  /** In the order of setting. */
  readonly actions: readonly SetAction[];
  /** Dates of review in the place of a step, by the step's key. */
  readonly reviews: Readonly<Record<string, Day>>;
  readonly attempts: readonly Attempt[];
  readonly clock: ClockState;
  readonly granted: readonly Scheme[];
  readonly wia?: WiaOutcome;
  readonly closed?: { readonly reason: ClosingReason; readonly on: Day };
}

/** Whether an attempt can still come to something or has: it was not ended. */
export function isRunning(attempt: Attempt): boolean {
  return attempt.ended === undefined;
}

/** Whether somebody is at work there by an agreement, and no contract has followed. */
export function isPlaced(attempt: Attempt): boolean {
  return isRunning(attempt) && attempt.startedOn !== undefined && attempt.contract === undefined;
}

/** The attempt of an id. */
export function attemptOf(state: CaseState, id: string | undefined): Attempt | undefined {
  return state.attempts.find((one) => one.id === id);
}
