import { lt, sql } from "drizzle-orm";
import { z } from "zod";
import { jobDone } from "./schema.ts";
import { defineJob } from "./defineJob.ts";

/** Longer than the queue keeps a job, the dead included, so that none can come back after it. */
export const KEPT_DAYS = 400;

/** Every night: forgets which events had their effect long ago. */
export const forgetDone = defineJob({
  name: "jobs.forgetDone",
  title: (t) => t("platform:job.forgetDone"),
  payload: z.object({}),
  cron: "10 3 * * *",
  run: (_run, { database }) =>
    database.asOwner(async (tx) => {
      await tx
        .delete(jobDone)
        .where(lt(jobDone.recordedAt, sql`now() - make_interval(days => ${KEPT_DAYS})`));
    }),
});
