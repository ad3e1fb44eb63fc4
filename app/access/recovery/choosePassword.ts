import { hashPassword } from "better-auth/crypto";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Database, Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { newPassword } from "../../platform/forms/fields.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { accountLink } from "../links/schema.ts";
import { hashOf, isToken } from "../links/token.ts";
import { storePassword } from "../password/storePassword.ts";
import { passwordFault } from "../signIn/passwordFault.ts";
import { account } from "../signIn/schema.ts";
import { counting, takeTry } from "../tries/tries.ts";
import { sendPasswordLink } from "./askPasswordLink.ts";

/** What a link to choose a new password is worth; only an open one lets choose. */
export type PasswordLinkState = "open" | "used" | "expired" | "replaced" | "unknown";

/** Reads what a link is worth, without using it up. Of whom it is, it does not say. */
export function readPasswordLink(
  database: Database,
  token: string | undefined,
): Promise<PasswordLinkState> {
  return counting(database, async (tx) => {
    const found = await findLink(tx, token);
    if (!found) return "unknown";
    if (found.usedAt) return "used";
    if (found.endedAt) return "replaced";
    return found.expiresAt > new Date() ? "open" : "expired";
  });
}

export type ChoosePasswordOutcome =
  | { kind: "saved" }
  | { kind: "faults"; faults: Fault[] }
  /** The link does not let choose (any more). */
  | { kind: "dead" };

const again = { name: "passwordAgain", most: 3, minutes: 60 };
const form = z.object({ wachtwoord: newPassword() });

/**
 * Gives an account the password that the holder of a link chose. That uses the link up, signs the account
 * out everywhere, and lets a second step stand: the link shows that the mail is theirs, not the phone.
 */
export async function choosePassword(
  database: Database,
  token: string | undefined,
  given: Given,
): Promise<ChoosePasswordOutcome> {
  const owner = await counting(database, async (tx) => {
    const link = await findLink(tx, token);
    if (!link) return undefined;
    const [found] = await tx.select().from(account).where(eq(account.id, link.accountId));
    return found;
  });
  if (!owner || !isToken(token)) return { kind: "dead" };
  const read = parseForm(form, given);
  if (read.faults) return { kind: "faults", faults: read.faults };
  const fault = passwordFault(read.value.wachtwoord, owner);
  if (fault) return { kind: "faults", faults: [fault] };
  const password = await hashPassword(read.value.wachtwoord);
  return counting(database, async (tx): Promise<ChoosePasswordOutcome> => {
    const [used] = await tx
      .update(accountLink)
      .set({ usedAt: sql`now()` })
      .where(
        and(
          eq(accountLink.hash, hashOf(token)),
          isNull(accountLink.usedAt),
          isNull(accountLink.endedAt),
          gt(accountLink.expiresAt, sql`now()`),
        ),
      )
      .returning();
    if (!used) return { kind: "dead" };
    await storePassword(tx, used.accountId, password);
    if (used.channel === "mail") {
      await tx.update(account).set({ emailVerified: true }).where(eq(account.id, used.accountId));
    }
    return { kind: "saved" };
  });
}

/**
 * Sends a new link in place of one that no longer works, to the account's own address and to nobody else.
 * What is no link changes nothing, and gives the same answer.
 */
export function askPasswordLinkAgain(database: Database, token: string | undefined): Promise<void> {
  return counting(database, async (tx) => {
    const found = await findLink(tx, token);
    const wait = found && (await takeTry(tx, again, found.accountId));
    if (found && wait === undefined) await sendPasswordLink(tx, found.accountId);
  });
}

async function findLink(tx: Transaction, token: string | undefined) {
  if (!isToken(token)) return undefined;
  const [found] = await tx
    .select()
    .from(accountLink)
    .where(and(eq(accountLink.hash, hashOf(token)), eq(accountLink.purpose, "password")));
  return found;
}
