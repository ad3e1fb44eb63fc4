import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { newCode, readCode } from "../links/code.ts";
import { hashOf } from "../links/token.ts";
import { recoveryCode } from "./schema.ts";

const CODES = 10;

/** With the account in it, so that one code typed by two people is two. */
const hashFor = (accountId: string, code: string) => hashOf(`${accountId} ${code}`);

/**
 * Makes new codes for when somebody's phone is gone; those made before end. They are told once: the store
 * keeps their hashes.
 */
export async function makeRecoveryCodes(tx: Transaction, accountId: string): Promise<string[]> {
  await tx.delete(recoveryCode).where(eq(recoveryCode.accountId, accountId));
  const codes = Array.from({ length: CODES }, newCode);
  await tx
    .insert(recoveryCode)
    .values(codes.map((code) => ({ hash: hashFor(accountId, code), accountId })));
  return codes;
}

/**
 * Uses a code up. Of two at once one is right.
 *
 * @returns false when it is none of the account's, or was used before
 */
export async function useRecoveryCode(
  tx: Transaction,
  accountId: string,
  typed: string,
): Promise<boolean> {
  const code = readCode(typed);
  if (code === undefined) return false;
  const used = await tx
    .update(recoveryCode)
    .set({ usedAt: new Date() })
    .where(and(eq(recoveryCode.hash, hashFor(accountId, code)), isNull(recoveryCode.usedAt)))
    .returning({ hash: recoveryCode.hash });
  return used.length > 0;
}
