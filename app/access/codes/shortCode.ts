import { randomInt } from "node:crypto";
import { and, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { readCode } from "../links/code.ts";
import { accountLink } from "../links/schema.ts";
import { hashOf } from "../links/token.ts";

/** How long a code of a mail or a text message works. */
export const CODE_MINUTES = 10;
/** How long a code of a letter works. */
export const LETTER_DAYS = 14;

/** With the account in it: a short code is looked for among one account's own. */
const shortHash = (accountId: string, code: string) => hashOf(`sign in ${accountId} ${code}`);
/** A code of a letter is long enough to say by itself whose it is. */
export const letterHash = (code: string) => hashOf(`letter ${code}`);

/**
 * Makes a code of six figures for an account; the one before ends. It is told once: the store keeps its
 * hash.
 */
export async function makeShortCode(
  tx: Transaction,
  accountId: string,
  channel: "mail" | "sms",
): Promise<string> {
  await tx
    .delete(accountLink)
    .where(
      and(
        eq(accountLink.accountId, accountId),
        eq(accountLink.purpose, "signIn"),
        inArray(accountLink.channel, ["mail", "sms"]),
      ),
    );
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  await tx.insert(accountLink).values({
    hash: shortHash(accountId, code),
    accountId,
    purpose: "signIn",
    channel,
    expiresAt: sql`now() + make_interval(mins => ${CODE_MINUTES})`,
  });
  return code;
}

/** Uses a code of six figures up; false when it is none of the account's that works. Of two at once one is right. */
export async function useShortCode(
  tx: Transaction,
  accountId: string,
  typed: string,
): Promise<boolean> {
  const code = typed.replace(/[\s-]/g, "");
  if (!/^\d{6}$/.test(code)) return false;
  return (await use(tx, shortHash(accountId, code))) === accountId;
}

/** Uses a code of a letter up; gives whose it is, undefined when it does not work. */
export async function useLetterCode(tx: Transaction, typed: string): Promise<string | undefined> {
  const code = readCode(typed);
  return code === undefined ? undefined : use(tx, letterHash(code));
}

async function use(tx: Transaction, hash: string): Promise<string | undefined> {
  const [used] = await tx
    .update(accountLink)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(accountLink.hash, hash),
        eq(accountLink.purpose, "signIn"),
        isNull(accountLink.usedAt),
        isNull(accountLink.endedAt),
        gt(accountLink.expiresAt, sql`now()`),
      ),
    )
    .returning({ accountId: accountLink.accountId });
  return used?.accountId;
}
