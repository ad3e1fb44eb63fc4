import { isPlaced, isRunning } from "@overstap/engine/transition/caseState.ts";
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { myRelations } from "../../access/relations/myRelations.ts";
import { account } from "../../access/signIn/schema.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { recordEvent } from "../../platform/outbox/recordEvent.ts";
import { isId, newId } from "../../platform/ids.ts";
import type { KnownCase } from "../knownCase.ts";
import { transitionEvents } from "../transitionEvents.ts";
import { placementBuddy } from "./schema.ts";

const MOST = 200;

/** Colleagues of a care employer who act as a buddy. */
export async function possibleBuddies(tx: Transaction) {
  return tx
    .select({ account: account.id, name: account.name })
    .from(account)
    .where(sql`${account.id} in (select actor_buddies_here())`)
    .orderBy(asc(account.name), asc(account.id))
    .limit(MOST);
}

/**
 * Sets a colleague beside somebody as their buddy, or ends that: for the manager of the place. From the
 * start of the placement until its end they know the person (`keepBuddies`).
 *
 * @param tx a transaction in which the row policies know the actor
 * @returns false when there is no such placement, or no such colleague, for the actor
 */
export async function nameBuddy(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
  given: { attempt: string; account: string; ends: boolean },
): Promise<boolean> {
  if (!known || actor.role !== "careEmployer" || !isId(given.account)) return false;
  const relations = await myRelations(tx, actor, { candidacyIds: [known.candidacyId] });
  const attempt = known.state.attempts.find(
    (one) => one.id === given.attempt && isRunning(one) && (isPlaced(one) || one.agreement),
  );
  if (!attempt || !relations.some(({ openingId }) => openingId === attempt.opening)) return false;
  if (given.ends) {
    const ended = await tx
      .update(placementBuddy)
      .set({ until: known.on })
      .where(
        and(
          eq(placementBuddy.attemptId, attempt.id),
          eq(placementBuddy.accountId, given.account),
          isNull(placementBuddy.until),
        ),
      );
    if (ended.rowCount !== 1) return false;
  } else {
    const colleagues = await possibleBuddies(tx);
    if (!colleagues.some((one) => one.account === given.account)) return false;
    await tx
      .insert(placementBuddy)
      .values({
        id: newId(),
        organisationId: actor.membership.organisation.id,
        candidacyId: known.candidacyId,
        caseId: known.id,
        attemptId: attempt.id,
        openingId: attempt.opening,
        accountId: given.account,
        since: known.on,
      })
      .onConflictDoNothing();
  }
  await recordEvent(tx, {
    kind: transitionEvents.moved,
    organisationId: known.organisationId,
    facts: { candidacyId: known.candidacyId },
  });
  return true;
}
