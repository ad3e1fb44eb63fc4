import { and, desc, eq, isNull } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { account } from "../signIn/schema.ts";
import { change } from "./schema.ts";

/** The name of who changed a record last; undefined when nobody did, or the actor may not know. */
export async function lastChangeBy(
  tx: Transaction,
  subjectId: string,
): Promise<string | undefined> {
  const [last] = await tx
    .select({ name: account.name })
    .from(change)
    .leftJoin(account, eq(account.id, change.accountId))
    .where(and(eq(change.subjectId, subjectId), isNull(change.candidacyId)))
    .orderBy(desc(change.recordedAt), desc(change.id))
    .limit(1);
  return last?.name ?? undefined;
}
