import { and, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { defineMail } from "../../platform/mail/mailKind.ts";
import { inDays } from "../../platform/texts/formats.ts";
import { isRole } from "../role.ts";
import { account } from "../signIn/schema.ts";
import { organisation } from "../organisations/schema.ts";
import { isOpen } from "./invitationState.ts";
import { makeLink } from "./makeLink.ts";
import { invitation } from "./schema.ts";

const inviting = alias(organisation, "inviting");

/**
 * The mail that brings an invitation. Its link is made at the moment of sending, so that it stands in no
 * table or line of jobs; it is not sent when the invitation no longer holds.
 */
export const invitationMail = defineMail({
  kind: "access.invitation",
  facts: z.object({ invitation: z.uuid() }),
  stillHolds: async (tx, facts, to) => {
    const [found] = await tx
      .select({
        expiresAt: invitation.expiresAt,
        usedAt: invitation.usedAt,
        withdrawnAt: invitation.withdrawnAt,
        role: invitation.role,
        inviter: account.name,
        inviterEmail: account.email,
        organisation: organisation.name,
        inviting: inviting.name,
      })
      .from(invitation)
      .innerJoin(account, eq(account.id, invitation.invitedBy))
      .innerJoin(organisation, eq(organisation.id, invitation.organisationId))
      .innerJoin(inviting, eq(inviting.id, invitation.invitingOrganisationId))
      .where(and(eq(invitation.id, facts.invitation), eq(invitation.email, to.address)));
    if (!found || !isOpen(found, new Date())) return undefined;
    return { ...found, path: await makeLink(tx, facts.invitation) };
  },
  write: ({ t, language, known }) => {
    const { inviter, organisation: at, role, path, expiresAt } = known;
    const until = inDays(dayInTheNetherlands(expiresAt), language);
    if (role === "candidate") {
      return {
        subject: t("access:candidate.invitation.subject"),
        paragraphs: [
          t("access:candidate.invitation.mail", { inviter, organisation: known.inviting }),
          t("access:candidate.invitation.until", { until, inviter, email: known.inviterEmail }),
        ],
        link: { label: t("access:candidate.invitation.go"), path },
      };
    }
    const words = isRole(role) ? t(`access:role.${role}`) : role;
    return {
      subject: t("access:invitation.mail.subject", { organisation: at }),
      paragraphs: [
        t("access:invitation.mail.asks", { inviter, organisation: at, role: words }),
        t("access:invitation.mail.until", { until }),
        t("access:invitation.mail.unasked"),
      ],
      link: { label: t("access:invitation.mail.go"), path },
    };
  },
});
