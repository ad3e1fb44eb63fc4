import { eq, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { queueMail } from "../../platform/mail/queueMail.ts";
import type { Actor } from "../actor.ts";
import { recordChange } from "../history/recordChange.ts";
import { newToken } from "../links/token.ts";
import { findMember } from "../members/memberStore.ts";
import { isTrusted } from "../secondStep/isTrusted.ts";
import type { SessionFacts } from "../sessions/sessionFacts.ts";
import { account } from "../signIn/schema.ts";
import { linkMadeMail } from "./linkMadeMail.ts";

export type MakeRecoveryLinkOutcome =
  /** The address without the program's own; told once, and good for one day. */
  | { kind: "made"; path: string }
  /** Whoever makes one has taken a second step themselves. */
  | { kind: "ownFirst" }
  | { kind: "notFound" };

/**
 * Makes a link by which a member of the administrator's own organisation chooses a new password, to be
 * passed on by hand. A mail tells the member that it was made, and it stands in the history.
 *
 * @param id the membership
 */
export async function makeRecoveryLink(
  tx: Transaction,
  actor: Actor,
  session: SessionFacts,
  id: string,
): Promise<MakeRecoveryLinkOutcome> {
  const found = await findMember(tx, actor, id);
  if (!found || found.demonstration) return { kind: "notFound" };
  if (!isTrusted(session)) return { kind: "ownFirst" };
  const { token, hash } = newToken();
  const { rows } = await tx.execute<{ made: boolean }>(
    sql`select make_recovery_link(${found.accountId}, ${hash}) as made`,
  );
  if (!rows[0]?.made) return { kind: "notFound" };
  await recordChange(tx, actor, {
    verb: "changed",
    subject: "membership",
    subjectId: id,
    organisationId: actor.membership.organisation.id,
    before: { recoveryLink: "none" },
    after: { recoveryLink: "made" },
  });
  const [to] = await tx
    .select({ language: account.language })
    .from(account)
    .where(eq(account.id, found.accountId));
  await queueMail(tx, linkMadeMail, {
    organisationId: actor.membership.organisation.id,
    to: found.email,
    language: to?.language ?? "nl",
    facts: { account: found.accountId },
  });
  return { kind: "made", path: `/wachtwoord/${token}` };
}
