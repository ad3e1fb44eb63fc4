import { z } from "zod";
import type { Transaction } from "../../platform/database/database.ts";
import { defineMail } from "../../platform/mail/mailKind.ts";
import { queueMail } from "../../platform/mail/queueMail.ts";
import type { Actor } from "../actor.ts";
import { mailedAccount } from "../signIn/mailedAccount.ts";

const changes = [
  "appAdded",
  "appRemoved",
  "passkeyAdded",
  "passkeyRemoved",
  "codeUsed",
  "codesMade",
  "reset",
] as const;
/** What happened to somebody's second step. */
type Change = (typeof changes)[number];

/** Tells somebody what happened to their second step, so that they notice when it was not them. */
export const secondStepMail = defineMail({
  kind: "access.secondStep",
  facts: z.object({ account: z.uuid(), what: z.enum(changes) }),
  stillHolds: (tx, facts, to) => mailedAccount(tx, facts.account, to.address),
  write: ({ t, facts }) => ({
    subject: t("access:secondStep.mail.subject"),
    paragraphs: [t(`access:secondStep.mail.${facts.what}`), t("access:secondStep.mail.notYou")],
    link: { label: t("access:password.mail.go"), path: "/account" },
  }),
});

/** Puts that mail in line, to the actor themselves. */
export async function tellSecondStep(
  tx: Transaction,
  actor: Actor,
  { language }: { language: "nl" | "en" },
  what: Change,
): Promise<void> {
  await queueMail(tx, secondStepMail, {
    organisationId: actor.membership.organisation.id,
    to: actor.email,
    language,
    facts: { account: actor.account, what },
  });
}
