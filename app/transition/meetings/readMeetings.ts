import type { Actor } from "../../access/actor.ts";
import { myRelations } from "../../access/relations/myRelations.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { meetingsOf, readMeeting } from "./meetingStore.ts";
import { type SeenMeeting, seenMeeting } from "./seenMeeting.ts";

/**
 * The meetings of a case as the actor sees them: what waits or lies ahead first, then the latest.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function readMeetings(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
  now: Date = new Date(),
): Promise<SeenMeeting[]> {
  const relations = await myRelations(tx, actor, { candidacyIds: [candidacyId] });
  const all = await meetingsOf(tx, candidacyId);
  const rank = ({ state }: SeenMeeting) =>
    state === "agreed" ? 0 : state === "proposed" || state === "expired" ? 1 : 2;
  return all
    .toReversed()
    .map((one) => seenMeeting(one, actor, relations, now))
    .toSorted((a, b) => rank(a) - rank(b));
}

/** One meeting as the actor sees it; undefined when there is none for them. */
export async function readSeenMeeting(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
  id: string,
  now: Date = new Date(),
): Promise<SeenMeeting | undefined> {
  const relations = await myRelations(tx, actor, { candidacyIds: [candidacyId] });
  const found = await readMeeting(tx, candidacyId, id);
  return found && seenMeeting(found, actor, relations, now);
}
