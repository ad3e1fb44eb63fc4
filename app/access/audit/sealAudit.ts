import { z } from "zod";
import type { Database } from "../../platform/database/database.ts";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import type { Job } from "../../platform/jobs/job.ts";
import { sealBatch } from "./sealBatch.ts";

/** Every minute: seals what was looked at and changed since. */
export function sealAudit(secret: string): Job {
  return defineJob({
    name: "audit.seal",
    title: (t) => t("access:job.sealAudit"),
    payload: z.object({}),
    cron: "* * * * *",
    timeoutSeconds: 600,
    run: ({ signal }, { database }) => sealAll(database, secret, signal),
  });
}

/** Seals all that waits, batch by batch. */
export async function sealAll(
  database: Database,
  secret: string,
  signal?: AbortSignal,
): Promise<void> {
  let more = true;
  while (more) {
    signal?.throwIfAborted();
    // oxlint-disable-next-line no-await-in-loop -- each batch goes on where the last one ended
    more = await database.as("overstap_audit", undefined, (tx) => sealBatch(tx, secret));
  }
}
