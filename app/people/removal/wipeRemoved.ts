import { asc, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { tellOf } from "../candidacyEvents.ts";
import { candidacy } from "../schema.ts";
import { DAYS_AWAY } from "./removeCandidacy.ts";

/** Every night: wipes for good whom nobody brought back in thirty days, one by one. */
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
          .where(lt(candidacy.removedAt, sql`now() - make_interval(days => ${DAYS_AWAY})`))
          .orderBy(asc(candidacy.removedAt))
          .limit(1)
          .for("update", { skipLocked: true });
        if (!gone) return false;
        await tx.execute(sql`select wipe_candidacy(${gone.candidacyId})`);
        await tellOf(tx, "wiped", gone);
        return true;
      });
      if (more) wiped++;
    }
    if (wiped > 0) log.info({ wiped }, "people who were taken away are wiped");
  },
});
