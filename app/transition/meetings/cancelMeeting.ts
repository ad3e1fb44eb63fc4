import { eq } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { myRelations } from "../../access/relations/myRelations.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { versionIn } from "../../platform/forms/formState.ts";
import type { Given } from "../../platform/forms/given.ts";
import type { AnsweredMeeting } from "./answerMeeting.ts";
import { meetingBetween } from "./changeMeeting.ts";
import { tellMeeting } from "./meetingChanged.ts";
import { mayArrange } from "./meetingRights.ts";
import { type Meeting, readMeeting } from "./meetingStore.ts";
import type { CancelReason } from "./meetingWords.ts";
import { meeting } from "./schema.ts";

/** Calls a meeting off, and has everybody told. What took place cannot be called off. */
export async function cancelMeeting(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
  id: string,
  given: Given,
  now: Date = new Date(),
): Promise<Exclude<AnsweredMeeting, { kind: "answered" }> | { kind: "cancelled" }> {
  const relations = await myRelations(tx, actor, { candidacyIds: [candidacyId] });
  const found = await readMeeting(tx, candidacyId, id, true);
  if (!found || !mayArrange(actor, relations, found.openingId)) return { kind: "notFound" };
  if (versionIn(given) !== found.version || !lies(found, now)) {
    return { kind: "faults", faults: [meetingBetween] };
  }
  await callOff(tx, found, "planner");
  return { kind: "cancelled" };
}

/** Whether a meeting still lies ahead, or waits for a time. */
export function lies({ state, startsAt }: Pick<Meeting, "state" | "startsAt">, now: Date): boolean {
  if (state === "cancelled") return false;
  return state === "proposed" || (startsAt !== null && startsAt > now);
}

/** Stores that a meeting does not take place. */
export async function callOff(
  tx: Transaction,
  found: Meeting,
  cancelReason: CancelReason,
): Promise<void> {
  await tx
    .update(meeting)
    .set({
      state: "cancelled",
      cancelReason,
      sequence: found.sequence + 1,
      version: found.version + 1,
    })
    .where(eq(meeting.id, found.id));
  await tellMeeting(tx, found, "cancelled", found.sequence + 1);
}
