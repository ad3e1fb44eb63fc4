import type { CaseContext } from "./caseContext.ts";
import type { Agreement, CaseEvent, EventType } from "./caseEvent.ts";
import type { Attempt, CaseState } from "./caseState.ts";
import type { Voice } from "./caseWords.ts";
import { deciders, evaluators, judges, signatories } from "./caseWords.ts";
import type { Day } from "./days.ts";
import { addDays } from "./days.ts";
import { eventTable, eventTypes } from "./eventTable.ts";
import { refusalOf } from "./refusal.ts";

/** An agreement that breaks no rule: without money, without chance. */
function anyAgreement(on: Day): Agreement {
  const terms = { goal: "-", start: on, end: addDays(on, 90), hours: 1, tasks: [], buddy: "-" };
  return { ...terms, evaluations: [], wagesPaidBy: "sendingEmployer", chance: "none" };
}

/** The fields with which each type of event about an attempt has its best chance. */
function attemptFields(type: EventType, { agreement }: Attempt, on: Day): readonly object[] {
  switch (type) {
    case "proposed":
      return [{ capacityProfile: on, ownWorkImpossible: "companyDoctor" }];
    case "talked":
    case "met":
    case "walkedAlong":
    case "introduced":
      return [{ outcome: "yes" }];
    case "decided":
      return deciders.map((voice) => ({ voice, answer: "yes" }));
    case "agreed":
      return [anyAgreement(on)];
    case "signed":
    case "signatureWithdrawn":
      return signatories.map((voice) => ({ voice }));
    case "evaluated":
      return evaluators.map((voice) => ({ voice, moment: 1 }));
    case "judged":
      return judges.map((voice) => ({ voice, result: "contract" }));
    case "labourExpertTested":
      return [{ suitable: true }];
    case "contracted": {
      const money = { from: "-", decidedBy: "-", decidedOn: on };
      const contract = { start: agreement?.end ?? on, hours: 1, kind: "permanent" };
      return [contract, { ...contract, direct: { money } }];
    }
    default:
      return [{}];
  }
}

function caseFields(type: EventType, state: CaseState, on: Day): readonly object[] {
  switch (type) {
    case "attemptOpened": {
      const ids = new Set(state.attempts.map(({ id }) => id));
      let attempt = "new";
      while (ids.has(attempt)) attempt += "-";
      return [{ attempt }];
    }
    case "handoverOffered":
      return [{ to: state.owner }];
    case "notNow":
      return [{ review: on }];
    case "trackChanged":
      return [{ to: state.track === "track2" ? "mobility" : "track2", firstSickDay: on }];
    default:
      return [{}];
  }
}

function trials(state: CaseState, type: EventType, on: Day): readonly CaseEvent[] {
  const by = type === "handoverAccepted" ? (state.offeredTo ?? state.owner) : state.owner;
  return fieldsOf(state, type, on).map((one) => {
    // The owner may record any voice from paper.
    const spoken = "voice" in one && { onBehalf: { voice: one.voice, reason: "on-paper" } };
    return { at: on, by, type, ...one, ...spoken } as CaseEvent;
  });
}

function fieldsOf(state: CaseState, type: EventType, on: Day): readonly object[] {
  const ofAttempts = (): readonly object[] =>
    state.attempts.flatMap((attempt) =>
      attemptFields(type, attempt, on).map((fields) => ({ ...fields, attempt: attempt.id })),
    );
  const ofAttempt = eventTable[type].attempt === "must";
  return ofAttempt ? ofAttempts() : caseFields(type, state, on);
}

/**
 * Takes a state and a day, gives the types of events that could be added on it by somebody, in the
 * order of the table: each is tried with the rules themselves, so the two never differ.
 */
export function allowedEvents(
  state: CaseState,
  context: CaseContext,
  on: Day,
): readonly EventType[] {
  return eventTypes.filter((type) =>
    trials(state, type, on).some((event) => refusalOf({ state, event, context, on }) === undefined),
  );
}

/** Something that one account could say: the type of an event, of which attempt, in which voice. */
export interface SayableEvent {
  readonly type: EventType;
  readonly attempt?: string;
  /** Where the event names whose voice it is. */
  readonly voice?: Voice;
  /** It is another's voice, from a paper or with the reason that the rules name. */
  readonly onBehalf: boolean;
}

/**
 * Takes a state, an account and a day, gives what this account could add on it, each once, in the order
 * of the table: tried with the rules themselves. In their own voice comes before on behalf of another.
 */
export function sayableEvents(
  state: CaseState,
  context: CaseContext,
  on: Day,
  by: string,
): readonly SayableEvent[] {
  const refused = (event: object): boolean =>
    refusalOf({ state, event: event as CaseEvent, context, on }) !== undefined;
  const found = new Map<string, SayableEvent>();
  for (const type of eventTypes) {
    for (const fields of fieldsOf(state, type, on)) {
      const { attempt, voice } = fields as { attempt?: string; voice?: Voice };
      const event = { at: on, by, type, ...fields };
      const own = !refused(event);
      const paper = { ...event, onBehalf: { voice, reason: "on-paper" } };
      if (!own && (voice === undefined || refused(paper))) continue;
      const key = `${type}/${attempt ?? ""}/${voice ?? ""}`;
      if (found.has(key)) continue;
      const whose = { ...(attempt !== undefined && { attempt }), ...(voice && { voice }) };
      // An attempt that would be opened has no id yet.
      const named = type === "attemptOpened" ? {} : whose;
      found.set(key, { type, ...named, onBehalf: !own });
    }
  }
  return [...found.values()];
}
