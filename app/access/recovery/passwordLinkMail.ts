import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { defineMail } from "../../platform/mail/mailKind.ts";
import { accountLink } from "../links/schema.ts";
import { newToken } from "../links/token.ts";
import { mailedAccount } from "../signIn/mailedAccount.ts";

/** How long a link of a mail works. */
const MAIL_MINUTES = 60;

/**
 * The mail that brings a link to choose a new password. The link is made at the moment of sending, and
 * ends those before it.
 */
export const passwordLinkMail = defineMail({
  kind: "access.passwordLink",
  facts: z.object({ account: z.uuid() }),
  stillHolds: async (tx, facts, to) => {
    const found = await mailedAccount(tx, facts.account, to.address);
    if (!found) return undefined;
    const { token, hash } = newToken();
    await tx
      .update(accountLink)
      .set({ endedAt: sql`now()` })
      .where(
        and(
          eq(accountLink.accountId, facts.account),
          eq(accountLink.purpose, "password"),
          isNull(accountLink.usedAt),
          isNull(accountLink.endedAt),
        ),
      );
    await tx.insert(accountLink).values({
      hash,
      accountId: facts.account,
      purpose: "password",
      channel: "mail",
      expiresAt: sql`now() + make_interval(mins => ${MAIL_MINUTES})`,
    });
    return { path: `/wachtwoord/${token}` };
  },
  write: ({ t, known }) => ({
    subject: t("access:recovery.mail.subject"),
    paragraphs: [
      t("access:recovery.mail.text", { count: MAIL_MINUTES }),
      t("access:recovery.mail.unasked"),
    ],
    link: { label: t("access:recovery.mail.go"), path: known.path },
  }),
});
