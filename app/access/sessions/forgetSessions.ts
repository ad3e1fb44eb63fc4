import { lt, sql } from "drizzle-orm";
import { z } from "zod";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { accountSession, signInRate } from "../signIn/schema.ts";

const DAY_MS = 86_400_000;

/** Every night: forgets sessions that are over, and counts of tries that say nothing any more. */
export const forgetSessions = defineJob({
  name: "access.forgetSessions",
  title: (t) => t("access:job.forgetSessions"),
  payload: z.object({}),
  cron: "25 3 * * *",
  timeoutSeconds: 300,
  async run(_run, { database, clock }) {
    await database.asOwner(async (tx) => {
      await tx.delete(accountSession).where(lt(accountSession.expiresAt, sql`now()`));
      await tx.delete(signInRate).where(lt(signInRate.lastRequest, clock().getTime() - DAY_MS));
    });
  },
});
