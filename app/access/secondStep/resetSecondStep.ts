import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { line } from "../../platform/forms/fields.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { queueMail } from "../../platform/mail/queueMail.ts";
import type { Actor } from "../actor.ts";
import { recordChange } from "../history/recordChange.ts";
import { findMember } from "../members/memberStore.ts";
import type { SessionFacts } from "../sessions/sessionFacts.ts";
import { account } from "../signIn/schema.ts";
import { isTrusted } from "./isTrusted.ts";
import { secondStepMail } from "./secondStepMail.ts";

export type ResetOutcome =
  | { kind: "saved"; id: string }
  | { kind: "faults"; faults: Fault[] }
  | { kind: "notFound" };

const form = z.object({ reden: line(200) });

/**
 * Takes the second steps of a member of the administrator's own organisation away, with their sessions:
 * they set up a new one when they sign in. The reason stands in the history, and a mail tells them.
 * Whoever does this for others has taken a second step themselves: else one password would open two accounts.
 *
 * @param id the membership
 */
export async function resetSecondStep(
  tx: Transaction,
  actor: Actor,
  session: SessionFacts,
  id: string,
  given: Given,
): Promise<ResetOutcome> {
  const found = await findMember(tx, actor, id);
  if (!found || found.accountId === actor.account || found.demonstration)
    return { kind: "notFound" };
  if (!isTrusted(session)) {
    return { kind: "faults", faults: [{ field: "reden", key: "access:secondStep.ownFirst" }] };
  }
  const read = parseForm(form, given);
  if (read.faults) return { kind: "faults", faults: read.faults };
  const { rows } = await tx.execute<{ done: boolean }>(
    sql`select reset_second_step(${found.accountId}) as done`,
  );
  if (!rows[0]?.done) return { kind: "notFound" };
  await recordChange(tx, actor, {
    verb: "changed",
    subject: "membership",
    subjectId: id,
    organisationId: actor.membership.organisation.id,
    before: { secondStep: "was" },
    after: { secondStep: "reset" },
    reason: read.value.reden,
  });
  const [to] = await tx
    .select({ language: account.language })
    .from(account)
    .where(eq(account.id, found.accountId));
  await queueMail(tx, secondStepMail, {
    organisationId: actor.membership.organisation.id,
    to: found.email,
    language: to?.language ?? "nl",
    facts: { account: found.accountId, what: "reset" },
  });
  return { kind: "saved", id };
}
