import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database } from "../../platform/database/database.ts";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { screeningRules } from "./screeningRules.ts";
import { tellNewPlaces } from "./tellNewPlaces.ts";
import { weighDue } from "./weighDue.ts";

/** What people and work tell when something that weighs may have changed. */
const changes = [
  "people.candidacyChanged",
  "people.candidaciesFounded",
  "people.candidacyRemoved",
  "people.candidacyRestored",
  "people.candidacyMerged",
  "people.candidacyUnmerged",
  "work.openingChanged",
  "work.taskChanged",
  "work.profileChanged",
] as const;

/**
 * Weighs again what changed. The events only wake it: what is due stands in the store, so that one run
 * does the work of many events, and the clock finds what nobody told of.
 */
export const weighAgain = defineJob({
  name: "matching.weighAgain",
  title: (t) => t("matching:job.weighAgain"),
  payload: z.looseObject({}),
  on: changes,
  cron: "* * * * *",
  timeoutSeconds: 1800,
  run: async ({ signal }, { database, log }) => {
    await dueByOtherRules(database);
    const { people, steps } = await weighDue(database, signal);
    if (people > 0 || steps > 0) log.info({ people, steps }, "weighed again");
    while ((await tellNewPlaces(database)) > 0) signal.throwIfAborted();
  },
});

/** With other rules or parameters than it was weighed with, everybody is due. */
function dueByOtherRules(database: Database): Promise<void> {
  return database.as("overstap_engine", undefined, async (tx) => {
    await tx.execute(sql`
      insert into screening_due (candidacy_id) select s.candidacy_id from screening s
      where (s.rules < ${screeningRules} or s.rules > ${screeningRules})
        and not exists (select from screening_due d where d.candidacy_id = s.candidacy_id)`);
  });
}
