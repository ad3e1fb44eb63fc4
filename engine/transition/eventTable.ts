import type { EventType } from "./caseEvent.ts";
import type { Voice } from "./caseWords.ts";
import type { Phase } from "./steps.ts";

/**
 * Who may say something besides the voices: the case's owner, its coordinator, whoever the next action
 * waits for, the one a handover names.
 */
export type Speaker = Voice | "owner" | "coordinator of the case" | "whose turn it is" | "named";

export interface EventRule {
  /** The phases in which it can happen: of the attempt where it names one, else of the case. */
  readonly phases: readonly Phase[];
  /** Whose it is; `own voice`: an account of the voice that the event names. */
  readonly from: readonly Speaker[] | "own voice" | "anybody";
  /** Whether it is about an attempt; `may`: where it names one. */
  readonly attempt?: "must" | "may";
  /** Only while the clock of sickness absence runs. */
  readonly track2?: true;
}

const guides = ["owner", "coordinator of the case"] as const;
const beforeStart = ["exploring", "onboarding"] as const;
const placed = ["onboarding"] as const;
const open = ["exploring", "onboarding", "lasting"] as const;
const clock = ["coach", "sendingEmployer", ...guides] as const;
const coach = ["coach", ...guides] as const;
const careEmployer = ["careEmployer", ...guides] as const;

/**
 * The one table of events × phase × voice. What hangs on more than the phase (the step before it,
 * signatures, judgements) is in the rules. Source: docs/transition.md.
 */
export const eventTable: Readonly<Record<EventType, EventRule>> = {
  opened: { phases: [], from: ["candidate", "coach", "sendingEmployer", "coordinator"] },
  attemptOpened: { phases: open, from: coach },
  tested: { phases: beforeStart, from: coach, attempt: "must" },
  proposed: { phases: beforeStart, from: coach, attempt: "must" },
  talked: { phases: beforeStart, from: careEmployer, attempt: "must" },
  met: { phases: beforeStart, from: careEmployer, attempt: "must" },
  walkedAlong: { phases: beforeStart, from: careEmployer, attempt: "must" },
  introduced: { phases: beforeStart, from: careEmployer, attempt: "must" },
  decided: { phases: beforeStart, from: "own voice", attempt: "must" },
  agreed: { phases: placed, from: coach, attempt: "must" },
  signed: { phases: placed, from: "own voice", attempt: "must" },
  signatureWithdrawn: { phases: placed, from: "own voice", attempt: "must" },
  amended: { phases: placed, from: coach, attempt: "must" },
  started: { phases: placed, from: careEmployer, attempt: "must" },
  evaluated: { phases: ["onboarding", "lasting"], from: "own voice", attempt: "must" },
  feedback: { phases: open, from: "anybody", attempt: "may" },
  labourExpertTested: { phases: placed, from: ["labourExpert", ...guides], attempt: "must" },
  judged: { phases: placed, from: "own voice", attempt: "must" },
  talkedOver: { phases: open, from: coach, attempt: "must" },
  contracted: { phases: placed, from: careEmployer, attempt: "must" },
  withdrawn: { phases: open, from: ["candidate", "careEmployer", ...guides], attempt: "must" },
  handoverOffered: { phases: open, from: guides },
  handoverAccepted: { phases: open, from: ["named"] },
  ownerLeft: { phases: open, from: guides },
  actionDone: { phases: open, from: [...guides, "whose turn it is"] },
  notNow: { phases: open, from: guides },
  trackChanged: { phases: open, from: clock },
  recovered: { phases: open, from: clock, track2: true },
  sickAgain: { phases: open, from: clock, track2: true },
  pregnancyLeave: { phases: open, from: clock, track2: true },
  clockDone: { phases: open, from: clock, track2: true },
  uwvLetter: { phases: open, from: clock, track2: true },
  wiaDecided: { phases: open, from: clock },
  schemeGranted: { phases: open, from: clock },
  closed: { phases: open, from: ["owner"] },
};

/** All types of events, in the order of the table. */
export const eventTypes = Object.keys(eventTable) as readonly EventType[];
