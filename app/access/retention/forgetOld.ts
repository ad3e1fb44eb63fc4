import { sql } from "drizzle-orm";
import { z } from "zod";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { oldRecords } from "./oldRecords.ts";

/**
 * Every night: takes away what nothing needs any more of signing in and inviting, each after the term that
 * `oldRecords` names.
 */
export const forgetOld = defineJob({
  name: "access.forgetOld",
  title: (t) => t("keeping:job.forgetOld"),
  payload: z.object({}),
  cron: "20 3 * * *",
  timeoutSeconds: 600,
  async run({ signal }, { database }) {
    for (const { forget } of oldRecords) {
      signal.throwIfAborted();
      if (forget) await database.asOwner((tx) => tx.execute(sql.raw(forget)));
    }
  },
});
