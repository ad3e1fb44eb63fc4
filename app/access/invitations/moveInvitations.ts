import { and, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { recordEvent } from "../../platform/outbox/recordEvent.ts";
import { INVITATION_ASKED } from "./askedInvitation.ts";
import { hasOwnPage } from "./inviteCandidate.ts";
import { invitation } from "./schema.ts";

/** What becomes of the invitations of two candidacies of one person, by their ids. */
export type MovingInvitations = {
  moves: readonly string[];
  /** Those that nobody needs any more: there is a page, or another that waits. */
  withdraws: readonly string[];
};

/**
 * What becomes of the invitations that wait when one candidacy goes up in another: they go along, unless
 * the other has one that is open, or one of both has its own page already. They stay as they are until the
 * end of the transaction, so that nobody takes part by one meanwhile.
 *
 * @param tx a transaction in which the row policies know the actor, a coach of both
 */
export async function invitationsToMove(
  tx: Transaction,
  from: string,
  to: string,
): Promise<MovingInvitations> {
  const waiting = await tx
    .select({
      id: invitation.id,
      of: invitation.candidacyId,
      open: sql<boolean>`${invitation.expiresAt} > now()`,
    })
    .from(invitation)
    .where(
      and(
        inArray(invitation.candidacyId, [from, to]),
        isNull(invitation.usedAt),
        isNull(invitation.withdrawnAt),
        or(sql`${invitation.expiresAt} > now()`, isNotNull(invitation.askedAt)),
      ),
    )
    .for("update");
  const ids = (some: typeof waiting) => some.map(({ id }) => id);
  const gone = waiting.filter(({ of }) => of === from);
  if ((await hasOwnPage(tx, to)) || (await hasOwnPage(tx, from))) {
    return { moves: [], withdraws: ids(waiting) };
  }
  const has = waiting.some(({ of, open }) => of === to && open);
  return has ? { moves: [], withdraws: ids(gone) } : { moves: ids(gone), withdraws: [] };
}

/** Lets invitations be to the page of another candidacy, and withdraws those that are not needed. */
export async function moveInvitations(
  tx: Transaction,
  { moves, withdraws }: MovingInvitations,
  from: string,
  to: string,
): Promise<void> {
  await beTo(tx, moves, from, to);
  if (withdraws.length === 0) return;
  const ended = await tx
    .update(invitation)
    .set({ withdrawnAt: sql`now()`, askedAt: null, version: sql`version + 1` })
    .where(inArray(invitation.id, [...withdraws]))
    .returning({ id: invitation.id, organisationId: invitation.invitingOrganisationId });
  // Whoever was asked for a new link need not give one any more.
  for (const { id, organisationId } of ended) {
    await recordEvent(tx, { kind: INVITATION_ASKED, organisationId, facts: { invitation: id } });
  }
}

/**
 * The other way round, but for those that were used or withdrawn since.
 *
 * @param moment when they were moved, as the database writes it
 */
export async function moveInvitationsBack(
  tx: Transaction,
  { moves, withdraws }: MovingInvitations,
  from: string,
  to: string,
  moment: string,
): Promise<void> {
  await beTo(tx, moves, to, from);
  if (withdraws.length === 0) return;
  await tx
    .update(invitation)
    .set({ withdrawnAt: null, version: sql`version + 1` })
    .where(
      and(
        inArray(invitation.id, [...withdraws]),
        isNull(invitation.usedAt),
        eq(invitation.withdrawnAt, sql`${moment}::timestamptz`),
      ),
    );
}

/** Withdraws what waits for somebody who is taken away, so that no link says that it waits. */
export async function withdrawInvitations(tx: Transaction, candidacyId: string): Promise<void> {
  await tx
    .update(invitation)
    .set({ withdrawnAt: sql`now()`, askedAt: null, version: sql`version + 1` })
    .where(
      and(
        eq(invitation.candidacyId, candidacyId),
        isNull(invitation.usedAt),
        isNull(invitation.withdrawnAt),
      ),
    );
}

/**
 * Lets those wait again that were withdrawn when somebody was taken away.
 *
 * @param moment when that was, as the database writes it
 */
export async function reopenInvitations(
  tx: Transaction,
  candidacyId: string,
  moment: string,
): Promise<void> {
  const again = await tx
    .update(invitation)
    .set({ withdrawnAt: null, version: sql`version + 1` })
    .where(
      and(
        eq(invitation.candidacyId, candidacyId),
        isNull(invitation.usedAt),
        eq(invitation.withdrawnAt, sql`${moment}::timestamptz`),
      ),
    )
    .returning({
      id: invitation.id,
      organisationId: invitation.invitingOrganisationId,
      askedAt: invitation.askedAt,
    });
  // Whoever asked for a new link meanwhile could not be answered until now.
  for (const { id, organisationId } of again.filter(({ askedAt }) => askedAt !== null)) {
    await recordEvent(tx, { kind: INVITATION_ASKED, organisationId, facts: { invitation: id } });
  }
}

/** The database's function looks who asks. */
async function beTo(
  tx: Transaction,
  ids: readonly string[],
  from: string,
  to: string,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(
    sql`select move_invitations(${sql.param([...ids])}::uuid[], ${from}::uuid, ${to}::uuid)`,
  );
}
