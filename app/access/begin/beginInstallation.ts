import { hashPassword } from "better-auth/crypto";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { choice, email, line, newPassword } from "../../platform/forms/fields.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { newId } from "../../platform/ids.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { hashOf, isToken } from "../links/token.ts";
import { organisationKinds } from "../organisationKind.ts";
import { makeAccount } from "../signIn/makeAccount.ts";
import { passwordFault } from "../signIn/passwordFault.ts";

const form = z.object({
  naam: line(120),
  email: email(),
  wachtwoord: newPassword(),
  organisatie: line(120),
  soort: choice(organisationKinds),
});

/** What came of it: begun, wrong input, or a link that does not begin anything (any more). */
export type BeginOutcome =
  | { kind: "begun"; email: string; password: string }
  | { kind: "faults"; faults: Fault[] }
  | { kind: "used" | "unknown" };

/**
 * Begins an installation by a set-up link: the first administrator and the organisation that runs it, in
 * one transaction. Of two at once one begins; the other is told that the link is used.
 *
 * @param token the secret part of the link, as it came
 */
export async function beginInstallation(
  database: Database,
  token: string | undefined,
  given: Given,
  language: Language,
): Promise<BeginOutcome> {
  if (!isToken(token)) return { kind: "unknown" };
  const read = parseForm(form, given);
  if (read.faults) return { kind: "faults", faults: read.faults };
  const { naam: name, email: address, wachtwoord, organisatie, soort } = read.value;
  const fault = passwordFault(wachtwoord, { name, email: address });
  if (fault) return { kind: "faults", faults: [fault] };
  const password = await hashPassword(wachtwoord);
  const account = newId();
  return database.as("overstap_accounts", undefined, async (tx): Promise<BeginOutcome> => {
    // The account stands before its membership names it; it goes when the link turns out to be dead.
    const made = await makeAccount(tx, { id: account, name, email: address, language, password });
    const { rows } = made
      ? await tx.execute<{ outcome: "begun" | "used" | "unknown" }>(sql`select begin_installation(
          ${hashOf(token)}, ${account}, ${newId()}, ${newId()}, ${organisatie}, ${soort}) as outcome`)
      : { rows: [{ outcome: "used" as const }] };
    const outcome = rows[0]!.outcome;
    if (outcome === "begun") return { kind: "begun", email: address, password: wachtwoord };
    if (made) await tx.execute(sql`delete from account where id = ${account}`);
    return { kind: outcome };
  });
}
