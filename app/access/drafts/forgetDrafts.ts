import { lt, sql } from "drizzle-orm";
import { z } from "zod";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { handledForm } from "../onceOnly/schema.ts";
import { draft } from "./schema.ts";

/** For how many days what was typed and not saved is kept, and for how many which forms were carried out. */
export const DRAFT_DAYS = 30;
export const FORM_DAYS = 7;

const ago = (days: number) => sql`now() - make_interval(days => ${days})`;

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
      await tx.delete(draft).where(lt(draft.recordedAt, ago(DRAFT_DAYS)));
      await tx.delete(handledForm).where(lt(handledForm.recordedAt, ago(FORM_DAYS)));
    });
  },
});
