import type { Transaction } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { account, accountCredential } from "./schema.ts";

/** An account that is about to be made. */
export type NewAccount = {
  id: string;
  name: string;
  /** In small letters. */
  email: string;
  language: Language;
  /** The password's hash, of the sign-in library's own making; without it the account signs in with codes. */
  password?: string;
};

/**
 * Makes an account that signs in with its e-mail address and a password, or with codes alone.
 *
 * @param tx a transaction of the role that sees accounts only
 * @returns false, and nothing made, when there is an account with this address already
 */
export async function makeAccount(tx: Transaction, made: NewAccount): Promise<boolean> {
  const { password, ...own } = made;
  const added = await tx
    .insert(account)
    .values(own)
    .onConflictDoNothing({ target: account.email })
    .returning({ id: account.id });
  if (added.length === 0) return false;
  if (password === undefined) return true;
  await tx.insert(accountCredential).values({
    id: newId(),
    accountId: own.id,
    providerId: "credential",
    providerAccountId: own.id,
    password,
  });
  return true;
}
