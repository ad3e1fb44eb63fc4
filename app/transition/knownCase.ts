import type { CaseContext } from "@overstap/engine/transition/caseContext.ts";
import type { CaseEvent, EventType } from "@overstap/engine/transition/caseEvent.ts";
import type { CaseState } from "@overstap/engine/transition/caseState.ts";
import type { Track, Voice } from "@overstap/engine/transition/caseWords.ts";
import { voices } from "@overstap/engine/transition/caseWords.ts";
import type { Day } from "@overstap/engine/transition/days.ts";
import type { RuleCode } from "@overstap/engine/transition/refusal.ts";
import { addEvent } from "@overstap/engine/transition/walkCase.ts";
import type { Role } from "../access/role.ts";
import { workingDays } from "./workingDays.ts";

/** An event as it is stored. */
export type StoredEvent = {
  id: string;
  number: number;
  type: EventType;
  at: Day;
  attemptId: string | null;
  openingId: string | null;
  /** Null for what the program saw by itself. */
  accountId: string | null;
  role: Role;
  coordinatorId: string | null;
  recordedAt: Date;
  /** What was said beside it. */
  words: string | null;
  body: CaseEvent;
};

/** What a case starts from, and in which roles its people speak. */
export type CaseRow = {
  id: string;
  organisationId: string;
  candidacyId: string;
  track: Track;
  firstSickDay: Day | null;
  coordinatorId: string | null;
  parties: Readonly<Record<string, Role>>;
  version: number;
};

/** A case with all its events, and what they came to on a day: for the rules, never for a page as it is. */
export type KnownCase = CaseRow & {
  events: readonly StoredEvent[];
  state: CaseState;
  on: Day;
  /** Stored events that break a rule of today; they count for nothing. */
  broken: readonly { number: number; code: RuleCode }[];
};

/** A region without a coordinator: nobody's account. */
const NOBODY = "nobody";

const isVoice = (role: Role): role is Role & Voice => (voices as readonly string[]).includes(role);

/** In which context an event is looked at: who spoke it speaks in the role of that moment. */
export function contextAt(
  parties: Readonly<Record<string, Role>>,
  coordinatorId: string | null,
  by?: { account: string; role: Role },
): CaseContext {
  const all = { ...parties, ...(by && { [by.account]: by.role }) };
  return {
    accounts: new Map(
      Object.entries(all).flatMap(([id, role]) => (isVoice(role) ? [[id, { id, role }]] : [])),
    ),
    coordinator: coordinatorId ?? NOBODY,
    days: workingDays,
  };
}

/** What a case starts from, for the engine. */
export function startOf({ track, firstSickDay }: Pick<CaseRow, "track" | "firstSickDay">) {
  return { track, ...(firstSickDay !== null && { firstSickDay }) };
}

/**
 * What the events of a case came to on a day. An event that was right when it was stored and breaks a
 * rule now is named and left out, so that the page of a person never fails on it.
 *
 * @throws when not even the first event stands
 */
export function knownCase(row: CaseRow, events: readonly StoredEvent[], on: Day): KnownCase {
  const file = startOf(row);
  const broken: { number: number; code: RuleCode }[] = [];
  let state: CaseState | undefined;
  for (const { number, body, role, coordinatorId } of events) {
    const context = contextAt(row.parties, coordinatorId, { account: body.by, role });
    const next = addEvent(state, body, { file, context, on });
    if ("code" in next) broken.push({ number, code: next.code });
    else state = next;
  }
  if (state === undefined) throw new Error(`case ${row.id} has no event that opens it`);
  return { ...row, events, state, on, broken };
}
