import { and, eq } from "drizzle-orm";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Database, Transaction } from "../../platform/database/database.ts";
import { queueMail } from "../../platform/mail/queueMail.ts";
import { membershipsOf } from "../signIn/membershipsOf.ts";
import { account } from "../signIn/schema.ts";
import { type Bound, counting, takeTry } from "../tries/tries.ts";
import { evenly } from "./evenly.ts";
import { passwordLinkMail } from "./passwordLinkMail.ts";

const perName: Bound = { name: "askPassword", most: 3, minutes: 60 };
const perCaller: Bound = { name: "askPasswordCaller", most: 60, minutes: 60 };

/**
 * Sends whoever has an account with this address a link to choose a new password, three times an hour at
 * most. What it gives, and how long it takes, is the same when nobody has that address.
 *
 * @param email as it was typed
 * @param caller see `callerOf`
 * @returns in how many minutes this caller may ask again, when too much was asked from there; whether one
 *   address was asked for too often is not told
 */
export function askPasswordLink(
  database: Database,
  email: string,
  caller: string,
): Promise<number | undefined> {
  const address = email.trim().toLowerCase();
  return evenly(() =>
    counting(database, async (tx) => {
      const wait = await takeTry(tx, perCaller, caller);
      if (wait !== undefined) return wait;
      if ((await takeTry(tx, perName, address)) !== undefined) return undefined;
      const [found] = await tx
        .select({ id: account.id })
        .from(account)
        .where(and(eq(account.email, address), eq(account.demonstration, false)));
      if (found) await sendPasswordLink(tx, found.id);
      return undefined;
    }),
  );
}

/** Puts the mail with a new link in line, to the account's own address. */
export async function sendPasswordLink(tx: Transaction, accountId: string): Promise<void> {
  const [found] = await tx
    .select({ email: account.email, language: account.language })
    .from(account)
    .where(eq(account.id, accountId));
  const [acting] = await membershipsOf(tx, accountId, dayInTheNetherlands());
  // Whoever acts for nobody any more has nothing to sign in to.
  if (!found || !acting) return;
  await queueMail(tx, passwordLinkMail, {
    organisationId: acting.organisation.id,
    to: found.email,
    language: found.language,
    facts: { account: accountId },
  });
}
