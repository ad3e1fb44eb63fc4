import { z } from "zod";
import { defineMail } from "../../platform/mail/mailKind.ts";
import { mailedAccount } from "../signIn/mailedAccount.ts";

/** Tells somebody that their password was changed, so that they notice when it was not them. */
export const passwordChangedMail = defineMail({
  kind: "access.passwordChanged",
  facts: z.object({ account: z.uuid() }),
  stillHolds: (tx, facts, to) => mailedAccount(tx, facts.account, to.address),
  write: ({ t }) => ({
    subject: t("access:password.mail.subject"),
    paragraphs: [t("access:password.mail.text"), t("access:password.mail.notYou")],
    link: { label: t("access:password.mail.go"), path: "/account" },
  }),
});
