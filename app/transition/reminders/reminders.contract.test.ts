import { sql } from "drizzle-orm";
import { simpleParser } from "mailparser";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { rowsOf } from "../../access/fixture/accessFixture.ts";
import { fillPeople, type PeopleFixture } from "../../people/fixture/peopleFixture.ts";
import { planForJob } from "../../agenda/planAction.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { newId } from "../../platform/ids.ts";
import { runAllDue } from "../../platform/jobs/runAllDue.ts";
import { type Answers, type Mailbox, openMailbox } from "../../platform/mail/fixture/mailbox.ts";
import { type MailServer, openMailServer } from "../../platform/mail/mailServer.ts";
import { sendMail } from "../../platform/mail/sendMail.ts";
import { textsIn } from "../../web/texts.ts";
import { followCase } from "../followCase.ts";
import { loadCase } from "../loadCase.ts";
import { openCasesOf } from "../openCases.ts";
import { recordCaseEvents, type SaidEvent } from "../recordCaseEvents.ts";
import { workingDays } from "../workingDays.ts";
import { chooseReminders } from "./chooseReminders.ts";
import { readTold } from "./readTold.ts";
import { remindAll } from "./remind.ts";
import { reminderMail } from "./reminderMail.ts";
import { reminderRefused } from "./reminderRefused.ts";
import { remindUrgent } from "./urgent.ts";

// A working morning at or after today, whatever day the tests run on.
const today = workingDays.onOrAfter(dayInTheNetherlands());
const morning = (day = today) => new Date(`${day}T09:00:00Z`);
const night = new Date(`${today}T22:30:00Z`);
let store: TestDatabase;
let all: PeopleFixture;
let anna: string;
let box: Mailbox;
let server: MailServer;
const answers: Answers = {};
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  ({ anna } = all.people);
  await openCasesOf(store.database, undefined, dayInTheNetherlands());
  box = await openMailbox({
    recipient: (to) => answers.recipient?.(to),
    mail: () => answers.mail?.(),
  });
  server = openMailServer(box.settings);
  return async () => {
    server.close();
    await box.close();
    await store.close();
  };
});
beforeEach(async () => {
  delete answers.recipient;
  delete answers.mail;
  box.taken.length = 0;
  await owner(
    sql`truncate reminder, reminder_item, reminder_choice, mail, next_action, pgboss.job, outbox_event cascade`,
  );
});

const owner = <T>(statement: ReturnType<typeof sql>) => rowsOf<T>(store.database, statement);
const services = (now: Date) => ({
  database: store.database,
  texts: textsIn,
  publicUrl: "https://overstap.example.nl",
  clock: () => now,
  log: { info() {}, warn() {}, error() {} },
});
const send = (now = morning(), later = false) =>
  runAllDue(
    store.database,
    [sendMail([reminderMail], server), reminderRefused, remindUrgent, followCase],
    services(now),
    { later },
  );
/** An action of a case, for an account or for who acts in a role. */
function plan(holder: Actor | "careEmployer", due: string, once = `case/${newId()}/`) {
  const { careEmployer } = all.actors;
  return store.database.asOwner((tx) =>
    planForJob(tx, all.actors.coach.membership.organisation.id, {
      what: "transition:action.talked",
      holder:
        holder === "careEmployer"
          ? { role: "careEmployer", organisation: careEmployer.membership.organisation.id }
          : { account: holder.account },
      due,
      href: "/vandaag",
      candidacyId: anna,
      once,
    }),
  );
}
const address = ({ account }: Actor) => `${account}@example.org`;
const remind = (day = today) => remindAll(store.database, day);
const taken = () =>
  box.taken
    .splice(0)
    .map(({ to }) => to[0]!)
    .toSorted();
const states = async () =>
  (await owner<{ state: string }>(sql`select state from mail order by id`)).map((one) => one.state);

describe("a reminder", () => {
  test("goes to whose turn it is, then to who answers for the case, then to who coordinates it, once for each stage", async () => {
    const { careEmployer, coach, coordinator } = all.actors;
    await plan("careEmployer", workingDays.after(today, 2));
    const heard: Record<string, string[]> = {};
    for (let day = today, at = 0; at <= 8; at++) {
      // oxlint-disable-next-line no-await-in-loop -- day after day
      await remind(day);
      // oxlint-disable-next-line no-await-in-loop -- twice a day is once
      expect(await remind(day)).toBe(0);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await send(morning(day));
      heard[at] = taken();
      day = workingDays.after(day, 1);
    }
    expect(heard).toEqual({
      0: [address(careEmployer)],
      1: [],
      2: [address(careEmployer)],
      3: [address(careEmployer)],
      4: [],
      5: [address(coach)],
      6: [],
      7: [address(coordinator)],
      8: [address(careEmployer)],
    });
  });

  test("is one mail a day, with a first name at most, and no more of what is not of the transition", async () => {
    const { coach } = all.actors;
    await plan(coach, today);
    await plan(coach, workingDays.before(today, 1));
    await owner(sql`update next_action set what = 'agenda:action.own', words = 'Rug van Anna bespreken'
      where id = (select id from next_action order by id limit 1)`);
    expect(await remind()).toBe(1);
    await send();
    expect(box.taken).toHaveLength(1);
    const { subject, text } = await simpleParser(box.taken[0]!.raw);
    expect(subject).toBe("Overstap: 2 dingen te doen");
    expect(text).toContain("Reageren op het voorstel van Anna");
    expect(text).toContain("Een actie in Overstap");
    expect(text).not.toMatch(/Vlier|Rug/);
  });

  test.each<[string, () => Promise<unknown>]>([
    ["was done", () => owner(sql`update next_action set state = 'done', ended_at = now()`)],
    ["was moved", () => owner(sql`update next_action set due = due + 60`)],
    [
      "is of somebody whose consent ended",
      () => owner(sql`update relation set until = current_date - 1 where candidacy_id = ${anna}`),
    ],
    [
      "is of somebody who was taken away",
      () => owner(sql`update candidacy set removed_at = now() where id = ${anna}`),
    ],
    [
      "is of an account that ended",
      () =>
        owner(
          sql`update membership set until = current_date - 1 where account_id = ${all.actors.careEmployer.account}`,
        ),
    ],
    [
      "is of somebody who wants none",
      () =>
        owner(
          sql`insert into reminder_choice values (${all.actors.careEmployer.account}, 'never')`,
        ),
    ],
    [
      "is of somebody whose address changed",
      () =>
        owner(
          sql`update account set email = 'new@example.org' where id = ${all.actors.careEmployer.account}`,
        ),
    ],
  ])("is not sent when what it tells %s meanwhile", async (_what, meanwhile) => {
    await store.database.asOwner(async (tx) => {
      await tx.execute(
        sql`create table kept as select 1 as table_of, to_jsonb(r) as row from relation r`,
      );
    });
    const { careEmployer } = all.actors;
    await plan("careEmployer", today);
    expect(await remind()).toBe(1);
    await meanwhile();
    await send();
    expect(taken()).toEqual([]);
    expect(await states()).toEqual(["withdrawn"]);
    await owner(
      sql`update relation r set until = (k.row->>'until')::date from kept k where (k.row->>'id')::uuid = r.id`,
    );
    await owner(sql`drop table kept`);
    await owner(sql`update candidacy set removed_at = null where id = ${anna}`);
    await owner(sql`update membership set until = null where account_id = ${careEmployer.account}`);
    await owner(
      sql`update account set email = ${address(careEmployer)} where id = ${careEmployer.account}`,
    );
  });

  test("waits in the quiet hours, and is looked at again in the morning", async () => {
    await plan("careEmployer", today);
    await remind();
    await send(night);
    expect(taken()).toEqual([]);
    expect(await states()).toEqual(["queued"]);
    const [job] = await owner<{ at: string }>(
      sql`select to_char(start_after at time zone 'Europe/Amsterdam', 'HH24:MI') as at from pgboss.job where state = 'created' and name = 'mail.send'`,
    ).then((rows) =>
      rows.length > 0
        ? rows
        : owner<{ at: string }>(
            sql`select to_char(not_before at time zone 'Europe/Amsterdam', 'HH24:MI') as at from outbox_event`,
          ),
    );
    expect(job?.at).toBe("07:30");
    await send(morning(workingDays.after(today, 1)), true);
    expect(taken()).toEqual([address(all.actors.careEmployer)]);
  });

  test("comes once a week to who chose that, and on no day off to anybody", async () => {
    const { careEmployer } = all.actors;
    await store.database.as("overstap_app", actorSettings(careEmployer), async (tx) => {
      expect(await chooseReminders(tx, careEmployer, { hoevaak: ["x"] })).toHaveLength(1);
      expect(await chooseReminders(tx, careEmployer, { hoevaak: ["weekly"] })).toEqual([]);
    });
    await plan("careEmployer", "2027-01-01");
    // A Tuesday, a Saturday, and the Monday after, when it is late for who answers and coordinates too.
    expect(await remind("2027-01-05")).toBe(0);
    await owner(sql`truncate reminder, reminder_item cascade`);
    expect(await remind("2027-01-09")).toBe(0);
    expect(await remind("2027-01-11")).toBe(3);
  });

  test("of somebody who does not feel safe goes at once, at night too, once, and not when it was answered", async () => {
    const { coach, candidate } = all.actors;
    const say = async (actor: Actor, said: SaidEvent[]) => {
      const known = await store.database.as("overstap_engine", undefined, (tx) =>
        loadCase(tx, anna, dayInTheNetherlands()),
      );
      return store.database.as("overstap_app", actorSettings(actor), (tx) =>
        recordCaseEvents(tx, actor, known, known!.version, said),
      );
    };
    expect(await say(candidate, [{ type: "feedback", kind: "late" }])).toEqual({
      kind: "recorded",
    });
    await send(night);
    expect(taken()).toEqual([]);
    await say(coach, [{ type: "actionDone" }]);
    await say(candidate, [{ type: "feedback", kind: "safety" }]);
    await send(night);
    await send(night, true);
    const [mail] = box.taken;
    expect(taken()).toEqual([address(coach)]);
    expect((await simpleParser(mail!.raw)).text).not.toMatch(/Anna|veilig/);
    await say(candidate, [{ type: "feedback", kind: "safety" }]);
    await say(coach, [{ type: "actionDone" }]);
    await say(coach, [{ type: "actionDone" }]);
    await send(night);
    expect(taken()).toEqual([]);
  });

  test("that is refused is shown to who answers for the case, who finds another way; nobody else sees it", async () => {
    const { careEmployer, coach } = all.actors;
    await plan("careEmployer", today);
    await remind();
    answers.recipient = () => 550;
    await send();
    await send(morning(), true);
    const told = (actor: Actor) =>
      store.database.as("overstap_app", actorSettings(actor), (tx) => readTold(tx, actor, anna));
    expect(await told(coach)).toMatchObject([
      { role: "careEmployer", duty: "holder", urgent: false, state: "refused", day: today },
    ]);
    for (const actor of [careEmployer, all.actors.candidate, all.strangers.coach]) {
      // oxlint-disable-next-line no-await-in-loop -- three
      expect(await told(actor)).toEqual([]);
    }
    expect(
      await owner(
        sql`select account_id as who from next_action where what = 'reminders:action.refused'`,
      ),
    ).toEqual([{ who: coach.account }]);
  });

  test("to a person without mail becomes a letter that who answers for the case hands over", async () => {
    const { candidate, coach } = all.actors;
    const none = `${candidate.account}@zonder-mail.invalid`;
    await owner(sql`update account set email = ${none} where id = ${candidate.account}`);
    await plan(candidate, today);
    await owner(sql`update next_action set what = 'transition:candidate.action.decided'`);
    expect(await remind()).toBe(0);
    await remind();
    expect(
      await owner(
        sql`select account_id as who from next_action where what = 'reminders:action.letter'`,
      ),
    ).toEqual([{ who: coach.account }]);
    await owner(
      sql`update account set email = ${address(candidate)} where id = ${candidate.account}`,
    );
  });
});

describe("a stop half-way", () => {
  const ids = () => box.taken.map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)![1]!).toSorted();

  test("between the mail server's yes and our note of it repeats the same mail under the same Message-ID", async () => {
    await plan("careEmployer", today);
    await remind();
    const [row] = await owner<{ id: string }>(sql`select id from mail`);
    const killed = openMailServer(box.settings);
    const dies: MailServer = {
      ...killed,
      // What a kill does: the server has it, and the transaction that would note it is gone.
      send: async (...mail) => {
        await killed.send(...mail);
        throw new Error("killed");
      },
    };
    await runAllDue(store.database, [sendMail([reminderMail], dies)], services(morning()));
    expect(await states()).toEqual(["queued"]);
    await send(morning(), true);
    expect(await states()).toEqual(["sent"]);
    expect(ids()).toEqual([`<${row!.id}@example.nl>`, `<${row!.id}@example.nl>`]);
    killed.close();
  });

  test.each([
    ["before it asked the mail server", async () => Promise.reject(new Error("killed"))],
    ["while the mail server was away", async () => ({ fault: "noAnswer" as const, again: true })],
  ])("%s loses and repeats nothing", async (_when, dies) => {
    await plan("careEmployer", today);
    await remind();
    const broken: MailServer = { from: box.settings.from, send: dies, close() {} };
    await runAllDue(store.database, [sendMail([reminderMail], broken)], services(morning()));
    await send(morning(), true);
    await send(morning(), true);
    expect(ids()).toHaveLength(1);
  });

  test("while reminders are put in line leaves none of them, and the next run all", async () => {
    await plan("careEmployer", today);
    await plan(all.actors.coach, today);
    await expect(
      store.database.asOwner(async (tx) => {
        await tx.execute(sql`alter table reminder_item add constraint dies check (stage <> 'due')`);
      }),
    ).resolves.toBeUndefined();
    await expect(remind()).rejects.toThrow("reminder_item");
    expect(await states()).toEqual([]);
    await owner(sql`alter table reminder_item drop constraint dies`);
    expect(await remind()).toBe(2);
    await send();
    expect(ids()).toHaveLength(2);
  });

  test("two runs at once remind everybody once", async () => {
    await plan("careEmployer", today);
    const told = await Promise.all([remind(), remind()]);
    expect(told.toSorted()).toEqual([0, 1]);
  });
});
