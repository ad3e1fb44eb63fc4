import { sql } from "drizzle-orm";
import { z } from "zod";
import { planForJob } from "../../agenda/planAction.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { MAIL_REFUSED } from "../../platform/mail/sendMail.ts";
import { caseAddress } from "../caseAddress.ts";
import { workingDays } from "../workingDays.ts";
import { reminderMail } from "./reminderMail.ts";

/** How many cases are told of one refused mail. */
const MOST = 20;

/**
 * Has who answers for a case find another way when a reminder to somebody else in it was refused: to call, or
 * to hand over a letter. The same is planned once however often it comes.
 */
export const reminderRefused = defineJob({
  name: "transition.reminderRefused",
  title: (t) => t("reminders:job.refused"),
  payload: z.object({ mail: z.uuid(), kind: z.string() }),
  on: [MAIL_REFUSED],
  run: ({ payload }, { database, clock }) =>
    database.asOwner(async (tx) => {
      if (payload.kind !== reminderMail.kind) return;
      const { rows } = await tx.execute<{ id: string; owner: string; organisation: string }>(sql`
        select distinct t.candidacy_id as id, t.owner_id as owner, t.organisation_id as organisation
        from reminder r join reminder_item i on i.reminder_id = r.id
        join transition_case t on t.candidacy_id = i.candidacy_id and t.owner_id <> r.account_id
        where r.mail_id = ${payload.mail} and i.duty = 'holder' limit ${MOST}`);
      for (const { id, owner, organisation } of rows) {
        // oxlint-disable-next-line no-await-in-loop -- a few
        await planForJob(tx, organisation, {
          what: "reminders:action.refused",
          holder: { account: owner },
          due: workingDays.onOrAfter(dayInTheNetherlands(clock())),
          href: `${caseAddress({ role: "coach" }, id)}#herinneringen`,
          candidacyId: id,
          once: `reminderRefused/${id}`,
        });
      }
    }),
});
