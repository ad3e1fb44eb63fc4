import { z } from "zod";
import { defineMail } from "../../platform/mail/mailKind.ts";
import { mailedAccount } from "../signIn/mailedAccount.ts";

/** Tells somebody that an administrator made a link to choose a new password for their account. */
export const linkMadeMail = defineMail({
  kind: "access.recoveryLinkMade",
  facts: z.object({ account: z.uuid() }),
  stillHolds: (tx, facts, to) => mailedAccount(tx, facts.account, to.address),
  write: ({ t }) => ({
    subject: t("access:recovery.made.subject"),
    paragraphs: [t("access:recovery.made.text"), t("access:secondStep.mail.notYou")],
    link: { label: t("access:password.mail.go"), path: "/account" },
  }),
});
