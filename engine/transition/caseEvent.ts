import type {
  AttemptReason,
  BehalfReason,
  Chance,
  ClosingReason,
  Decider,
  Evaluator,
  FeedbackKind,
  Judge,
  Scheme,
  Signatory,
  Track,
  Voice,
  WagePayer,
  WiaOutcome,
} from "./caseWords.ts";
import type { Day } from "./days.ts";

/** What every event says. */
export interface Stamp {
  /** The day on which it happened. */
  readonly at: Day;
  /** The account that says so. */
  readonly by: string;
  readonly recordedOn?: Day;
  readonly lateBecause?: string;
  readonly onBehalf?: { readonly voice: Voice; readonly reason: BehalfReason };
}

/** A coded reason; `text` says more, and must where it is `other`. */
export interface Because {
  readonly reason: AttemptReason;
  readonly text?: string;
}

/** The money for lasting work: from where, decided by whom, on what date. */
export interface Money {
  readonly from: string;
  readonly decidedBy: string;
  readonly decidedOn: Day;
}

/** What a placement is agreed to be. `hours` a week, at the end of the build-up where there is one. */
export interface Agreement {
  readonly goal: string;
  readonly start: Day;
  readonly end: Day;
  readonly hours: number;
  readonly buildUp?: readonly { readonly from: Day; readonly hours: number }[];
  readonly tasks: readonly string[];
  readonly buddy: string;
  readonly evaluations: readonly Day[];
  readonly wagesPaidBy: WagePayer;
  readonly chance: Chance;
  readonly money?: Money;
}

interface OfAttempt {
  readonly attempt: string;
}

type Met = OfAttempt & {
  readonly outcome: "yes" | "no" | "skipped";
  readonly reason?: AttemptReason;
  readonly text?: string;
};

/** An action that somebody set: what, by whom (an account or a voice), and when at the latest. */
export interface Action {
  readonly what: string;
  readonly who: string;
  readonly due: Day;
}

/** The fields of every type of event besides its stamp. Source: docs/transition.md. */
export interface EventFields {
  readonly opened: {
    readonly owner: string;
    readonly candidate: string;
    readonly sendingEmployer?: true;
  };
  readonly attemptOpened: OfAttempt & { readonly opening: string };
  readonly tested: OfAttempt & { readonly verdict: string; readonly package?: unknown };
  readonly proposed: OfAttempt & {
    readonly capacityProfile?: Day;
    readonly ownWorkImpossible?: "companyDoctor" | "labourExpert";
    readonly uwvOpinion?: Day;
  };
  readonly talked: Met;
  readonly met: Met;
  readonly walkedAlong: Met;
  readonly introduced: Met;
  readonly decided: OfAttempt & {
    readonly voice: Decider;
    readonly answer: "yes" | "no";
    readonly reason?: AttemptReason;
    readonly text?: string;
  };
  readonly agreed: OfAttempt & Agreement;
  readonly signed: OfAttempt & { readonly voice: Signatory };
  readonly signatureWithdrawn: OfAttempt & { readonly voice: Signatory };
  readonly amended: OfAttempt & Partial<Agreement>;
  readonly started: OfAttempt;
  readonly evaluated: OfAttempt & {
    /** 1 for the first agreed date. */
    readonly moment: number;
    readonly voice: Evaluator;
    readonly text?: string;
  };
  readonly feedback: { readonly attempt?: string; readonly kind: FeedbackKind };
  readonly labourExpertTested: OfAttempt & { readonly suitable: boolean };
  readonly judged: OfAttempt & {
    readonly voice: Judge;
    readonly result: "contract" | "extend" | "stop";
    readonly reason?: AttemptReason;
    readonly text?: string;
    readonly end?: Day;
  };
  readonly talkedOver: OfAttempt;
  readonly contracted: OfAttempt & {
    readonly start: Day;
    readonly hours: number;
    readonly kind: "permanent" | "fixed";
    readonly months?: number;
    readonly direct?: { readonly money: Money };
  };
  readonly withdrawn: OfAttempt & Because;
  readonly handoverOffered: { readonly to: string };
  readonly handoverAccepted: object;
  readonly ownerLeft: object;
  readonly actionDone: { readonly next?: Action };
  readonly notNow: Because & { readonly review: Day };
  readonly trackChanged: { readonly to: Track; readonly firstSickDay?: Day };
  readonly recovered: object;
  readonly sickAgain: object;
  readonly pregnancyLeave: { readonly until: Day };
  readonly clockDone: { readonly moment: string };
  readonly uwvLetter: { readonly moment: string; readonly due: Day };
  readonly wiaDecided: { readonly outcome: WiaOutcome };
  readonly schemeGranted: { readonly scheme: Scheme };
  readonly closed: { readonly reason: ClosingReason; readonly text?: string };
}

export type EventType = keyof EventFields;

/** An event of one type. */
export type EventOf<T extends EventType> = Stamp & EventFields[T] & { readonly type: T };

/** Any event of a case. */
export type CaseEvent = { readonly [T in EventType]: EventOf<T> }[EventType];
