import { and, eq, inArray } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { myRelations } from "../../access/relations/myRelations.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { versionIn } from "../../platform/forms/formState.ts";
import type { Given } from "../../platform/forms/given.ts";
import type { KnownCase } from "../knownCase.ts";
import { possibleGuests } from "./callMeeting.ts";
import { tellMeeting } from "./meetingChanged.ts";
import { mayArrange, voiceOf } from "./meetingRights.ts";
import { type Meeting, readMeeting } from "./meetingStore.ts";
import { chosenTime, type MeetingTime } from "./meetingTimes.ts";
import { readMeetingForm } from "./readMeetingForm.ts";
import { meeting, meetingGuest } from "./schema.ts";

/** What came of changing a meeting. */
export type ChangedMeeting =
  | { kind: "changed" }
  | { kind: "faults"; faults: readonly Fault[] }
  | { kind: "notFound" };

/** Somebody said or changed something since the page was opened. */
export const meetingBetween: Fault = { field: "", key: "meetings:between" };

const same = (some: readonly MeetingTime[], others: readonly MeetingTime[]) =>
  some.length === others.length &&
  some.every(({ start, end }, place) => {
    const other = others[place]!;
    return start === other.start && end === other.end;
  });

/** The time that holds, as the one that is put forward. */
const heldTimes = ({ state, startsAt, endsAt }: Meeting): readonly MeetingTime[] =>
  state === "agreed" && startsAt && endsAt
    ? [{ start: startsAt.toISOString(), end: endsAt.toISOString() }]
    : [];

/**
 * Changes a meeting: other times are asked of everybody anew, and a time that held stands until a new one
 * is found; where it is and what to bring only is told.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param known the whole case, as the role that weighs read it a moment ago
 */
export async function changeMeeting(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
  id: string,
  given: Given,
  now: Date = new Date(),
): Promise<ChangedMeeting> {
  if (!known) return { kind: "notFound" };
  const { candidacyId } = known;
  const relations = await myRelations(tx, actor, { candidacyIds: [candidacyId] });
  const found = await readMeeting(tx, candidacyId, id, true);
  if (!found || !mayArrange(actor, relations, found.openingId)) return { kind: "notFound" };
  if (versionIn(given) !== found.version || found.state === "cancelled") {
    return { kind: "faults", faults: [meetingBetween] };
  }
  const voices = possibleGuests(known, found.attemptId ?? undefined);
  const { value, faults } = readMeetingForm(given, voices, now);
  if (faults) return { kind: "faults", faults };
  const { times, invited, ...where } = value;
  const asksAnew = !same(times, found.times) && !same(times, heldTimes(found));
  const own = voiceOf(actor, relations, found.openingId);
  const gone = found.guests.filter(({ voice }) => !invited.includes(voice));
  if (gone.length > 0) {
    await tx.delete(meetingGuest).where(
      and(
        eq(meetingGuest.meetingId, id),
        inArray(
          meetingGuest.voice,
          gone.map(({ voice }) => voice),
        ),
      ),
    );
  }
  const starts = times.map(({ start }) => start);
  const answers = [];
  for (const voice of invited) {
    const was = found.guests.find((one) => one.voice === voice);
    const said =
      voice === own && (asksAnew || !was)
        ? {
            answer: "some" as const,
            suits: starts,
            words: null,
            way: "self" as const,
            answeredBy: actor.account,
            answeredAt: now,
          }
        : asksAnew || !was
          ? { answer: null, suits: [], words: null, way: null, answeredBy: null, answeredAt: null }
          : undefined;
    answers.push(said ?? { answer: was!.answer, suits: was!.suits });
    // oxlint-disable-next-line no-await-in-loop -- six at most
    if (!was) await tx.insert(meetingGuest).values({ ...rowOf(found, voice), ...said });
    else if (said) {
      // oxlint-disable-next-line no-await-in-loop -- six at most
      await tx
        .update(meetingGuest)
        .set(said)
        .where(and(eq(meetingGuest.meetingId, id), eq(meetingGuest.voice, voice)));
    }
  }
  const waits = asksAnew || found.state === "proposed";
  const chosen = waits ? chosenTime(times, answers, now) : undefined;
  const set = chosen?.kind === "chosen" ? chosen.time : undefined;
  const state = waits ? (set ? "agreed" : "proposed") : "agreed";
  await tx
    .update(meeting)
    .set({
      ...where,
      times,
      invited,
      state,
      ...(set && { startsAt: new Date(set.start), endsAt: new Date(set.end) }),
      sequence: found.sequence + 1,
      version: found.version + 1,
    })
    .where(eq(meeting.id, id));
  const what = state === "agreed" ? "set" : found.startsAt === null ? "asked" : "moving";
  await tellMeeting(tx, found, what, found.sequence + 1);
  return { kind: "changed" };
}

const rowOf = (
  { id, organisationId, candidacyId }: { id: string; organisationId: string; candidacyId: string },
  voice: typeof meetingGuest.$inferInsert.voice,
) => ({ meetingId: id, organisationId, candidacyId, voice });
