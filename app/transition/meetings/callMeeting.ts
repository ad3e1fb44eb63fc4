import type { Actor } from "../../access/actor.ts";
import { myRelations } from "../../access/relations/myRelations.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import type { Given } from "../../platform/forms/given.ts";
import { newId } from "../../platform/ids.ts";
import type { KnownCase } from "../knownCase.ts";
import { tellMeeting } from "./meetingChanged.ts";
import { mayArrange, voiceOf } from "./meetingRights.ts";
import { chosenTime } from "./meetingTimes.ts";
import { type GuestVoice, guestVoices, type MeetingKind } from "./meetingWords.ts";
import { readMeetingForm } from "./readMeetingForm.ts";
import { meeting, meetingGuest } from "./schema.ts";

/** What came of calling people together. */
export type CalledMeeting =
  | { kind: "called"; id: string }
  | { kind: "faults"; faults: readonly Fault[] }
  | { kind: "notFound" };

/** What a meeting is for: a step of an attempt, or a talk about the case as a whole. */
export type MeetingAbout = { kind: MeetingKind; attempt: string | undefined };

/** Who of a case can be asked to come: those who are there. */
export function possibleGuests(known: KnownCase, attempt: string | undefined): GuestVoice[] {
  const one = known.state.attempts.find(({ id }) => id === attempt);
  return guestVoices.filter((voice) => {
    if (voice === "careEmployer") return one !== undefined;
    if (voice === "buddy") return one?.startedOn !== undefined;
    if (voice === "sendingEmployer") return known.state.sendingEmployer;
    if (voice === "labourExpert") return known.state.track === "track2";
    return true;
  });
}

/**
 * Calls people of a case together: asks them which of some times suit. Whoever calls can at each of them.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param known the whole case, as the role that weighs read it a moment ago
 */
export async function callMeeting(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
  { kind, attempt }: MeetingAbout,
  given: Given,
  now: Date = new Date(),
): Promise<CalledMeeting> {
  if (!known || known.state.closed !== undefined) return { kind: "notFound" };
  const one = known.state.attempts.find(({ id }) => id === attempt);
  if (attempt !== undefined && (!one || one.ended !== undefined)) return { kind: "notFound" };
  const openingId = one?.opening ?? null;
  const relations = await myRelations(tx, actor, { candidacyIds: [known.candidacyId] });
  if (!mayArrange(actor, relations, openingId)) return { kind: "notFound" };
  const { value, faults } = readMeetingForm(given, possibleGuests(known, attempt), now);
  if (faults) return { kind: "faults", faults };
  const own = voiceOf(actor, relations, openingId);
  const { invited, times, ...where } = value;
  const id = newId();
  const { candidacyId } = known;
  const organisationId = actor.membership.organisation.id;
  const guests = invited.map((voice) => ({
    meetingId: id,
    organisationId,
    candidacyId,
    voice,
    ...(voice === own && {
      answer: "some" as const,
      suits: times.map(({ start }) => start),
      way: "self" as const,
      answeredBy: actor.account,
      answeredAt: now,
    }),
  }));
  // Whoever calls a meeting that only they come to has set it already.
  const chosen = chosenTime(
    times,
    guests.map(({ answer = null, suits = [] }) => ({ answer, suits })),
    now,
  );
  await tx.insert(meeting).values({
    id,
    organisationId,
    candidacyId,
    caseId: known.id,
    attemptId: attempt ?? null,
    openingId,
    kind,
    times,
    invited,
    plannedBy: actor.account,
    ...where,
    ...(chosen.kind === "chosen" && {
      state: "agreed" as const,
      startsAt: new Date(chosen.time.start),
      endsAt: new Date(chosen.time.end),
    }),
  });
  for (const guest of guests) {
    // oxlint-disable-next-line no-await-in-loop -- six at most
    await tx.insert(meetingGuest).values(guest);
  }
  await tellMeeting(tx, { id, organisationId }, chosen.kind === "chosen" ? "set" : "asked", 0);
  return { kind: "called", id };
}
