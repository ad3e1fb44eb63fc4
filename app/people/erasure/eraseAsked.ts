import { and, asc, gt, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Database, Transaction } from "../../platform/database/database.ts";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { tellOf } from "../candidacyEvents.ts";
import { dueOf } from "../retention/due.ts";
import { retentionHold } from "../retention/schema.ts";
import { eraseCandidacies } from "./eraseCandidacies.ts";
import { erasePartly } from "./erasePartly.ts";
import { erasureRequest } from "./schema.ts";

/** Every night: wipes whoever asked for it seven days ago and is held by nobody, one by one. */
export const eraseAsked = defineJob({
  name: "people.eraseAsked",
  title: (t) => t("keeping:job.eraseAsked"),
  payload: z.object({}),
  cron: "30 3 * * *",
  timeoutSeconds: 1800,
  run: async ({ signal }, { database, log }) => {
    const erased = await eraseAllAsked(database, signal);
    if (erased > 0) log.info({ erased }, "people who asked for it are wiped");
  },
});

async function eraseAllAsked(database: Database, signal: AbortSignal): Promise<number> {
  let erased = 0;
  for (let after: string | undefined = ""; after !== undefined;) {
    signal.throwIfAborted();
    const beyond: string = after;
    // oxlint-disable-next-line no-await-in-loop -- each person is one transaction
    after = await database.asOwner((tx) => eraseNext(tx, beyond));
    if (after !== undefined) erased++;
  }
  return erased;
}

/** Wipes the first whose day has come, behind this request; gives its id, or nothing when there is none. */
async function eraseNext(tx: Transaction, after: string): Promise<string | undefined> {
  const [asked] = await tx
    .select()
    .from(erasureRequest)
    .where(
      and(
        isNull(erasureRequest.withdrawnAt),
        sql`${erasureRequest.due} <= current_date`,
        after === "" ? undefined : gt(erasureRequest.id, after),
        sql`not exists (select 1 from ${retentionHold} h where h.candidacy_id = ${erasureRequest.candidacyId}
          and h.ended_at is null and h.until >= current_date)`,
        // One of which the rest stays for a duty was carried out already.
        sql`not exists (select 1 from erasure e where e.receipt_hash = ${erasureRequest.receiptHash})`,
      ),
    )
    .orderBy(asc(erasureRequest.id))
    .limit(1)
    .for("update", { skipLocked: true });
  if (!asked) return undefined;
  const { candidacyId, organisationId, receiptHash } = asked;
  const line = {
    candidacyIds: [candidacyId],
    organisationId,
    why: "asked" as const,
    askedOn: dayInTheNetherlands(asked.recordedAt),
    receiptHash,
  };
  const until = await dutyUntil(tx, candidacyId);
  if (until !== undefined) {
    await erasePartly(tx, line, until);
  } else {
    await eraseCandidacies(tx, line);
    await tellOf(tx, "wiped", { candidacyId, organisationId });
  }
  return asked.id;
}

/** Until when an employer has to be able to show somebody's file; nothing when there is no such duty. */
async function dutyUntil(tx: Transaction, candidacyId: string): Promise<string | undefined> {
  const one = sql`(select g.candidacy_id, c.organisation_id, c.home_region_id, g.ground, g.held_until
    from candidacy_ground g join candidacy c on c.id = g.candidacy_id
    where g.candidacy_id = ${candidacyId} and g.ground = 'reintegrationDuty' and c.removed_at is null)`;
  const { rows } = await tx.execute<{ until: string }>(
    sql`select d.ends_on::text as until from ${dueOf(one)} d where d.ends_on > current_date`,
  );
  return rows[0]?.until;
}
