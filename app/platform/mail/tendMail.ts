import { and, eq, gt, lt, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { defineJob } from "../jobs/defineJob.ts";
import type { Job } from "../jobs/job.ts";
import { recordEvent } from "../outbox/recordEvent.ts";
import type { MailServer } from "./mailServer.ts";
import { MAIL_QUEUED } from "./queueMail.ts";
import { mail } from "./schema.ts";

/** What waited longer than this for a mail server is not sent any more when there is one. */
const STALE_DAYS = 7;
/** How long the address of a settled mail is kept, to answer "did it arrive?". */
export const ADDRESS_DAYS = 30;
export const KEPT_DAYS = 400;
const AT_ONCE = 500;

const ago = (days: number) => sql`now() - make_interval(days => ${days})`;

/**
 * Every quarter of an hour: puts mail in line again that was kept for want of a mail server, once there
 * is one; and forgets the addresses of old mail, and then the mail.
 */
export function tendMail(server: MailServer | undefined): Job {
  return defineJob({
    name: "mail.tend",
    title: (t) => t("platform:job.tendMail"),
    payload: z.object({}),
    cron: "*/15 * * * *",
    run: (_run, { database }) =>
      database.asOwner(async (tx) => {
        await tx
          .update(mail)
          .set({ recipient: null })
          .where(and(ne(mail.state, "queued"), lt(mail.recordedAt, ago(ADDRESS_DAYS))));
        await tx.delete(mail).where(lt(mail.recordedAt, ago(KEPT_DAYS)));
        if (!server) return;
        const kept = await tx
          .select({ id: mail.id, organisationId: mail.organisationId })
          .from(mail)
          .where(and(eq(mail.state, "notConfigured"), gt(mail.recordedAt, ago(STALE_DAYS))))
          .limit(AT_ONCE)
          .for("update", { skipLocked: true });
        for (const { id, organisationId } of kept) {
          await tx.update(mail).set({ state: "queued", settledAt: null }).where(eq(mail.id, id));
          await recordEvent(tx, { kind: MAIL_QUEUED, organisationId, facts: { mail: id } });
        }
      }),
  });
}
