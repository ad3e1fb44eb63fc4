import { nextAction } from "@overstap/engine/transition/nextAction.ts";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { account } from "../../access/signIn/schema.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { newId } from "../../platform/ids.ts";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { isMailAddress } from "../../platform/mail/mailAddress.ts";
import { queueMail } from "../../platform/mail/queueMail.ts";
import type { KnownCase } from "../knownCase.ts";
import { loadCase } from "../loadCase.ts";
import { transitionEvents } from "../transitionEvents.ts";
import { workingDays } from "../workingDays.ts";
import { reminder, reminderItem } from "./schema.ts";

/**
 * What in a case cannot wait for tomorrow's mail: somebody said that they do not feel safe, and nobody has
 * answered. Undefined when there is nothing of that.
 */
export function isUrgent(
  known: KnownCase,
): { event: string; owner: string; due: string } | undefined {
  const next = nextAction(known.state, workingDays);
  if (next?.what !== "answer-feedback") return undefined;
  const report = known.events.findLast(
    ({ body }) => body.type === "feedback" && body.kind !== "compliment",
  );
  if (!report || report.body.type !== "feedback" || report.body.kind !== "safety") return undefined;
  return { event: report.id, owner: known.state.owner, due: next.due };
}

/** Writes at once to who answers for a case in which somebody does not feel safe; once for each report. */
export const remindUrgent = defineJob({
  name: "transition.remindUrgent",
  title: (t) => t("reminders:job.urgent"),
  payload: z.object({ candidacyId: z.uuid() }),
  on: [transitionEvents.moved],
  run: ({ payload: { candidacyId } }, { database, clock }) =>
    database.asOwner(async (tx) => {
      const today = dayInTheNetherlands(clock());
      const known = await loadCase(tx, candidacyId, today);
      const found = known && isUrgent(known);
      if (!known || !found) return;
      const [to] = await tx
        .select({ email: account.email, language: account.language })
        .from(account)
        .where(sql`${account.id} = ${found.owner}`);
      if (!to || !isMailAddress(to.email)) return;
      const id = newId();
      const { organisationId } = known;
      const { rows } = await tx.execute(sql`select from reminder_item
        where account_id = ${found.owner} and action_id = ${found.event} for update`);
      if (rows.length > 0) return;
      const mailId = await queueMail(tx, reminderMailKind, {
        organisationId,
        to: to.email,
        language: to.language,
        facts: { reminder: id, urgent: true },
      });
      const row = { accountId: found.owner, candidacyId, day: today };
      await tx.insert(reminder).values({ id, organisationId, ...row, urgent: true, mailId });
      // Two at once: the second fails on what is told once, and finds it told when it is tried again.
      await tx.insert(reminderItem).values({
        reminderId: id,
        accountId: found.owner,
        actionId: found.event,
        candidacyId,
        duty: "holder",
        stage: "urgent",
        due: found.due,
      });
    }),
});

/** By name, since the mail itself asks whether something is urgent. */
const reminderMailKind = { kind: "transition.reminder" };
