import { and, eq, ne } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { accountCredential, accountSession } from "../signIn/schema.ts";

const CREDENTIAL = "credential";

/**
 * Stores the hash of an account's password, its first one too, and ends the sessions that were begun
 * before.
 *
 * @param butSession the session that goes on; none when left out
 */
export async function storePassword(
  tx: Transaction,
  accountId: string,
  password: string,
  butSession?: string,
): Promise<void> {
  const changed = await tx
    .update(accountCredential)
    .set({ password, updatedAt: new Date() })
    .where(
      and(eq(accountCredential.accountId, accountId), eq(accountCredential.providerId, CREDENTIAL)),
    )
    .returning({ id: accountCredential.id });
  if (changed.length === 0) {
    await tx.insert(accountCredential).values({
      id: newId(),
      accountId,
      providerId: CREDENTIAL,
      providerAccountId: accountId,
      password,
    });
  }
  await tx
    .delete(accountSession)
    .where(
      and(
        eq(accountSession.accountId, accountId),
        butSession === undefined ? undefined : ne(accountSession.id, butSession),
      ),
    );
}
