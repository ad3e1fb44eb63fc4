import { and, desc, eq, inArray } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { CandidacyGroup } from "../policy/fieldGroup.ts";
import { account } from "../signIn/schema.ts";
import { change } from "./schema.ts";

/** The name of who saved one of these groups of a candidacy last; undefined when the actor may not know. */
export async function lastSaverOf(
  tx: Transaction,
  candidacyId: string,
  groups: readonly CandidacyGroup[],
): Promise<string | undefined> {
  const [last] = await tx
    .select({ name: account.name })
    .from(change)
    .leftJoin(account, eq(account.id, change.accountId))
    .where(and(eq(change.candidacyId, candidacyId), inArray(change.fieldGroup, [...groups])))
    .orderBy(desc(change.recordedAt), desc(change.id))
    .limit(1);
  return last?.name ?? undefined;
}
