import { and, eq } from "drizzle-orm";
import type { Transaction } from "../database/database.ts";
import { mail } from "./schema.ts";

/**
 * What a mail that was refused was about, and when that was; as owner, for the job of the room that sent it.
 *
 * @returns undefined when there is no such mail, or it was not refused
 */
export async function readRefused(
  tx: Transaction,
  id: string,
): Promise<{ facts: unknown; at: Date } | undefined> {
  const [found] = await tx
    .select({ facts: mail.facts, at: mail.settledAt })
    .from(mail)
    .where(and(eq(mail.id, id), eq(mail.state, "refused")));
  return found?.at ? { facts: found.facts, at: found.at } : undefined;
}
