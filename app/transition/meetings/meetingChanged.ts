import type { Transaction } from "../../platform/database/database.ts";
import { recordEvent } from "../../platform/outbox/recordEvent.ts";

/** What happened to a meeting, told on in its transaction: `{ meetingId, what, sequence }`. */
export const MEETING_CHANGED = "transition.meetingChanged";

/**
 * What people are told of: asked which time suits, a time that holds, one that is looked for anew, none; and
 * `over`, when its end has come.
 */
export const toldOf = [
  "asked",
  "set",
  "moving",
  "cancelled",
  "answered",
  "minutes",
  "over",
] as const;
export type ToldOf = (typeof toldOf)[number];

/**
 * Tells on what happened to a meeting.
 *
 * @param sequence how often calendars were told of a change, this one included
 */
export async function tellMeeting(
  tx: Transaction,
  { id, organisationId }: { id: string; organisationId: string },
  what: ToldOf,
  sequence: number,
): Promise<void> {
  const facts = { meetingId: id, what, sequence };
  await recordEvent(tx, { kind: MEETING_CHANGED, organisationId, facts });
}
