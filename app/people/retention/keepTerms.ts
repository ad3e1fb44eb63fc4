import { z } from "zod";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { runRetention } from "./runRetention.ts";

/** Every night: warns whose data goes within thirty days, and removes whose day has come. */
export const keepTerms = defineJob({
  name: "people.keepTerms",
  title: (t) => t("keeping:job.keepTerms"),
  payload: z.object({}),
  cron: "50 3 * * *",
  timeoutSeconds: 3600,
  run: async ({ signal }, { database, log }) => {
    const run = await runRetention(database, { signal });
    if (run.warned + run.removed + run.takenBack > 0) log.info(run, "terms were kept");
  },
});
