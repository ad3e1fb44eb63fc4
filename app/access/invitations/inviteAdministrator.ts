import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { isId, newId } from "../../platform/ids.ts";
import type { Language } from "../../platform/texts/texts.ts";
import type { Actor } from "../actor.ts";
import { recordChange } from "../history/recordChange.ts";
import { runsInstallation } from "../installation.ts";
import type { InviteOutcome } from "./inviteColleague.ts";
import { expiryFrom } from "./invitationState.ts";
import { invitation } from "./schema.ts";
import { type Sending, sendInvitation } from "./sendInvitation.ts";

/** Whom to invite: an address, or null for a link that is handed over. */
export type FirstAdministrator = {
  organisationId: string;
  email: string | null;
  language: Language;
};

/**
 * Invites the first administrator of an organisation that has none. Only for whoever runs the
 * installation; from then on the organisation invites by itself. Asked again it gives the invitation that
 * still holds for the same address.
 */
export async function inviteAdministrator(
  tx: Transaction,
  actor: Actor,
  { organisationId, email, language }: FirstAdministrator,
  sending: Sending,
): Promise<Exclude<InviteOutcome, { kind: "faults" }>> {
  if (!isId(organisationId) || !(await runsInstallation(tx))) return { kind: "notFound" };
  if (!(await lacksAdministrator(tx, organisationId))) return { kind: "notFound" };
  const [open] = await tx
    .select({ id: invitation.id })
    .from(invitation)
    .where(
      and(
        eq(invitation.organisationId, organisationId),
        eq(invitation.role, "administrator"),
        sql`${invitation.email} is not distinct from ${email}`,
        isNull(invitation.usedAt),
        isNull(invitation.withdrawnAt),
        gt(invitation.expiresAt, sql`now()`),
      ),
    );
  if (open) return { kind: "saved", id: open.id, mailed: false };
  const id = newId();
  await tx.insert(invitation).values({
    id,
    organisationId,
    role: "administrator",
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
    after: { role: "administrator", email },
  });
  const mailed = await sendInvitation(tx, actor, sending, { id, email, language });
  return { kind: "saved", id, mailed };
}

/** Whether there is such an organisation, taking part, without an administrator. */
async function lacksAdministrator(tx: Transaction, organisationId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ lacks: boolean }>(
    sql`select role_fits('administrator', ${organisationId}) and not is_administered(${organisationId}) as lacks`,
  );
  return rows[0]!.lacks;
}
