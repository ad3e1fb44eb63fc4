import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "../../platform/database/database.ts";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { oncePerEvent } from "../../platform/jobs/oncePerEvent.ts";
import { MEMBER_LEAVES } from "./endMember.ts";
import { handOver } from "./handOver.ts";
import { membership } from "./schema.ts";

const NAME = "access.handOverLater";

/**
 * Moves what somebody holds on the day after their last one, when the end was planned. Whoever was taken
 * up again, or got another last day meanwhile, keeps it: that tells another event, or none. A successor
 * who left too since is none.
 */
export const handOverLater = defineJob({
  name: NAME,
  title: (t) => t("access:job.handOverLater"),
  payload: z.object({
    membership: z.uuid(),
    until: z.iso.date(),
    successor: z.uuid().nullable(),
    by: z.uuid(),
  }),
  on: [MEMBER_LEAVES],
  run: ({ payload, event }, { database }) =>
    database.asOwner(async (tx) => {
      if (!(await oncePerEvent(tx, event, NAME))) return;
      const [found] = await tx
        .select()
        .from(membership)
        .where(eq(membership.id, payload.membership))
        .for("update");
      if (!found || found.until !== payload.until) return;
      const { id, accountId, role, organisationId } = found;
      const successor = await standing(tx, id, payload.successor);
      await handOver(
        tx,
        { membership: id, account: accountId, role, organisationId, successor, goes: true },
        payload.by,
      );
    }),
});

/** The successor, while they still can be one. */
async function standing(
  tx: Transaction,
  membershipId: string,
  successor: string | null,
): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select account_id as id from member_successors(${membershipId}) where account_id = ${successor}`,
  );
  return rows[0]?.id ?? null;
}
