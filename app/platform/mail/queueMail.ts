import type { Transaction } from "../database/database.ts";
import { insertMany } from "../database/insertMany.ts";
import { newId } from "../ids.ts";
import { type Facts, requireFacts } from "../outbox/facts.ts";
import { recordEvent, recordEvents } from "../outbox/recordEvent.ts";
import { mail } from "./schema.ts";
import type { Language } from "../texts/texts.ts";
import { isMailAddress } from "./mailAddress.ts";
import type { MailKind } from "./mailKind.ts";

/** The kind of event that makes a mail go. */
export const MAIL_QUEUED = "mail.queued";

/** A mail to one address. */
export type NewMail = {
  /** The organisation in whose name it goes. */
  organisationId: string;
  to: string;
  language: Language;
  facts: Facts;
  /** It does not go before this moment; at once when left out. */
  notBefore?: Date;
};

/**
 * Puts a mail in line, in the caller's transaction: it goes after that commits, when it still holds then.
 * Without a mail server it is kept and not sent; see `mailOf` for how it went.
 *
 * @returns the mail's id
 * @throws when the address is none, or a fact no id, code, day or number
 */
export async function queueMail(
  tx: Transaction,
  kind: Pick<MailKind, "kind">,
  { organisationId, to, language, facts, notBefore }: NewMail,
): Promise<string> {
  if (!isMailAddress(to)) throw new TypeError("a mail needs one address");
  requireFacts(facts);
  const id = newId();
  await tx
    .insert(mail)
    .values({ id, organisationId, kind: kind.kind, recipient: to, language, facts });
  await recordEvent(tx, {
    kind: MAIL_QUEUED,
    organisationId,
    facts: { mail: id },
    ...(notBefore ? { notBefore } : {}),
  });
  return id;
}

/** Puts many mails of one kind in line at once, as `queueMail` does one. @returns their ids, in order */
export async function queueMails(
  tx: Transaction,
  kind: Pick<MailKind, "kind">,
  mails: readonly Omit<NewMail, "notBefore">[],
): Promise<string[]> {
  const rows = mails.map(({ organisationId, to, language, facts }) => {
    if (!isMailAddress(to)) throw new TypeError("a mail needs one address");
    requireFacts(facts);
    return { id: newId(), organisationId, kind: kind.kind, recipient: to, language, facts };
  });
  await insertMany(tx, mail, rows);
  await recordEvents(
    tx,
    rows.map(({ id, organisationId }) => ({
      kind: MAIL_QUEUED,
      organisationId,
      facts: { mail: id },
    })),
  );
  return rows.map(({ id }) => id);
}
