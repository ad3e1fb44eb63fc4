import { eq, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { endAction } from "../../agenda/endAction.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { retentionNotice } from "./schema.ts";
import { forCoach } from "./warnPerson.ts";

/** Notes that the letter of a warning was printed, which ends the coach's own action. */
export async function noteLetter(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
): Promise<void> {
  await tx
    .update(retentionNotice)
    .set({ printedAt: sql`now()` })
    .where(eq(retentionNotice.candidacyId, candidacyId));
  await endAction(tx, actor, forCoach(candidacyId, actor.account));
}
