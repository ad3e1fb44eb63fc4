import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { freeText } from "../../access/forms/freeText.ts";
import { myRelations } from "../../access/relations/myRelations.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { choices, linesOrNull } from "../../platform/forms/fields.ts";
import { versionIn } from "../../platform/forms/formState.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { meetingBetween } from "./changeMeeting.ts";
import { tellMeeting } from "./meetingChanged.ts";
import { mayArrange, voiceOf } from "./meetingRights.ts";
import { readMeeting } from "./meetingStore.ts";
import { chosenTime, type MeetingTime } from "./meetingTimes.ts";
import { meeting, meetingGuest } from "./schema.ts";

/** What came of saying which times suit. */
export type AnsweredMeeting =
  | { kind: "answered"; set: boolean }
  | { kind: "faults"; faults: readonly Fault[] }
  | { kind: "notFound" };

/** What somebody says of the times: which suit, or that none does; and words beside it. */
export type SaidOfTimes = { answer: "some" | "none"; suits: string[]; words: string | null };

/** What is chosen where no time suits. */
export const NONE = "geen";

/** Reads `tijd` (starts of times, or `geen`: none suits) and `woorden`. */
export function readAnswer(
  given: Given,
  times: readonly MeetingTime[],
): { value: SaidOfTimes; faults?: undefined } | { value?: undefined; faults: readonly Fault[] } {
  const { value, faults } = parseForm(
    z.object({
      tijd: choices([...times.map(({ start }) => start), NONE]),
      woorden: freeText(linesOrNull(500)),
    }),
    given,
  );
  if (faults) return { faults };
  const { tijd, woorden: words } = value;
  const suits = tijd.filter((one) => one !== NONE);
  const geen = suits.length < tijd.length;
  if (geen && suits.length > 0) return { faults: [{ field: "tijd", key: "meetings:fault.both" }] };
  if (!geen && suits.length === 0) {
    return { faults: [{ field: "tijd", key: "meetings:fault.choose" }] };
  }
  return { value: { answer: geen ? "none" : "some", suits, words } };
}

/**
 * Says which times suit: for oneself, or, by whoever may call people together, what somebody else told them
 * (`stem`). When everybody said so and a time suits all, the meeting is set.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function answerMeeting(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
  id: string,
  given: Given,
  now: Date = new Date(),
): Promise<AnsweredMeeting> {
  const relations = await myRelations(tx, actor, { candidacyIds: [candidacyId] });
  const found = await readMeeting(tx, candidacyId, id, true);
  if (!found) return { kind: "notFound" };
  const own = voiceOf(actor, relations, found.openingId);
  const asked = given["stem"]?.[0];
  const voice = asked || own;
  const guest = found.guests.find((one) => one.voice === voice);
  const told = guest !== undefined && guest.voice !== own;
  if (!guest || (told && !mayArrange(actor, relations, found.openingId))) {
    return { kind: "notFound" };
  }
  if (versionIn(given) !== found.version || found.state === "cancelled") {
    return { kind: "faults", faults: [meetingBetween] };
  }
  const { value, faults } = readAnswer(given, found.times);
  if (faults) return { kind: "faults", faults };
  await tx
    .update(meetingGuest)
    .set({
      ...value,
      way: told ? "told" : "self",
      answeredBy: actor.account,
      answeredAt: now,
    })
    .where(and(eq(meetingGuest.meetingId, id), eq(meetingGuest.voice, guest.voice)));
  const answers = found.guests.map((one) => (one.voice === guest.voice ? value : one));
  const chosen = chosenTime(found.times, answers, now);
  const set = found.state === "proposed" && chosen.kind === "chosen" ? chosen.time : undefined;
  await storeTime(tx, found, set);
  await tellMeeting(tx, found, set ? "set" : "answered", found.sequence + (set ? 1 : 0));
  return { kind: "answered", set: set !== undefined };
}

/** Stores that something was said, and the time that follows from it. */
async function storeTime(
  tx: Transaction,
  { id, version, sequence }: { id: string; version: number; sequence: number },
  set: MeetingTime | undefined,
): Promise<void> {
  await tx
    .update(meeting)
    .set({
      version: version + 1,
      ...(set && {
        state: "agreed" as const,
        startsAt: new Date(set.start),
        endsAt: new Date(set.end),
        sequence: sequence + 1,
      }),
    })
    .where(eq(meeting.id, id));
}

/**
 * Sets a meeting to one of its times without waiting for everybody, by whoever may call people together.
 *
 * @param given `begin` (the start of a time)
 */
export async function setMeeting(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
  id: string,
  given: Given,
  now: Date = new Date(),
): Promise<AnsweredMeeting> {
  const relations = await myRelations(tx, actor, { candidacyIds: [candidacyId] });
  const found = await readMeeting(tx, candidacyId, id, true);
  if (!found || !mayArrange(actor, relations, found.openingId)) return { kind: "notFound" };
  const set = found.times.find(({ start }) => start === given["begin"]?.[0]);
  const past = set !== undefined && Date.parse(set.start) <= now.getTime();
  if (!set || past || versionIn(given) !== found.version || found.state === "cancelled") {
    return { kind: "faults", faults: [meetingBetween] };
  }
  await storeTime(tx, found, set);
  await tellMeeting(tx, found, "set", found.sequence + 1);
  return { kind: "answered", set: true };
}
