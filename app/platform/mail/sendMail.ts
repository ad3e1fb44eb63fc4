import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "../database/database.ts";
import { defineJob } from "../jobs/defineJob.ts";
import type { Job, JobServices } from "../jobs/job.ts";
import { JobFault } from "../jobs/jobFault.ts";
import { recordEvent } from "../outbox/recordEvent.ts";
import { composeMail } from "./composeMail.ts";
import type { MailKind } from "./mailKind.ts";
import type { MailServer } from "./mailServer.ts";
import { MAIL_QUEUED } from "./queueMail.ts";
import { mail } from "./schema.ts";

/** The kind of event that tells a room that an address refused its mail: facts `mail` and `kind`. */
export const MAIL_REFUSED = "mail.refused";

type Row = typeof mail.$inferSelect;

/**
 * Sends what is in line, when it still holds. The row is locked while the server takes the mail, so two
 * runs never send one mail; a server that is away is tried again for some hours.
 *
 * @param kinds every kind of mail of the program
 * @param server undefined when this installation has none: then mail is kept, and not sent
 */
export function sendMail(kinds: readonly MailKind[], server: MailServer | undefined): Job {
  const byName = new Map(kinds.map((kind) => [kind.kind, kind]));
  return defineJob({
    name: "mail.send",
    title: (t) => t("platform:job.sendMail"),
    payload: z.object({ mail: z.uuid() }),
    on: [MAIL_QUEUED],
    together: 4,
    retries: 14,
    backoff: { first: 20, longest: 3600 },
    timeoutSeconds: 55,
    async run({ payload }, services) {
      const fault = await services.database.asOwner(async (tx) => {
        const [row] = await tx
          .select()
          .from(mail)
          .where(eq(mail.id, payload.mail))
          .for("update", { skipLocked: true });
        if (!row) return (await stillQueued(tx, payload.mail)) ? "taken" : undefined;
        if (row.state !== "queued") return undefined;
        return deliver(tx, row, byName.get(row.kind), server, services);
      });
      // Told after the try is on record, so that it stays there.
      if (fault) throw new JobFault("mailServer", { cause: new Error(fault) });
    },
  });
}

/** Whether another run holds the mail at this moment; should that one die, this one tries again. */
async function stillQueued(tx: Transaction, id: string): Promise<boolean> {
  const [row] = await tx.select({ state: mail.state }).from(mail).where(eq(mail.id, id));
  return row?.state === "queued";
}

/** One try; what it came to is on the row. Gives the fault when a new try may mend it. */
async function deliver(
  tx: Transaction,
  row: Row,
  kind: MailKind | undefined,
  server: MailServer | undefined,
  { texts, publicUrl, clock }: JobServices,
): Promise<string | undefined> {
  const until = row.recipient === null ? undefined : kind?.waitsUntil(row.facts, clock());
  if (until) {
    const { id, organisationId } = row;
    const later = { kind: MAIL_QUEUED, organisationId, facts: { mail: id }, notBefore: until };
    return void (await recordEvent(tx, later));
  }
  const settle = (state: Row["state"], fault: Row["fault"] = null) =>
    tx
      .update(mail)
      .set({ state, fault, settledAt: state === "queued" ? null : sql`clock_timestamp()` })
      .where(eq(mail.id, row.id));
  const to = row.recipient;
  const write =
    to === null ? undefined : await kind?.prepare(tx, row.facts, { address: to, now: clock() });
  if (to === null || !write) return void (await settle("withdrawn"));
  if (!server) return void (await settle("notConfigured"));
  const t = texts(row.language);
  const words = write(t, row.language);
  const composed = composeMail(words, {
    t,
    language: row.language,
    publicUrl,
    from: server.from,
    to,
  });
  await tx
    .update(mail)
    .set({ tries: sql`${mail.tries} + 1` })
    .where(eq(mail.id, row.id));
  const fault = await server.send(row.id, to, composed);
  if (!fault) return void (await settle("sent"));
  await settle(fault.again ? "queued" : "refused", fault.fault);
  if (fault.again) return fault.fault;
  const { organisationId } = row;
  const facts = { mail: row.id, kind: row.kind };
  await recordEvent(tx, { kind: MAIL_REFUSED, organisationId, facts });
  return undefined;
}
