import { z } from "zod";
import { defineMail } from "../../platform/mail/mailKind.ts";
import { mailedAccount } from "../signIn/mailedAccount.ts";

const number = z.int().min(0);

/** Tells somebody that they took over from a colleague who left: how much, and nobody's name. */
export const handedOverMail = defineMail({
  kind: "access.handedOver",
  facts: z.object({
    account: z.uuid(),
    people: number,
    actions: number,
    invitations: number,
    lists: number.default(0),
  }),
  stillHolds: (tx, facts, to) => mailedAccount(tx, facts.account, to.address),
  write: ({ t, facts: { people, actions, invitations, lists } }) => ({
    subject: t("access:handedOver.subject"),
    paragraphs: [
      t("access:handedOver.text"),
      [
        ...(people > 0 ? [t("access:member.holds.people", { count: people })] : []),
        ...(actions > 0 ? [t("access:member.holds.actions", { count: actions })] : []),
        ...(invitations > 0 ? [t("access:member.holds.invitations", { count: invitations })] : []),
        ...(lists > 0 ? [t("access:member.holds.lists", { count: lists })] : []),
      ].join(", "),
    ],
    link: { label: t("access:handedOver.go"), path: "/vandaag" },
  }),
});
