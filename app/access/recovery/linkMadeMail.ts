import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { defineMail } from "../../platform/mail/mailKind.ts";
import { account } from "../signIn/schema.ts";

/** Tells somebody that an administrator made a link to choose a new password for their account. */
export const linkMadeMail = defineMail({
  kind: "access.recoveryLinkMade",
  facts: z.object({ account: z.uuid() }),
  stillHolds: async (tx, facts, to) => {
    const [found] = await tx
      .select({ id: account.id })
      .from(account)
      .where(and(eq(account.id, facts.account), eq(account.email, to.address)));
    return found;
  },
  write: ({ t }) => ({
    subject: t("access:recovery.made.subject"),
    paragraphs: [t("access:recovery.made.text"), t("access:secondStep.mail.notYou")],
    link: { label: t("access:password.mail.go"), path: "/account" },
  }),
});
