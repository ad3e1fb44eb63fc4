import type { EventType } from "@overstap/engine/transition/caseEvent.ts";
import type { Actor } from "../access/actor.ts";
import { may } from "../access/policy/may.ts";
import { type ActorRelation, myRelations } from "../access/relations/myRelations.ts";
import type { Role } from "../access/role.ts";
import { endActionsOf } from "../agenda/keepActions.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import type { Transaction } from "../platform/database/database.ts";
import { onceOfCase } from "./caseActions.ts";
import { isClockEvent } from "./clockEvents.ts";
import { decideEvents, type RefusedEvent } from "./decideEvents.ts";
import type { KnownCase } from "./knownCase.ts";
import { openingsOf } from "./openingsOf.ts";
import { storeEvents } from "./storeEvents.ts";

/** What came of recording. */
export type RecordedEvents =
  | { kind: "recorded" }
  /** A rule of the transition says no; nothing is stored. */
  | { kind: "refused"; refused: RefusedEvent }
  /** Somebody recorded something since the page was opened: look at it, and decide again. */
  | { kind: "between" }
  /** There is no such case, or nothing in it that the actor may say. */
  | { kind: "notFound" };

/** What somebody says of a case: the type of an event and its fields. */
export type SaidEvent = { type: EventType; attempt?: string } & Record<string, unknown>;

/** What was said beside events, by their place from 0. */
export type SaidWords = readonly (string | null)[];

/** What a labour expert says in a case, of its types that are read and written with agreements. */
const ofExpert: readonly EventType[] = ["labourExpertTested", "feedback", "actionDone"];
/** What a buddy says. */
const ofBuddy: readonly EventType[] = ["evaluated", "feedback"];

/**
 * Records what happened in a case: all of it or nothing. The engine has the last word on whether it may
 * follow; the table of visibility on whether this reader may say it.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param known the whole case, as the role that weighs read it a moment ago
 * @param seen how many events there were when the actor looked
 * @param said in order; `at` is today where it is left out
 * @param named accounts that the events name and that have not spoken yet, with their roles
 * @param words what was said beside each, which is no part of the rules
 */
export async function recordCaseEvents(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
  seen: number,
  said: readonly SaidEvent[],
  named: Readonly<Record<string, Role>> = {},
  words: SaidWords = [],
): Promise<RecordedEvents> {
  if (!known || said.length === 0) return { kind: "notFound" };
  const relations = await myRelations(tx, actor, { candidacyIds: [known.candidacyId] });
  const openings = openingsOf(known, said);
  if (!said.every((one) => maySay(actor, one, relations, openings))) return { kind: "notFound" };
  if (seen !== known.version) return { kind: "between" };
  const today = dayInTheNetherlands();
  const by = { account: actor.account, role: actor.role };
  const values = said.map((one) => {
    const at = one["at"] ?? today;
    return { at, by: actor.account, ...(at !== today && { recordedOn: today }), ...one };
  });
  const decision = decideEvents(known, values, by, named, today);
  if (decision.refused) return { kind: "refused", refused: decision.refused };
  const organisation = actor.membership.organisation.id;
  const recorder = { ...by, organisation };
  const stored = await storeEvents(tx, known, decision.decided, recorder, openings, words);
  if (!stored) return { kind: "between" };
  // What was the actor's turn is done at once; whose turn it is now, a job plans from the case.
  await endActionsOf(tx, actor, onceOfCase(known.id));
  return { kind: "recorded" };
}

/** Whether the table of visibility lets the actor say this, of this place. */
export function maySay(
  actor: Pick<Actor, "role">,
  { type, attempt }: SaidEvent,
  relations: readonly ActorRelation[],
  openings: ReadonlyMap<string, string>,
): boolean {
  const group = isClockEvent(type) ? "clock" : "agreement";
  const at = attempt === undefined ? undefined : openings.get(attempt);
  const { role } = actor;
  const ofPlace = role === "careEmployer" || role === "buddy";
  // Who knows a person by one place speaks of that place only.
  const held = ofPlace ? relations.filter(({ openingId }) => openingId === at) : relations;
  if (ofPlace && at === undefined) return false;
  if (role === "labourExpert" && !ofExpert.includes(type)) return false;
  if (role === "buddy" && !ofBuddy.includes(type)) return false;
  return may(actor, "write", { group, relations: held.map(({ kind }) => kind) });
}
