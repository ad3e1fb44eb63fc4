import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { account } from "../signIn/schema.ts";
import type { Saver } from "./lastSaverOf.ts";
import { change } from "./schema.ts";

/** Who changed one of these records last; undefined when nobody did. */
export async function lastChangeBy(
  tx: Transaction,
  subjectIds: readonly string[],
): Promise<Saver | undefined> {
  const [last] = await tx
    .select({ name: account.name, self: sql<boolean>`${change.accountId} = actor_account()` })
    .from(change)
    .leftJoin(account, eq(account.id, change.accountId))
    .where(and(inArray(change.subjectId, [...subjectIds]), isNull(change.candidacyId)))
    .orderBy(desc(change.recordedAt), desc(change.id))
    .limit(1);
  return last && { by: last.name ?? undefined, own: last.self };
}
