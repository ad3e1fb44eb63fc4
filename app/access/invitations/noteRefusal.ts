import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { readRefused } from "../../platform/mail/readRefused.ts";
import { MAIL_REFUSED } from "../../platform/mail/sendMail.ts";
import { recordEvent } from "../../platform/outbox/recordEvent.ts";
import { INVITATION_ASKED } from "./askedInvitation.ts";
import { expiryFrom } from "./invitationState.ts";
import { invitation } from "./schema.ts";
import { invitationMail } from "./invitationMail.ts";

/**
 * Notes on an invitation that its mail was refused, so that whoever invited sees it; not when it was sent
 * again, answered or taken back meanwhile. Running it again changes nothing.
 */
export const noteRefusal = defineJob({
  name: "access.noteRefusal",
  title: (t) => t("access:job.noteRefusal"),
  payload: z.object({ mail: z.uuid(), kind: z.string() }),
  on: [MAIL_REFUSED],
  run: ({ payload }, { database }) =>
    database.asOwner(async (tx) => {
      if (payload.kind !== invitationMail.kind) return;
      const refused = await readRefused(tx, payload.mail);
      const facts = z.object({ invitation: z.uuid() }).safeParse(refused?.facts);
      if (!refused || !facts.success) return;
      const noted = await tx
        .update(invitation)
        .set({ refusedAt: refused.at, version: sql`version + 1` })
        .where(
          and(
            eq(invitation.id, facts.data.invitation),
            isNull(invitation.usedAt),
            isNull(invitation.withdrawnAt),
            isNull(invitation.refusedAt),
            // What was sent again after the refusal waits for its own mail.
            lte(invitation.expiresAt, expiryFrom(refused.at)),
          ),
        )
        .returning({ id: invitation.id, organisationId: invitation.invitingOrganisationId });
      for (const { id, organisationId } of noted) {
        // eslint-disable-next-line no-await-in-loop -- at most one
        await recordEvent(tx, {
          kind: INVITATION_ASKED,
          organisationId,
          facts: { invitation: id },
        });
      }
    }),
});
