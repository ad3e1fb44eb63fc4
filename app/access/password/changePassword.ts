import { hashPassword, verifyPassword } from "better-auth/crypto";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { line, newPassword } from "../../platform/forms/fields.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { queueMail } from "../../platform/mail/queueMail.ts";
import type { Actor } from "../actor.ts";
import type { SessionFacts } from "../sessions/sessionFacts.ts";
import { passwordFault } from "../signIn/passwordFault.ts";
import { accountCredential } from "../signIn/schema.ts";
import type { SignInServices } from "../signIn/signIn.ts";
import { counting, forgetTries, takeTry } from "../tries/tries.ts";
import { passwordChangedMail } from "./passwordChangedMail.ts";
import { storePassword } from "./storePassword.ts";

const own = { name: "ownPassword", most: 10, minutes: 10 };
const CREDENTIAL = "credential";

const form = z.object({ nu: line(128), wachtwoord: newPassword() });

export type ChangePasswordOutcome =
  | { kind: "saved" }
  | { kind: "faults"; faults: Fault[] }
  /** The password of a demonstration is everybody's; an account may also have none. */
  | { kind: "notFound" };

/**
 * Gives the actor another password, after the present one. Every other browser is signed out, and a mail
 * says that it happened.
 */
export async function changePassword(
  { database }: Pick<SignInServices, "database">,
  actor: Actor,
  session: SessionFacts,
  given: Given,
): Promise<ChangePasswordOutcome> {
  const found = await counting(database, (tx) => findPassword(tx, actor.account));
  if (!found || session.demonstration) return { kind: "notFound" };
  const read = parseForm(form, given);
  if (read.faults) return { kind: "faults", faults: read.faults };
  const fault = passwordFault(read.value.wachtwoord, actor);
  if (fault) return { kind: "faults", faults: [fault] };
  const minutes = await counting(database, (tx) => takeTry(tx, own, actor.account));
  if (minutes !== undefined) {
    return {
      kind: "faults",
      faults: [{ field: "nu", key: "access:tries.wait", values: { count: minutes } }],
    };
  }
  // As it was typed: a password may begin or end with a space.
  const right = await verifyPassword({ hash: found, password: oneOf(given, "nu") });
  if (!right) return { kind: "faults", faults: [{ field: "nu", key: "access:password.wrong" }] };
  const password = await hashPassword(read.value.wachtwoord);
  await counting(database, async (tx) => {
    await forgetTries(tx, own, actor.account);
    await storePassword(tx, actor.account, password, session.id);
    await queueMail(tx, passwordChangedMail, {
      organisationId: actor.membership.organisation.id,
      to: actor.email,
      language: session.language,
      facts: { account: actor.account },
    });
  });
  return { kind: "saved" };
}

/** The hash of an account's password; undefined when it signs in without one. */
export async function findPassword(
  tx: Transaction,
  accountId: string,
): Promise<string | undefined> {
  const [found] = await tx
    .select({ password: accountCredential.password })
    .from(accountCredential)
    .where(isPasswordOf(accountId));
  return found?.password ?? undefined;
}

const isPasswordOf = (accountId: string) =>
  and(eq(accountCredential.accountId, accountId), eq(accountCredential.providerId, CREDENTIAL));
