import { sql } from "drizzle-orm";
import { z } from "zod";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import type { Job } from "../../platform/jobs/job.ts";
import { JobFault } from "../../platform/jobs/jobFault.ts";
import type { SmsGateway } from "../../platform/sms/smsGateway.ts";
import { codeAccount } from "./codeAccount.ts";
import { CODE_MINUTES, makeShortCode } from "./shortCode.ts";

/** The job's name, for who asks for it. */
export const CODE_BY_SMS = { name: "access.codeBySms" };

/**
 * Sends a candidate a code to sign in as a text message, to the number of their own page. The code is made
 * at the moment of sending; when the gateway does not take it, another is made for the next try.
 *
 * @param gateway undefined when this installation sends no text messages
 */
export function codeBySms(gateway: SmsGateway | undefined): Job {
  return defineJob({
    ...CODE_BY_SMS,
    title: (t) => t("access:job.codeBySms"),
    payload: z.object({ account: z.uuid() }),
    retries: 2,
    backoff: { first: 5, longest: 60 },
    timeoutSeconds: 30,
    async run({ payload }, { database, texts }) {
      if (!gateway) return;
      const message = await database.asOwner(async (tx) => {
        const found = await codeAccount(tx, payload.account);
        const { rows } = await tx.execute<{ phone: string }>(sql`
          select '+' || phone_figures(i.phone) as phone from candidacy_identity i
          join relation r on r.candidacy_id = i.candidacy_id and r.kind = 'own'
          where r.account_id = ${payload.account} and i.phone is not null
            and (r.until is null or r.until >= current_date) limit 1`);
        if (!found || !rows[0]) return undefined;
        const code = await makeShortCode(tx, found.id, "sms");
        const t = texts(found.language);
        return {
          to: rows[0].phone,
          text: t("access:candidate.signInCode.sms", { code, count: CODE_MINUTES }),
        };
      });
      if (message && !(await gateway.send(message.to, message.text))) {
        throw new JobFault("outside", { cause: new Error("the gateway did not take it") });
      }
    },
  });
}
