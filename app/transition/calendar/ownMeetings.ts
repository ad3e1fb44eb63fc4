import type { Actor } from "../../access/actor.ts";
import { may } from "../../access/policy/may.ts";
import { myRelations } from "../../access/relations/myRelations.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { voiceOf } from "../meetings/meetingRights.ts";
import { type Meeting, meetingsBetween } from "../meetings/meetingStore.ts";

/**
 * Meetings with a time to which the actor comes themselves, or that they called together; none that was
 * called off.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param answersFor candidacies whose case is the actor's: a coordinator comes to the meetings of those only
 */
export async function ownMeetings(
  tx: Transaction,
  actor: Actor,
  answersFor: ReadonlySet<string>,
  { from, to }: { from: Date; to: Date },
): Promise<Meeting[]> {
  const all = await meetingsBetween(tx, from, to);
  const ids = [...new Set(all.map(({ candidacyId }) => candidacyId))];
  const relations = await myRelations(tx, actor, { candidacyIds: ids });
  const standing = Map.groupBy(relations, ({ candidacyId }) => candidacyId);
  return all.filter(({ candidacyId, openingId, plannedBy, guests }) => {
    const own = standing.get(candidacyId) ?? [];
    const kinds = own.map(({ kind }) => kind);
    if (!may(actor, "read", { group: "agreement", relations: kinds })) return false;
    if (plannedBy === actor.account) return true;
    if (actor.role === "coordinator" && !answersFor.has(candidacyId)) return false;
    const voice = voiceOf(actor, own, openingId);
    return guests.some((guest) => guest.voice === voice);
  });
}
