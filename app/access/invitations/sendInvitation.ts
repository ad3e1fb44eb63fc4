import type { Transaction } from "../../platform/database/database.ts";
import { queueMail } from "../../platform/mail/queueMail.ts";
import type { Language } from "../../platform/texts/texts.ts";
import type { Actor } from "../actor.ts";
import { invitationMail } from "./invitationMail.ts";

/** What sending an invitation needs to know of the installation. */
export type Sending = { sendsMail: boolean };

/**
 * Puts the mail of an invitation in line, when it is made out to an address and this installation sends
 * mail; else its link is passed on by hand.
 *
 * @returns whether mail goes
 */
export async function sendInvitation(
  tx: Transaction,
  actor: Actor,
  { sendsMail }: Sending,
  { id, email, language }: { id: string; email: string | null; language: Language },
): Promise<boolean> {
  if (!sendsMail || email === null) return false;
  await queueMail(tx, invitationMail, {
    organisationId: actor.membership.organisation.id,
    to: email,
    language,
    facts: { invitation: id },
  });
  return true;
}
