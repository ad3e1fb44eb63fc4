import { eq, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { recordChange } from "../../access/history/recordChange.ts";
import {
  reopenInvitations,
  withdrawInvitations,
} from "../../access/invitations/moveInvitations.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import { writtenCandidacy } from "../around/writtenCandidacy.ts";
import { type CandidacyAt, tellOf } from "../candidacyEvents.ts";
import { lockCandidacies } from "../groups/lockCandidacy.ts";
import { withdrawErasure } from "../erasure/withdrawErasure.ts";
import { candidacy } from "../schema.ts";
import { listRemoved } from "./listRemoved.ts";

/** For how many days somebody who was taken away can be brought back; then all is wiped. */
export const DAYS_AWAY = 30;

/**
 * Takes somebody away: by their coach, or by themselves. At once they stand in no list, search or
 * weighing, and nobody stands in any relation to them; for thirty days it can be undone.
 *
 * @param tx a transaction in which the row policies know the actor
 * @returns false when there is none such whose ground the actor writes
 */
export async function removeCandidacy(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
): Promise<boolean> {
  const at = await writtenCandidacy(tx, actor, candidacyId);
  if (!at) return false;
  await note(tx, actor, at, "removed");
  await withdrawInvitations(tx, candidacyId);
  await tx
    .update(candidacy)
    .set({ removedAt: sql`now()`, version: sql`${candidacy.version} + 1` })
    .where(eq(candidacy.id, candidacyId));
  await tellOf(tx, "removed", { candidacyId, organisationId: at.organisationId });
  return true;
}

/**
 * Brings somebody back who was taken away in the last thirty days, all as it was. One that went up in
 * another comes back by taking those two apart (`undoMerge`).
 *
 * @param tx a transaction in which the row policies know the actor
 * @returns false when there is none such for the actor
 */
export async function restoreCandidacy(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
): Promise<boolean> {
  if (!isId(candidacyId)) return false;
  await lockCandidacies(tx, [candidacyId]);
  const gone = (await listRemoved(tx, actor)).find(({ id }) => id === candidacyId);
  if (!gone || gone.mergeId !== null) return false;
  const [was] = await tx
    .select({ moment: sql<string>`${candidacy.removedAt}::text` })
    .from(candidacy)
    .where(eq(candidacy.id, candidacyId));
  const [back] = await tx
    .update(candidacy)
    .set({ removedAt: null, version: sql`${candidacy.version} + 1` })
    .where(eq(candidacy.id, candidacyId))
    .returning({ candidacyId: candidacy.id, organisationId: candidacy.organisationId });
  if (!was || !back) return false;
  await reopenInvitations(tx, candidacyId, was.moment);
  await withdrawErasure(tx, candidacyId);
  await note(tx, actor, back, "restored");
  await tellOf(tx, "restored", back);
  return true;
}

async function note(
  tx: Transaction,
  actor: Actor,
  { candidacyId, organisationId }: CandidacyAt,
  verb: "removed" | "restored",
): Promise<void> {
  await recordChange(tx, actor, {
    verb,
    subject: "candidacy",
    subjectId: candidacyId,
    organisationId,
    candidacy: { id: candidacyId, group: "ground" },
  });
}
