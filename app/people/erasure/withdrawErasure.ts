import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { erasureRequest } from "./schema.ts";

/** Takes back that somebody is to be wiped; nothing happens where nobody asked. */
export async function withdrawErasure(tx: Transaction, candidacyId: string): Promise<void> {
  await tx
    .update(erasureRequest)
    .set({ withdrawnAt: sql`now()` })
    .where(and(eq(erasureRequest.candidacyId, candidacyId), isNull(erasureRequest.withdrawnAt)));
}

/** That somebody is to be wiped, and when; undefined where nobody asked. */
export async function openRequest(
  tx: Transaction,
  candidacyId: string,
): Promise<{ due: string } | undefined> {
  const [found] = await tx
    .select({ due: erasureRequest.due })
    .from(erasureRequest)
    .where(and(eq(erasureRequest.candidacyId, candidacyId), isNull(erasureRequest.withdrawnAt)));
  return found;
}
