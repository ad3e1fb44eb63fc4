import { and, eq } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { account } from "./schema.ts";

/** Gives the account, while it still has the address that a mail about it goes to; else undefined. */
export async function mailedAccount(
  tx: Transaction,
  accountId: string,
  address: string,
): Promise<{ id: string } | undefined> {
  const [found] = await tx
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.id, accountId), eq(account.email, address)));
  return found;
}
