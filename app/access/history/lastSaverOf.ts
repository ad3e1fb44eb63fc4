import { and, desc, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { CandidacyGroup } from "../policy/fieldGroup.ts";
import { account } from "../signIn/schema.ts";
import { change } from "./schema.ts";

/** Who saved last: by name, as far as the actor may know it, and whether that was the actor. */
export type Saver = { by: string | undefined; own: boolean };

/** Who saved one of these groups of a candidacy last; undefined when nobody did. */
export async function lastSaverOf(
  tx: Transaction,
  candidacyId: string,
  groups: readonly CandidacyGroup[],
): Promise<Saver | undefined> {
  const [last] = await tx
    .select({ name: account.name, self: sql<boolean>`${change.accountId} = actor_account()` })
    .from(change)
    .leftJoin(account, eq(account.id, change.accountId))
    .where(and(eq(change.candidacyId, candidacyId), inArray(change.fieldGroup, [...groups])))
    .orderBy(desc(change.recordedAt), desc(change.id))
    .limit(1);
  return last && { by: last.name ?? undefined, own: last.self };
}
