import { sql } from "drizzle-orm";
import { simpleParser } from "mailparser";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { rowsOf } from "../../access/fixture/accessFixture.ts";
import { hashOf } from "../../access/links/token.ts";
import { fillPeople, type PeopleFixture } from "../../people/fixture/peopleFixture.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { VERSION } from "../../platform/forms/formState.ts";
import { newId } from "../../platform/ids.ts";
import { runAllDue } from "../../platform/jobs/runAllDue.ts";
import { type Mailbox, openMailbox } from "../../platform/mail/fixture/mailbox.ts";
import { type MailServer, openMailServer } from "../../platform/mail/mailServer.ts";
import { sendMail } from "../../platform/mail/sendMail.ts";
import { textsIn } from "../../web/texts.ts";
import { followCase } from "../followCase.ts";
import { loadCase } from "../loadCase.ts";
import { openCases, openCasesOf } from "../openCases.ts";
import { recordCaseEvents, type SaidEvent } from "../recordCaseEvents.ts";
import { answerByLink } from "./answerByLink.ts";
import { answerMeeting, setMeeting } from "./answerMeeting.ts";
import { callMeeting } from "./callMeeting.ts";
import { cancelMeeting } from "./cancelMeeting.ts";
import { changeMeeting } from "./changeMeeting.ts";
import { endMeetings } from "./endMeetings.ts";
import { followMeeting } from "./followMeeting.ts";
import { keepMinutes } from "./keepMinutes.ts";
import { makeMeetingCode } from "./meetingLinks.ts";
import { meetingMail } from "./meetingMail.ts";
import { meetingLinkForCode, openMeetingLink } from "./openMeetingLink.ts";
import { readMeetings } from "./readMeetings.ts";

const today = dayInTheNetherlands();
const now = new Date();
let store: TestDatabase;
let all: PeopleFixture;
let anna: string;
let box: Mailbox;
let server: MailServer;
const attempt = newId();
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  ({ anna } = all.people);
  box = await openMailbox();
  server = openMailServer(box.settings);
  await openCasesOf(store.database, undefined, today);
  await say([
    { type: "attemptOpened", attempt, opening: all.openingId },
    { type: "tested", attempt, verdict: "ready", package: [all.taskIds[0]] },
    {
      type: "proposed",
      attempt,
      capacityProfile: "2026-02-01",
      ownWorkImpossible: "companyDoctor",
    },
  ]);
  await jobs();
  return async () => {
    server?.close();
    await box.close();
    await store.close();
  };
});

beforeEach(async () => {
  await owner(sql`truncate meeting, meeting_guest, meeting_link, mail, pgboss.job`);
  await owner(sql`delete from next_action where once not like 'case/%'`);
  box.taken.length = 0;
});

const services = (at = now) => ({
  database: store.database,
  texts: textsIn,
  publicUrl: "https://overstap.example.nl",
  clock: () => at,
  log: { info() {}, warn() {}, error() {} },
});
const jobs = (at = now) =>
  runAllDue(
    store.database,
    [openCases, followCase, followMeeting, endMeetings, sendMail([meetingMail], server)],
    services(at),
  );
const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const owner = <T>(statement: ReturnType<typeof sql>) => rowsOf<T>(store.database, statement);
const known = () =>
  store.database.as("overstap_engine", undefined, (tx) => loadCase(tx, anna, today));
async function say(said: SaidEvent[], actor = all.actors.coach) {
  const one = await known();
  const done = await as(actor, (tx) => recordCaseEvents(tx, actor, one, one!.version, said));
  expect(done).toEqual({ kind: "recorded" });
}
const inDays = (count: number) =>
  new Date(Date.parse(`${today}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
const form = (more: Record<string, string[]> = {}) => ({
  dag1: [inDays(3)],
  tijd1: ["10:00"],
  dag2: [inDays(4)],
  tijd2: ["14:30"],
  duur: ["60"],
  wie: ["candidate", "careEmployer", "coach"],
  plek: ["Markt 1, Geleen"],
  vraagnaar: ["Ria"],
  ...more,
});
async function call(more: Record<string, string[]> = {}, actor = all.actors.coach) {
  const one = await known();
  return as(actor, (tx) => callMeeting(tx, actor, one, { kind: "met", attempt }, form(more)));
}
async function called(more: Record<string, string[]> = {}) {
  const done = await call(more);
  if (done.kind !== "called") throw new Error(JSON.stringify(done));
  await jobs();
  return done.id;
}
const row = async (id: string) =>
  (
    await owner<{
      state: string;
      starts: string | null;
      sequence: number;
      version: number;
      times: { start: string }[];
    }>(
      sql`select state, to_char(starts_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as starts, sequence, version, times from meeting where id = ${id}`,
    )
  )[0]!;
async function answer(id: string, actor: Actor, tijd: string[], more = {}) {
  const { version } = await row(id);
  const given = { tijd, [VERSION]: [String(version)], ...more };
  return as(actor, (tx) => answerMeeting(tx, actor, anna, id, given));
}
const actions = () =>
  owner<{ what: string }>(
    sql`select what from next_action where state = 'open' and once like 'meeting/%' order by what`,
  ).then((rows) => rows.map(({ what }) => what));
async function mails() {
  const parsed = await Promise.all(
    box.taken.splice(0).map(async ({ to, raw }) => {
      const one = await simpleParser(raw);
      const calendar = one.attachments.find(({ contentType }) => contentType === "text/calendar");
      const ics = calendar?.content.toString("utf8").replaceAll(/\r\n[ \t]/g, "");
      return { to: to[0]!, subject: one.subject!, text: one.text!, ics };
    }),
  );
  return parsed.toSorted((a, b) => (a.to < b.to ? -1 : 1));
}
const linkIn = (text: string) => /\/afspraak\/([\w-]{43})/.exec(text)?.[1];

describe("a meeting", () => {
  test("is asked, chosen by each, and set at the first time that suits all, with a mail for each calendar", async () => {
    const id = await called();
    const { candidate, careEmployer } = all.actors;
    const asked = await mails();
    expect(asked.map(({ to }) => to)).toEqual(
      [`${candidate.account}@example.org`, `${careEmployer.account}@example.org`].toSorted(),
    );
    for (const one of asked) {
      expect(one.subject).toContain("Wanneer kun je?");
      expect(one.ics).toBeUndefined();
    }
    expect(await actions()).toEqual([
      "meetings:action.meetingAnswer",
      "meetings:candidate.action.meetingAnswer",
    ]);
    const [first, second] = (await row(id)).times;
    expect(await answer(id, careEmployer, [first!.start, second!.start])).toEqual({
      kind: "answered",
      set: false,
    });
    expect(await answer(id, candidate, [second!.start])).toEqual({ kind: "answered", set: true });
    await jobs();
    expect((await row(id)).starts).toBe(second!.start);
    const set = await mails();
    expect(set).toHaveLength(3);
    for (const { ics, text, to } of set) {
      expect(text).toContain("14:30");
      expect(ics).toContain("METHOD:REQUEST");
      expect(ics).toContain(`UID:${id}@overstap.example.nl`);
      expect(ics).toContain("SEQUENCE:1");
      expect(ics).toContain("BEGIN:VTIMEZONE");
      expect(ics).toMatch(/DTSTART;TZID=Europe\/Amsterdam:\d{8}T143000/);
      expect(ics).toMatch(new RegExp(`ATTENDEE.*${to}`, "i"));
      // Of the person no more than a first name, and no secret in a calendar that others may read.
      expect(ics).not.toContain("van der Vlier");
      expect(ics).not.toContain("/afspraak/");
      expect(text).not.toContain("van der Vlier");
    }
    expect(await actions()).toEqual([]);
    // Once it is over, and not before, whoever called it is asked how it went.
    const after = new Date(Date.parse(second!.start) + 3_600_000);
    await runAllDue(store.database, [followMeeting], services(after), { later: true });
    expect(await actions()).toEqual(["meetings:action.meetingMinutes"]);
  });

  test("that is moved stands until a new time is found; cancelled it leaves the calendars, each with a higher number", async () => {
    const { coach, candidate, careEmployer } = all.actors;
    const id = await called();
    const [first] = (await row(id)).times;
    await answer(id, careEmployer, [first!.start]);
    await answer(id, candidate, [first!.start]);
    await jobs();
    await mails();
    const change = async (more: Record<string, string[]>) => {
      const one = await known();
      const given = { ...form(more), [VERSION]: [String((await row(id)).version)] };
      return as(coach, (tx) => changeMeeting(tx, coach, one, id, given));
    };
    expect(await change({ dag1: [inDays(8)], dag2: [""], tijd2: [""] })).toEqual({
      kind: "changed",
    });
    await jobs();
    const moving = await mails();
    expect(moving.map(({ ics }) => /STATUS:(\w+)/.exec(ics!)![1])).toEqual(
      Array.from({ length: 3 }, () => "TENTATIVE"),
    );
    expect(moving[0]!.ics).toContain("SEQUENCE:2");
    expect((await row(id)).starts).toBe(first!.start);
    const [later] = (await row(id)).times;
    await answer(id, careEmployer, [later!.start]);
    await answer(id, candidate, [later!.start]);
    await jobs();
    expect((await mails())[0]!.ics).toContain("SEQUENCE:3");
    // Another room is told, and asks nobody anew.
    expect(
      await change({ dag1: [inDays(8)], dag2: [""], tijd2: [""], plek: ["Hof 2, Geleen"] }),
    ).toEqual({ kind: "changed" });
    await jobs();
    expect(await row(id)).toMatchObject({ state: "agreed", sequence: 4 });
    expect((await mails())[0]!.ics).toContain("LOCATION:Hof 2\\, Geleen");
    const cancel = (version: number) =>
      as(coach, (tx) => cancelMeeting(tx, coach, anna, id, { [VERSION]: [String(version)] }));
    const { version } = await row(id);
    expect(await cancel(version - 1)).toMatchObject({ kind: "faults" });
    expect(await cancel(version)).toEqual({ kind: "cancelled" });
    await jobs();
    for (const { ics } of await mails()) {
      expect(ics).toContain("METHOD:CANCEL");
      expect(ics).toContain("SEQUENCE:5");
      expect(ics).toContain(`UID:${id}@overstap.example.nl`);
    }
    expect(await actions()).toEqual([]);
    expect(await cancel(version + 1)).toMatchObject({ kind: "faults" });
  });

  test("by a link: looking uses nothing up, and only the person's birth date speaks for them", async () => {
    const id = await called({ wie: ["candidate", "coach"] });
    const [mail] = await mails();
    const token = linkIn(mail!.text)!;
    const open = () => openMeetingLink(store.database, token);
    const first = (await open())!;
    expect(await open()).toEqual(first);
    expect(first).toMatchObject({ firstName: "Anna", state: "proposed", asksBirthDate: true });
    expect(JSON.stringify(first)).not.toContain("Vlier");
    const [time] = first.times;
    const given = (geboren: string, version = first.version) => ({
      tijd: [time!.start],
      geboren: [geboren],
      [VERSION]: [String(version)],
    });
    const wrong = [{ field: "geboren", key: "meetings:candidate.fault.birthDate" }];
    expect(await answerByLink(store.database, token, first, given("1981-05-05"))).toEqual(wrong);
    expect((await row(id)).state).toBe("proposed");
    expect(await answerByLink(store.database, token, first, given("5-5-1980", 99))).toEqual([
      { field: "", key: "meetings:between" },
    ]);
    expect(await answerByLink(store.database, token, first, given("5-5-1980"))).toEqual([]);
    expect((await row(id)).state).toBe("agreed");
    const [said] = await owner(
      sql`select way, answered_by from meeting_guest where meeting_id = ${id} and voice = 'candidate'`,
    );
    expect(said).toEqual({ way: "link", answered_by: null });
    // Guessing ends: after some tries even the right one waits.
    const again = (await open())!;
    for (let tries = 0; tries < 3; tries++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await answerByLink(store.database, token, again, given("1970-01-01", again.version));
    }
    const [fault] = await answerByLink(
      store.database,
      token,
      again,
      given("5-5-1980", again.version),
    );
    expect(fault).toMatchObject({ field: "geboren", key: "access:tries.wait" });
    expect(await openMeetingLink(store.database, hashOf(token))).toBeUndefined();
  });

  test("the code of a letter leads to the same", async () => {
    const id = await called();
    const { coach } = all.actors;
    const code = await as(coach, (tx) => makeMeetingCode(tx, id));
    const to = await meetingLinkForCode(store.database, code.toLowerCase().replaceAll("-", " "));
    expect(await openMeetingLink(store.database, to!.split("/").at(-1))).toMatchObject({ id });
    expect(await meetingLinkForCode(store.database, "AAAA-BBBB-CCCC")).toBeUndefined();
  });

  test("link and code end two weeks after the last time it could have been", async () => {
    const id = await called();
    const { coach } = all.actors;
    const code = await as(coach, (tx) => makeMeetingCode(tx, id));
    const to = (await meetingLinkForCode(store.database, code))!.split("/").at(-1)!;
    const lastEnded = (days: number) =>
      owner(sql`update meeting set times = jsonb_build_array(jsonb_build_object(
        'start', now() - make_interval(days => ${days}, hours => 1), 'end', now() - make_interval(days => ${days})))
        where id = ${id}`);
    await lastEnded(13);
    const open = (await openMeetingLink(store.database, to))!;
    expect(open).toMatchObject({ id });
    await lastEnded(15);
    expect(await openMeetingLink(store.database, to)).toBeUndefined();
    expect(await meetingLinkForCode(store.database, code)).toBeUndefined();
    const given = { geen: ["ja"], geboren: ["5-5-1980"], [VERSION]: [String(open.version)] };
    expect(await answerByLink(store.database, to, open, given)).not.toEqual([]);
  });

  test("two who answer at once: the second is asked again, and a late look sees what was said", async () => {
    const id = await called();
    const { candidate, careEmployer } = all.actors;
    const { version, times } = await row(id);
    const given = { tijd: [times[0]!.start], [VERSION]: [String(version)] };
    const both = await Promise.all(
      [candidate, careEmployer].map((actor) =>
        as(actor, (tx) => answerMeeting(tx, actor, anna, id, given)),
      ),
    );
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(["answered", "faults"]);
  });

  test("nobody else answers, changes, sets or cancels; a coach writes down what was told", async () => {
    const id = await called();
    const { coach, candidate, buddy, sendingEmployer, doctor } = all.actors;
    const { times, version } = await row(id);
    const given = { tijd: [times[0]!.start], [VERSION]: [String(version)] };
    for (const actor of [
      buddy,
      sendingEmployer,
      doctor,
      all.strangers.coach,
      all.strangers.candidate,
      all.strangers.careEmployer,
    ]) {
      const ways: ((tx: Transaction) => Promise<{ kind: string }>)[] = [
        (tx: Transaction) => answerMeeting(tx, actor, anna, id, given),
        (tx: Transaction) => answerMeeting(tx, actor, anna, id, { ...given, stem: ["candidate"] }),
        (tx: Transaction) => cancelMeeting(tx, actor, anna, id, given),
        (tx: Transaction) =>
          setMeeting(tx, actor, anna, id, { ...given, begin: [times[0]!.start] }),
        (tx: Transaction) => keepMinutes(tx, actor, anna, id, { ...given, verslag: ["x"] }),
      ];
      for (const attempted of ways) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        expect(await as(actor, attempted)).toEqual({ kind: "notFound" });
      }
    }
    // The person answers for themselves only.
    expect(await answer(id, candidate, [times[0]!.start], { stem: ["careEmployer"] })).toEqual({
      kind: "notFound",
    });
    expect(await as(candidate, (tx) => cancelMeeting(tx, candidate, anna, id, given))).toEqual({
      kind: "notFound",
    });
    expect(await answer(id, coach, ["geen"], { stem: ["candidate"] })).toMatchObject({
      kind: "answered",
    });
    await jobs();
    expect(await actions()).toEqual(["meetings:action.meetingNoTime"]);
    expect(await answer(id, coach, [times[0]!.start, "geen"])).toMatchObject({ kind: "faults" });
  });

  test("minutes come when it took place, and what was agreed goes into the agenda, all or nothing", async () => {
    const { coach, candidate } = all.actors;
    const id = await called({ wie: ["candidate", "coach"] });
    await answer(id, candidate, [(await row(id)).times[0]!.start]);
    const write = async (more: Record<string, string[]>, at: Date) => {
      const given = {
        verslag: ["Het klikte."],
        wat1: ["Schoenen kopen"],
        wie1: [candidate.account],
        wanneer1: [inDays(10)],
        [VERSION]: [String((await row(id)).version)],
        ...more,
      };
      return as(coach, (tx) => keepMinutes(tx, coach, anna, id, given, at));
    };
    const after = new Date(now.getTime() + 5 * 86_400_000);
    expect(await write({}, now)).toMatchObject({ kind: "faults" });
    const own = () =>
      owner(sql`select words, account_id from next_action where what = 'agenda:action.own'`);
    expect(await write({ wat2: ["Bellen"], wanneer2: ["gisteren"] }, after)).toMatchObject({
      kind: "faults",
      faults: [{ field: "wanneer2" }, { field: "wie2" }],
    });
    expect(await own()).toEqual([]);
    expect(await write({}, after)).toEqual({ kind: "kept" });
    expect(await own()).toEqual([{ words: "Schoenen kopen", account_id: candidate.account }]);
    await jobs(after);
    expect(await actions()).toEqual([]);
  });

  test("two of one name are two: each mail and calendar entry is of its own meeting", async () => {
    await owner(sql`update candidacy_first_name set first_name = 'Anna'`);
    const one = await called();
    const two = await called({ dag1: [inDays(5)] });
    const links = (await mails()).map(({ text }) => text.match(/https:\S+/)![0]);
    expect(new Set(links).size).toBe(links.length);
    const seen = await as(all.actors.careEmployer, (tx) =>
      readMeetings(tx, all.actors.careEmployer, anna),
    );
    expect(seen.map(({ id }) => id).toSorted()).toEqual([one, two].toSorted());
  });

  test("a form with faults says where, and calls nobody", async () => {
    const faults = async (more: Record<string, string[]>) => {
      const done = await call(more);
      return done.kind === "faults" ? done.faults.map(({ field, key }) => `${field} ${key}`) : done;
    };
    expect(await faults({ dag1: [""], tijd1: [""], dag2: [""], tijd2: [""] })).toEqual([
      "dag1 meetings:fault.noTime",
    ]);
    expect(await faults({ tijd1: [""], tijd2: ["25:00"] })).toEqual([
      "tijd1 meetings:fault.clock",
      "tijd2 meetings:fault.noClock",
    ]);
    expect(await faults({ dag1: ["29-2-2027"], wie: [] })).toEqual([
      "wie forms:chooseSome",
      "dag1 forms:noDay",
    ]);
    expect(await faults({ dag2: [inDays(3)], tijd2: ["10.00"] })).toEqual([
      "dag2 meetings:fault.twice",
    ]);
    expect(await owner(sql`select 1 from meeting`)).toEqual([]);
  });

  test("of a place that is gone does not take place, and everybody is told; also once the agenda ran twice", async () => {
    const id = await called();
    await mails();
    await say([{ type: "withdrawn", attempt, reason: "place-gone" }]);
    await jobs();
    await jobs();
    const [state] = await owner(sql`select state, cancel_reason from meeting where id = ${id}`);
    expect(state).toEqual({ state: "cancelled", cancel_reason: "attemptEnded" });
    const told = await mails();
    // The employer knows the person no more and is not written to about them.
    expect(told.map(({ to }) => to)).toEqual(
      [all.actors.candidate, all.actors.coach]
        .map((one) => `${one.account}@example.org`)
        .toSorted(),
    );
    for (const { subject } of told) expect(subject).toContain("Gaat niet door");
    expect(await actions()).toEqual([]);
    expect(await call()).toEqual({ kind: "notFound" });
  });
});
