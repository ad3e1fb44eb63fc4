import type { Day } from "@overstap/engine/transition/days.ts";
import { weekday } from "@overstap/engine/transition/days.ts";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Database, Transaction } from "../../platform/database/database.ts";
import { insertMany } from "../../platform/database/insertMany.ts";
import { newId } from "../../platform/ids.ts";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { hasNoMail } from "../../access/invitations/noMail.ts";
import { planForJob } from "../../agenda/planAction.ts";
import { caseAddress } from "../caseAddress.ts";
import { isMailAddress } from "../../platform/mail/mailAddress.ts";
import { queueMails } from "../../platform/mail/queueMail.ts";
import { workingDays } from "../workingDays.ts";
import { type DueFor, dueFor } from "./dueFor.ts";
import { quietUntil } from "./quietHours.ts";
import { reminderMail } from "./reminderMail.ts";
import { reminder, reminderItem } from "./schema.ts";

/** Accounts that are written to in one transaction. */
const AT_ONCE = 250;
const MONDAY = 1;

/**
 * On each working day, from half past seven: tells everybody what is due for them, in one mail. It looks at
 * what was told already, so running it again, or going on after a stop half-way, tells nobody twice.
 */
export const remind = defineJob({
  name: "transition.remind",
  title: (t) => t("reminders:job.remind"),
  payload: z.object({}),
  // Again at midday, for what the morning missed.
  cron: "30 7,12 * * *",
  timeoutSeconds: 1800,
  run: async ({ signal }, { database, clock, log }) => {
    if (quietUntil(clock())) return;
    const told = await remindAll(database, dayInTheNetherlands(clock()), signal);
    if (told > 0) log.info({ told }, "reminders were put in line");
  },
});

/** As the job, for a day. @returns how many were reminded */
export async function remindAll(
  database: Database,
  today: Day,
  signal?: AbortSignal,
): Promise<number> {
  if (!workingDays.has(today)) return 0;
  const all = await database.asOwner((tx) => dueFor(tx, today));
  const wanted = all.filter(({ mode, address }) => wants(mode, today) && reaches(address));
  await database.asOwner((tx) => planLetters(tx, all, today));
  let told = 0;
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    signal?.throwIfAborted();
    const some = wanted.slice(from, from + AT_ONCE);
    // oxlint-disable-next-line no-await-in-loop -- a transaction at a time
    told += await database.asOwner((tx) => tell(tx, some, today));
  }
  return told;
}

/** Whether mail goes to an address; accounts of people without mail have a name for one. */
const reaches = (address: string) => isMailAddress(address) && !hasNoMail(address);

/** Has who answers for the case hand over a letter to a person without mail whose turn it is. */
async function planLetters(tx: Transaction, all: readonly DueFor[], today: Day): Promise<void> {
  const without = all.filter(({ address }) => !reaches(address));
  const waiting = without.flatMap(({ items }) =>
    items.filter(({ own, duty, stage }) => own && duty === "holder" && stage !== "soon"),
  );
  const ids = [...new Set(waiting.flatMap(({ candidacyId }) => candidacyId ?? []))];
  if (ids.length === 0) return;
  const { rows } = await tx.execute<{ id: string; owner: string; organisation: string }>(sql`
    select candidacy_id as id, owner_id as owner, organisation_id as organisation from transition_case
    where candidacy_id = any(${sql.param(ids)}::uuid[])`);
  for (const { id, owner, organisation } of rows) {
    const due = waiting.find(({ candidacyId }) => candidacyId === id)!.due;
    // oxlint-disable-next-line no-await-in-loop -- of who has no mail
    await planForJob(tx, organisation, {
      what: "reminders:action.letter",
      holder: { account: owner },
      due: today,
      href: `${caseAddress({ role: "coach" }, id)}#herinneringen`,
      candidacyId: id,
      once: `reminderLetter/${id}/${due}`,
    });
  }
}

/** Whether who chose this is reminded on a day: weekly is on the first working day of a week. */
function wants(mode: DueFor["mode"], today: Day): boolean {
  if (mode !== "weekly") return mode === "daily";
  const monday = weekday(today) === MONDAY;
  const first = workingDays.before(today, 1);
  return monday || weekday(first) > weekday(today);
}

/** Puts the reminders of some accounts in line: of those for whom something is new, and who had none today. */
async function tell(tx: Transaction, some: readonly DueFor[], today: Day): Promise<number> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('overstap reminders'))`);
  const accounts = sql.param(some.map(({ account }) => account));
  const { rows: had } = await tx.execute<{ account: string }>(sql`
    select account_id as account from reminder
    where day = ${today} and not urgent and account_id = any(${accounts}::uuid[])`);
  const { rows: before } = await tx.execute<{ key: string }>(sql`
    select concat_ws('/', account_id, action_id, duty, stage, due) as key from reminder_item
    where account_id = any(${accounts}::uuid[]) and due >= ${today}::date - 1000`);
  const done = new Set(had.map(({ account }) => account));
  const known = new Set(before.map(({ key }) => key));
  const fresh = some
    .filter(({ account }) => !done.has(account))
    .map((one) => ({
      ...one,
      items: one.items.filter(
        ({ actionId, duty, stage, due }) =>
          !known.has([one.account, actionId, duty, stage, due].join("/")),
      ),
    }))
    .filter(({ items }) => items.length > 0);
  const made = fresh.map((one) => ({ id: newId(), one }));
  const mails = await queueMails(
    tx,
    reminderMail,
    made.map(({ id, one }) => ({
      organisationId: one.organisation,
      to: one.address,
      language: one.language,
      facts: { reminder: id, urgent: false },
    })),
  );
  await insertMany(
    tx,
    reminder,
    made.map(({ id, one }, place) => ({
      id,
      organisationId: one.organisation,
      accountId: one.account,
      day: today,
      urgent: false,
      mailId: mails[place]!,
    })),
  );
  await insertMany(
    tx,
    reminderItem,
    made.flatMap(({ id, one }) =>
      one.items.map(({ actionId, candidacyId, duty, stage, due }) => ({
        reminderId: id,
        accountId: one.account,
        actionId,
        candidacyId,
        duty,
        stage,
        due,
      })),
    ),
  );
  return made.length;
}
