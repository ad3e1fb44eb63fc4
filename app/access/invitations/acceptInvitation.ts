import { hashPassword } from "better-auth/crypto";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database, Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { email, line, newPassword } from "../../platform/forms/fields.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { newId } from "../../platform/ids.ts";
import { recordEvent } from "../../platform/outbox/recordEvent.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { hashOf, isToken } from "../links/token.ts";
import { makeAccount } from "../signIn/makeAccount.ts";
import { passwordFault } from "../signIn/passwordFault.ts";
import { INVITATION_ASKED } from "./askedInvitation.ts";
import { noMailFor } from "./noMail.ts";
import { type LinkState, openInvitation } from "./openInvitation.ts";

/** What an account's taking part by a link came to. */
export type AcceptState = "accepted" | "unknown" | "otherAddress" | Exclude<LinkState, "open">;

const form = z.object({ naam: line(120), email: email(), wachtwoord: newPassword() });

export type AcceptOutcome =
  | { kind: "accepted"; email: string; password: string }
  /** A candidate without mail: signs in with codes of letters and text messages. */
  | { kind: "acceptedWithoutMail"; account: string }
  | { kind: "faults"; faults: Fault[] }
  /** There is an account with this address: it takes part by its own password. */
  | { kind: "hasAccount"; email: string }
  | { kind: "dead" };

/**
 * Makes an account that takes part by a link, in one transaction: the account, its membership, and for a
 * candidate that the candidacy is their own. An invitation that is made out to an address makes an account
 * with that address and no other. Of two at once one wins.
 *
 * @param token the secret part of the link, as it came
 */
export async function acceptAsNew(
  database: Database,
  token: string | undefined,
  given: Given,
  language: Language,
): Promise<AcceptOutcome> {
  const asked = await openInvitation(database, token);
  if (!asked || !isToken(token)) return { kind: "dead" };
  if (asked.role === "candidate" && asked.email === null && oneOf(given, "email").trim() === "") {
    return acceptWithoutMail(database, token, given, language);
  }
  const read = parseForm(form, asked.email ? { ...given, email: [asked.email] } : given);
  if (read.faults) return { kind: "faults", faults: read.faults };
  const { naam: name, email: address, wachtwoord } = read.value;
  const fault = passwordFault(wachtwoord, { name, email: address });
  if (fault) return { kind: "faults", faults: [fault] };
  if (asked.state !== "open") return { kind: "dead" };
  const password = await hashPassword(wachtwoord);
  const id = newId();
  return database.as("overstap_accounts", undefined, async (tx): Promise<AcceptOutcome> => {
    const made = await makeAccount(tx, { id, name, email: address, language, password });
    if (!made) return { kind: "hasAccount", email: address };
    const state = await takePart(tx, token, id);
    if (state === "accepted") return { kind: "accepted", email: address, password: wachtwoord };
    await tx.execute(sql`delete from account where id = ${id}`);
    return { kind: "dead" };
  });
}

async function acceptWithoutMail(
  database: Database,
  token: string,
  given: Given,
  language: Language,
): Promise<AcceptOutcome> {
  const read = parseForm(z.object({ naam: line(120) }), given);
  if (read.faults) return { kind: "faults", faults: read.faults };
  const id = newId();
  return database.as("overstap_accounts", undefined, async (tx): Promise<AcceptOutcome> => {
    await makeAccount(tx, { id, name: read.value.naam, email: noMailFor(id), language });
    const state = await takePart(tx, token, id);
    if (state === "accepted") return { kind: "acceptedWithoutMail", account: id };
    await tx.execute(sql`delete from account where id = ${id}`);
    return { kind: "dead" };
  });
}

/** Lets an account that is signed in take part by a link. */
export async function acceptAsAccount(
  database: Database,
  token: string | undefined,
  accountId: string,
): Promise<AcceptState> {
  if (!isToken(token)) return "unknown";
  return database.as("overstap_accounts", undefined, (tx) => takePart(tx, token, accountId));
}

async function takePart(tx: Transaction, token: string, accountId: string): Promise<AcceptState> {
  const { rows } = await tx.execute<{ state: AcceptState }>(sql`select accept_invitation(
    ${hashOf(token)}, ${accountId}, ${newId()}, ${newId()}, ${newId()}) as state`);
  const { state } = rows[0]!;
  if (state === "accepted") await tellAccepted(tx, token);
  return state;
}

/** Tells that nothing waits any more with an invitation, such as another way for mail that was refused. */
async function tellAccepted(tx: Transaction, token: string): Promise<void> {
  const { rows } = await tx.execute<{ invitation: string; organisation: string }>(
    sql`select * from invitation_of_link(${hashOf(token)})`,
  );
  for (const { invitation, organisation } of rows) {
    // eslint-disable-next-line no-await-in-loop -- at most one
    await recordEvent(tx, {
      kind: INVITATION_ASKED,
      organisationId: organisation,
      facts: { invitation },
    });
  }
}
