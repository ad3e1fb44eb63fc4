import { asc, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { passOnLooks } from "../../access/audit/passOnLooks.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { tellOf } from "../candidacyEvents.ts";
import { eraseCandidacies } from "../erasure/eraseCandidacies.ts";
import { candidacy } from "../schema.ts";
import { DAYS_AWAY } from "./removeCandidacy.ts";

/** Every night: wipes for good whom nobody brought back in thirty days and nobody holds, one by one. */
export const wipeRemoved = defineJob({
  name: "people.wipeRemoved",
  title: (t) => t("people:job.wipeRemoved"),
  payload: z.object({}),
  cron: "40 3 * * *",
  timeoutSeconds: 1800,
  run: async ({ signal }, { database, log }) => {
    let wiped = 0;
    for (let more = true; more;) {
      signal.throwIfAborted();
      more = await database.asOwner(async (tx) => {
        const [gone] = await tx
          .select({ candidacyId: candidacy.id, organisationId: candidacy.organisationId })
          .from(candidacy)
          .where(sql`${lt(candidacy.removedAt, sql`now() - make_interval(days => ${DAYS_AWAY})`)}
            and not exists (select 1 from retention_hold h where h.candidacy_id = ${candidacy.id}
              and h.ended_at is null and h.until >= current_date)`)
          .orderBy(asc(candidacy.removedAt))
          .limit(1)
          .for("update", { skipLocked: true });
        if (!gone) return false;
        const { candidacyId, organisationId } = gone;
        const keptId = await wentUpIn(tx, candidacyId);
        if (keptId !== undefined) {
          // The person is there still, as the one that was kept.
          await passOnLooks(tx, candidacyId, keptId);
          await tx.execute(sql`select wipe_candidacy(${candidacyId})`);
        } else {
          const candidacyIds = [candidacyId];
          await eraseCandidacies(tx, { candidacyIds, organisationId, why: "removed" });
        }
        await tellOf(tx, "wiped", gone);
        return true;
      });
      if (more) wiped++;
    }
    if (wiped > 0) log.info({ wiped }, "people who were taken away are wiped");
  },
});

async function wentUpIn(tx: Transaction, candidacyId: string): Promise<string | undefined> {
  const { rows } = await tx.execute<{ id: string }>(sql`select to_id as id from candidacy_correction
    where from_id = ${candidacyId} and kind = 'merged' and undone_at is null`);
  return rows[0]?.id;
}
