import { lt, sql } from "drizzle-orm";
import { z } from "zod";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { handledForm } from "../onceOnly/schema.ts";
import { draft } from "./schema.ts";

/**
 * Every night: forgets what was typed and not saved for thirty days, and which forms were carried out
 * more than a week ago, when nobody presses their buttons again.
 */
export const forgetDrafts = defineJob({
  name: "access.forgetDrafts",
  title: (t) => t("access:job.forgetDrafts"),
  payload: z.object({}),
  cron: "15 3 * * *",
  timeoutSeconds: 300,
  async run(_run, { database }) {
    await database.asOwner(async (tx) => {
      await tx.delete(draft).where(lt(draft.recordedAt, sql`now() - interval '30 days'`));
      await tx
        .delete(handledForm)
        .where(lt(handledForm.recordedAt, sql`now() - interval '7 days'`));
    });
  },
});
