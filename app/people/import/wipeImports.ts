import { lt, sql } from "drizzle-orm";
import { z } from "zod";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { poolImport } from "./schema.ts";

/** How long rows of a file are held at most, in days. */
export const HELD_DAYS = 14;

/** Every night: wipes imports that were begun more than fourteen days ago, with all that is held of them. */
export const wipeImports = defineJob({
  name: "people.wipeImports",
  title: (t) => t("pool:job.wipe"),
  payload: z.object({}),
  cron: "25 3 * * *",
  timeoutSeconds: 300,
  run: (_run, { database }) =>
    database.asOwner(async (tx) => {
      await tx
        .delete(poolImport)
        .where(lt(poolImport.recordedAt, sql`now() - make_interval(days => ${HELD_DAYS})`));
    }),
});
