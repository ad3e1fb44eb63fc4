import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineMail } from "../../platform/mail/mailKind.ts";
import { account } from "../signIn/schema.ts";

/** Tells somebody that their password was changed, so that they notice when it was not them. */
export const passwordChangedMail = defineMail({
  kind: "access.passwordChanged",
  facts: z.object({ account: z.uuid() }),
  stillHolds: async (tx, facts, to) => {
    const [found] = await tx
      .select({ id: account.id })
      .from(account)
      .where(and(eq(account.id, facts.account), eq(account.email, to.address)));
    return found;
  },
  write: ({ t }) => ({
    subject: t("access:password.mail.subject"),
    paragraphs: [t("access:password.mail.text"), t("access:password.mail.notYou")],
    link: { label: t("access:password.mail.go"), path: "/account" },
  }),
});
