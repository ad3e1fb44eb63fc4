import type { EventType } from "@overstap/engine/transition/caseEvent.ts";
import {
  attemptReasons,
  chances,
  closingReasons,
  feedbackKinds,
  schemes,
  tracks,
  voices,
  wagePayers,
  wiaOutcomes,
} from "@overstap/engine/transition/caseWords.ts";
import { clockMoments } from "@overstap/engine/transition/clockMoments.ts";

/** One field of the form of an event. Its name is its path in the event, with a dot within an object. */
export type EventField = { name: string; optional?: true } & (
  | { kind: "choice"; options: readonly string[] }
  | { kind: "day" }
  | { kind: "days" }
  | { kind: "buildUp" }
  | { kind: "number"; min: number; max: number; whole?: true }
  | { kind: "line" }
  | { kind: "lines" }
  /** Some of the tasks of the opening. */
  | { kind: "tasks" }
  /** One of the agreed moments to look back. */
  | { kind: "moment" }
  /** Somebody who can own the case. */
  | { kind: "owner" }
  | { kind: "yes" }
);

/** What is said beside the event: it is kept with it and is no part of the rules. */
export const WORDS = "words";

const optional = true as const;
const reason: EventField = { name: "reason", kind: "choice", options: attemptReasons, optional };
const text: EventField = { name: "text", kind: "lines", optional };
const words: EventField = { name: WORDS, kind: "lines", optional };
const outcome: EventField = { name: "outcome", kind: "choice", options: ["yes", "no"] };
const met = [outcome, reason, text, words];
const money = (at: string): EventField[] => [
  { name: `${at}.from`, kind: "line", optional },
  { name: `${at}.decidedBy`, kind: "line", optional },
  { name: `${at}.decidedOn`, kind: "day", optional },
];
const hours: EventField = { name: "hours", kind: "number", min: 1, max: 60 };

const agreement: readonly EventField[] = [
  { name: "goal", kind: "lines" },
  { name: "start", kind: "day" },
  { name: "end", kind: "day" },
  hours,
  { name: "buildUp", kind: "buildUp", optional },
  { name: "tasks", kind: "tasks" },
  { name: "buddy", kind: "line" },
  { name: "evaluations", kind: "days" },
  { name: "wagesPaidBy", kind: "choice", options: wagePayers },
  { name: "chance", kind: "choice", options: chances },
  ...money("money"),
];

/**
 * What is asked for each type of event besides its day: the one table from which a form is drawn and read.
 * Whose voice an event is in follows from who says it. Source: docs/transition.md.
 */
const table: Readonly<
  Record<Exclude<EventType, "opened" | "attemptOpened">, readonly EventField[]>
> = {
  tested: [
    { name: "verdict", kind: "choice", options: ["ready", "reduced", "ask", "near"] },
    { name: "package", kind: "tasks", optional },
  ],
  proposed: [
    { name: "capacityProfile", kind: "day", optional },
    {
      name: "ownWorkImpossible",
      kind: "choice",
      options: ["companyDoctor", "labourExpert"],
      optional,
    },
    { name: "uwvOpinion", kind: "day", optional },
  ],
  talked: met,
  met,
  walkedAlong: [
    { name: "outcome", kind: "choice", options: ["yes", "skipped", "no"] },
    reason,
    text,
    words,
  ],
  introduced: met,
  decided: [{ name: "answer", kind: "choice", options: ["yes", "no"] }, reason, text],
  agreed: agreement,
  signed: [{ name: "read", kind: "yes" }],
  signatureWithdrawn: [words],
  amended: agreement,
  started: [],
  evaluated: [{ name: "moment", kind: "moment" }, text],
  feedback: [{ name: "kind", kind: "choice", options: feedbackKinds }, words],
  labourExpertTested: [{ name: "suitable", kind: "choice", options: ["true", "false"] }, words],
  judged: [
    { name: "result", kind: "choice", options: ["contract", "extend", "stop"] },
    { name: "end", kind: "day", optional },
    reason,
    text,
  ],
  talkedOver: [{ name: WORDS, kind: "lines" }],
  contracted: [
    { name: "start", kind: "day" },
    hours,
    { name: "kind", kind: "choice", options: ["permanent", "fixed"] },
    { name: "months", kind: "number", min: 1, max: 120, whole: true, optional },
    ...money("direct.money"),
  ],
  withdrawn: [{ name: "reason", kind: "choice", options: attemptReasons }, text],
  handoverOffered: [{ name: "to", kind: "owner" }, words],
  handoverAccepted: [],
  ownerLeft: [words],
  actionDone: [
    words,
    { name: "next.what", kind: "line", optional },
    { name: "next.who", kind: "choice", options: voices, optional },
    { name: "next.due", kind: "day", optional },
  ],
  notNow: [
    { name: "reason", kind: "choice", options: attemptReasons },
    text,
    { name: "review", kind: "day" },
  ],
  trackChanged: [
    { name: "to", kind: "choice", options: tracks },
    { name: "firstSickDay", kind: "day", optional },
  ],
  recovered: [],
  sickAgain: [],
  pregnancyLeave: [{ name: "until", kind: "day" }],
  clockDone: [{ name: "moment", kind: "choice", options: clockMoments }],
  uwvLetter: [
    { name: "moment", kind: "choice", options: clockMoments },
    { name: "due", kind: "day" },
  ],
  wiaDecided: [{ name: "outcome", kind: "choice", options: wiaOutcomes }],
  schemeGranted: [{ name: "scheme", kind: "choice", options: schemes }],
  closed: [{ name: "reason", kind: "choice", options: closingReasons }, text],
};

/** The types of events that have a form; a case and an attempt are opened from elsewhere. */
export type FormType = keyof typeof table;

/** Whether a text of an address names a type of event that has a form. */
export function isFormType(type: string): type is FormType {
  return Object.hasOwn(table, type);
}

/** What is asked by whom. `capacity` tells of health: no care employer is offered it. */
export function fieldsFor(
  type: FormType,
  asked: { role: string; track2: boolean; placed: boolean },
): readonly EventField[] {
  // The basis of a proposal is asked on track 2 only, the money of a contract where no agreement named it.
  if (type === "proposed" && !asked.track2) return [];
  const fields = table[type].filter(
    ({ name }) => type !== "contracted" || !asked.placed || !name.startsWith("direct."),
  );
  if (asked.role !== "careEmployer") return fields;
  return fields.map((field) =>
    field.name === "reason" && field.kind === "choice"
      ? { ...field, options: field.options.filter((one) => one !== "capacity") }
      : field,
  );
}
