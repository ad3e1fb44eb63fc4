import { addDays } from "@overstap/engine/transition/days.ts";
import { sql } from "drizzle-orm";
import { type LoaderFunctionArgs, RouterContextProvider } from "react-router";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { auditWitness } from "../../access/audit/witness.ts";
import { requestIdContext, type Services, servicesContext } from "../../access/request/contexts.ts";
import { CALLER_HEADER } from "../../access/tries/callerOf.ts";
import { planForJob } from "../../agenda/planAction.ts";
import { type Database, openDatabase } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { textsIn } from "../texts.ts";
import { makeFeed, readOwnFeed, takeFeedAway } from "../../transition/calendar/ownFeed.ts";
import { setFirstSickDay } from "../../transition/clock/setFirstSickDay.ts";
import { type CaseFixture, openCaseFixture } from "../../transition/fixture/caseFixture.ts";
import { followCase } from "../../transition/followCase.ts";
import { VERSION } from "../../platform/forms/formState.ts";
import { loader } from "./calendarFeed.ts";

let the: CaseFixture;
let anna: string;
let watched: Database;
beforeEach(async () => {
  the = await openCaseFixture([followCase]);
  ({ anna } = the.all.people);
  watched = openDatabase(the.store.connection, auditWitness);
  await sickSince(addDays(the.today, -100));
  await meet(["candidate", "careEmployer", "coach"]);
});
afterEach(async () => {
  await watched.close();
  await the.close();
});

async function sickSince(day: string) {
  const { coach } = the.all.actors;
  const done = await the.within(coach, anna, (tx, who, known) =>
    setFirstSickDay(tx, who, known, { day: [day], [VERSION]: [String(known!.version)] }),
  );
  expect(done).toEqual({ kind: "set" });
  await the.jobs();
}

/** A meeting that is set, on the fifth day from now at ten in the morning. */
async function meet(invited: string[], state = "agreed"): Promise<string> {
  const { coach } = the.all.actors;
  const [id, organisation] = [newId(), coach.membership.organisation.id];
  const start = `${addDays(the.today, 5)}T09:00:00Z`;
  await the.owner(sql`
    with made as (insert into meeting (id, organisation_id, candidacy_id, case_id, opening_id, kind, state, times,
      starts_at, ends_at, place, ask_for, phone, invited, planned_by)
      select ${id}, ${organisation}, ${anna}, c.id, ${the.all.openingId}, 'met', ${state}, '[]',
        ${start}, ${start}::timestamptz + interval '1 hour', 'Markt 1, Geleen', 'mevrouw Zonneveld', '0612345678',
        ${sql.param(invited)}::text[], ${the.all.actors.coordinator.account}
      from transition_case c where c.candidacy_id = ${anna} returning id, organisation_id, candidacy_id)
    insert into meeting_guest (meeting_id, organisation_id, candidacy_id, voice)
    select id, organisation_id, candidacy_id, unnest(${sql.param(invited)}::text[]) from made`);
  return id;
}

async function ask(token: string, caller = "192.0.2.1"): Promise<Response> {
  const context = new RouterContextProvider();
  context.set(requestIdContext, newId());
  context.set(servicesContext, {
    database: watched,
    publicUrl: "https://overstap.example.nl",
    texts: textsIn,
  } as Services);
  const request = new Request(`http://x/agenda/${token}/overstap.ics`, {
    headers: { [CALLER_HEADER]: caller },
  });
  const args = { request, context, params: { token } } as unknown as LoaderFunctionArgs;
  try {
    return await loader(args);
  } catch (answer) {
    if (answer instanceof Response) return answer;
    throw answer;
  }
}
const tokenIn = (path: string) => /^\/agenda\/([\w-]{43})\/overstap\.ics$/.exec(path)![1]!;
const make = async (actor: Actor) => tokenIn(await the.as(actor, (tx) => makeFeed(tx, actor)));
async function read(token: string) {
  const answer = await ask(token);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  return (await answer.text()).replaceAll(/\r\n[ \t]/g, "");
}
const titles = (text: string) => [
  ...new Set(
    text
      .split("\r\n")
      .filter((line) => line.startsWith("SUMMARY:"))
      .map((line) => line.slice(8)),
  ),
];
const feedOf = async (actor: Actor) => titles(await read(await make(actor)));
const inbox = () =>
  the.owner<{ event: string; way: string; role: string; subject_id: string; groups: string[] }>(
    sql`select event, way, role, subject_id, groups from audit_inbox where verb = 'read' order by id`,
  );

const CLOCK = "Laatste dag voor een stap van Anna";
const MEETING = "Kennismaken met Anna";

describe("a calendar that reads along", () => {
  test("holds what a coach has to do, their meetings, and the days of their cases' clocks; no surname, nothing of health", async () => {
    const { coach } = the.all.actors;
    await the.store.database.asOwner((tx) =>
      planForJob(tx, coach.membership.organisation.id, {
        what: "agenda:action.own" as never,
        holder: { account: coach.account },
        due: the.today,
        href: "/vandaag",
        candidacyId: anna,
        once: "by hand",
      }),
    );
    await the.owner(
      sql`update next_action set words = 'Anna van der Vlier bellen over haar rug' where once = 'by hand'`,
    );
    const text = await read(await make(coach));
    expect(titles(text)).toEqual(
      expect.arrayContaining([
        MEETING,
        CLOCK,
        "Een plek zoeken voor Anna",
        "Een actie in Overstap",
      ]),
    );
    expect(text).toContain("LOCATION:Markt 1\\, Geleen");
    expect(text).not.toMatch(
      /van der Vlier|Zonneveld|0612345678|\brug\b|ziek|wia|uwv|arts|poortwachter|spoor|analyse|evaluatie|loon/i,
    );
  });

  test("holds for each no more than is theirs", async () => {
    const { candidate, sendingEmployer, careEmployer, coordinator, doctor, labourExpert } =
      the.all.actors;
    const own = await feedOf(candidate);
    expect(own).toContain("Kennismaken");
    expect(own).toContain("Overstap: laatste dag voor een stap");
    expect(own.join()).not.toContain("Anna");
    // Not asked to the meeting, but the clock is theirs to keep.
    expect(await feedOf(sendingEmployer)).toEqual([CLOCK]);
    expect(await feedOf(careEmployer)).toEqual([MEETING]);
    // Called it, and answers for no case.
    expect(await feedOf(coordinator)).toEqual([MEETING]);
    for (const actor of [doctor, labourExpert, ...Object.values(the.all.strangers)]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect({ role: actor.role, holds: await feedOf(actor) }).toEqual({
        role: actor.role,
        holds: [],
      });
    }
  });

  test("loses what was called off, and whom they no longer know", async () => {
    const { coach } = the.all.actors;
    const token = await make(coach);
    const before = await read(token);
    await the.owner(sql`update meeting set state = 'cancelled'`);
    expect(titles(before)).toContain(MEETING);
    expect(titles(await read(token))).not.toContain(MEETING);
    await the.owner(
      sql`update relation set until = current_date - 1 where candidacy_id = ${anna} and kind = 'assigned'`,
    );
    const after = await read(token);
    expect(after).not.toContain("Anna");
    expect(after).not.toContain("Laatste dag");
  });

  test("speaks the language of its account", async () => {
    const { coach } = the.all.actors;
    await the.owner(sql`update account set language = 'en' where id = ${coach.account}`);
    expect(await feedOf(coach)).toContain("Last day for a step of Anna");
  });

  test("is written down as a look of theirs", async () => {
    const token = await make(the.all.actors.sendingEmployer);
    await the.owner(sql`truncate audit_inbox`);
    await read(token);
    expect(await inbox()).toEqual([
      {
        event: "calendar-feed",
        way: "file",
        role: "sendingEmployer",
        subject_id: anna,
        groups: ["clock", "firstName"],
      },
    ]);
  });
});

describe("its address", () => {
  test("is kept by its hash, told once, and one at a time", async () => {
    const { coach } = the.all.actors;
    expect(await the.as(coach, (tx) => readOwnFeed(tx, coach))).toBeUndefined();
    const first = await make(coach);
    expect(await the.as(coach, (tx) => readOwnFeed(tx, coach))).toMatchObject({ lastRead: null });
    expect((await ask(first)).status).toBe(200);
    expect(await the.as(coach, (tx) => readOwnFeed(tx, coach))).toMatchObject({
      lastRead: the.today,
    });
    const second = await make(coach);
    expect((await ask(first)).status).toBe(404);
    expect((await ask(second)).status).toBe(200);
    const rows = await the.owner<{ row: string }>(
      sql`select to_jsonb(f)::text as row from calendar_feed f`,
    );
    expect(rows).toHaveLength(1);
    for (const token of [first, second]) expect(rows[0]!.row).not.toContain(token);
  });

  test("works no more from the moment that it is taken away, and then answers as one that never was", async () => {
    const { coach } = the.all.actors;
    const token = await make(coach);
    await the.as(coach, (tx) => takeFeedAway(tx, coach));
    await the.as(coach, (tx) => takeFeedAway(tx, coach));
    const answers = await Promise.all(["A".repeat(43), token, "kort", ""].map((one) => ask(one)));
    const told = await Promise.all(
      answers.map(async (one) => [one.status, await one.text(), [...one.headers]]),
    );
    expect(told).toEqual(Array.from({ length: 4 }, () => [404, "", []]));
    expect(await inbox()).not.toContainEqual(expect.objectContaining({ event: "calendar-feed" }));
  });

  test("gives nothing once the membership has ended, and says less in another role", async () => {
    const { coach } = the.all.actors;
    const token = await make(coach);
    const seat = sql`where id = ${coach.membership.id}`;
    await the.owner(sql`update membership set role = 'labourExpert' ${seat}`);
    expect(titles(await read(token)).join()).not.toContain("Anna");
    await the.owner(sql`update membership set role = 'coach', until = current_date - 1 ${seat}`);
    expect((await ask(token)).status).toBe(404);
    await the.owner(sql`update membership set until = null ${seat}`);
    expect(titles(await read(token))).toContain(CLOCK);
  });

  test("is nobody else's to see, make or take away, not even past the use case", async () => {
    const { coach, administrator } = the.all.actors;
    await make(coach);
    for (const actor of [administrator, the.all.strangers.coach]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const seen = await the.as(actor, async (tx) => {
        const { rows } = await tx.execute(sql`select membership_id from calendar_feed`);
        const { rowCount } = await tx.execute(sql`delete from calendar_feed`);
        return [rows.length, rowCount];
      });
      expect(seen).toEqual([0, 0]);
    }
    const other = the.all.strangers.coach;
    const codes = await Promise.all(
      [
        sql`insert into calendar_feed (membership_id, account_id, hash)
          values (${administrator.membership.id}, ${other.account}, 'x')`,
        sql`insert into calendar_feed (membership_id, account_id, hash)
          values (${administrator.membership.id}, ${administrator.account}, 'x')`,
        sql`select hash from calendar_feed`,
      ].map((statement) =>
        the
          .as(other, (tx) => tx.execute(statement))
          .then(
            () => "let through",
            (error: { cause?: { code?: string } }) => error.cause?.code,
          ),
      ),
    );
    expect(codes).toEqual(["42501", "42501", "42501"]);
  });

  test("makes who tries many of them wait, and one that is read without end", async () => {
    const token = await make(the.all.actors.researcher);
    const guess = () => "B".repeat(43);
    for (let times = 0; times < 60; times++) {
      // oxlint-disable-next-line no-await-in-loop -- counted one after the other
      expect((await ask(guess())).status).toBe(404);
    }
    const stopped = await ask(token);
    expect([stopped.status, stopped.headers.get("retry-after")]).toEqual([429, "600"]);
    expect((await ask(token, "192.0.2.2")).status).toBe(200);
    for (let times = 1; times < 60; times++) {
      // oxlint-disable-next-line no-await-in-loop -- counted one after the other
      await ask(token, "192.0.2.2");
    }
    expect((await ask(token, "192.0.2.3")).status).toBe(429);
  });
});
