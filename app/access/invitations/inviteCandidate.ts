import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import type { Language } from "../../platform/texts/texts.ts";
import type { Actor } from "../actor.ts";
import { recordChange } from "../history/recordChange.ts";
import { may } from "../policy/may.ts";
import { relationsTo } from "../relations/relationsTo.ts";
import { expiryFrom } from "./invitationState.ts";
import { answered } from "./renewInvitation.ts";
import { invitation } from "./schema.ts";
import { type Sending, sendInvitation } from "./sendInvitation.ts";

export type InviteCandidateOutcome =
  | { kind: "saved"; id: string; mailed: boolean }
  /** Their own page is somebody's already. */
  | { kind: "taken" }
  | { kind: "notFound" };

/**
 * Invites the person of a candidacy to their own page; for a coach who guides them. There is one
 * invitation a candidacy that waits: asked again with another address it takes the place of the former.
 *
 * @param email their address; null for a link or a letter that is handed over, which whoever holds it may accept
 */
export async function inviteCandidate(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
  email: string | null,
  { language, ...sending }: Sending & { language: Language },
): Promise<InviteCandidateOutcome> {
  const relations = await relationsTo(tx, actor, candidacyId);
  if (actor.role !== "coach" || !may(actor, "write", { group: "ground", relations })) {
    return { kind: "notFound" };
  }
  // Two at once wait for one another, so that one invitation waits.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`invite ${candidacyId}`}))`);
  if (await hasOwnPage(tx, candidacyId)) return { kind: "taken" };
  const [waiting] = await tx
    .select({
      id: invitation.id,
      email: invitation.email,
      expiresAt: invitation.expiresAt,
      askedAt: invitation.askedAt,
      refusedAt: invitation.refusedAt,
      invitingOrganisationId: invitation.invitingOrganisationId,
    })
    .from(invitation)
    .where(
      and(
        eq(invitation.candidacyId, candidacyId),
        isNull(invitation.usedAt),
        isNull(invitation.withdrawnAt),
      ),
    )
    .orderBy(desc(invitation.recordedAt))
    .limit(1);
  const holds = waiting && waiting.expiresAt > new Date() && !waiting.refusedAt;
  if (holds && waiting.email === email) {
    return { kind: "saved", id: waiting.id, mailed: false };
  }
  if (waiting) {
    await tx
      .update(invitation)
      .set({ withdrawnAt: sql`now()`, askedAt: null, version: sql`version + 1` })
      .where(eq(invitation.id, waiting.id));
    await answered(tx, waiting);
  }
  const { rows } = await tx.execute<{ owner: string }>(
    sql`select organisation_id as owner from candidacy where id = ${candidacyId}`,
  );
  const id = newId();
  const organisationId = rows[0]!.owner;
  await tx.insert(invitation).values({
    id,
    organisationId,
    role: "candidate",
    candidacyId,
    email,
    language,
    invitedBy: actor.account,
    invitingOrganisationId: actor.membership.organisation.id,
    expiresAt: expiryFrom(new Date()),
  });
  await recordChange(tx, actor, {
    verb: "created",
    subject: "invitation",
    subjectId: id,
    organisationId,
    candidacy: { id: candidacyId, group: "ground" },
    after: { byMail: email !== null },
  });
  const mailed = await sendInvitation(tx, actor, sending, { id, email, language });
  return { kind: "saved", id, mailed };
}

/** Whether somebody has accepted an invitation of this candidacy, or has its page as their own anyhow. */
export async function hasOwnPage(tx: Transaction, candidacyId: string): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`select 1 from relation where candidacy_id = ${candidacyId} and kind = 'own'
    and since <= current_date and (until is null or until >= current_date) limit 1`);
  return rows.length > 0;
}
