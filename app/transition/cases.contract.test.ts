import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../access/actor.ts";
import { roles } from "../access/role.ts";
import { rowsOf } from "../access/fixture/accessFixture.ts";
import { fillPeople, type PeopleFixture } from "../people/fixture/peopleFixture.ts";
import { mergeCandidacies } from "../people/mergeCandidacies.ts";
import { undoMerge } from "../people/undoMerge.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import type { Transaction } from "../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../platform/database/testDatabase.ts";
import { newId } from "../platform/ids.ts";
import { runAllDue } from "../platform/jobs/runAllDue.ts";
import { textsIn } from "../web/texts.ts";
import { followCase } from "./followCase.ts";
import { followMerge } from "./followMerge.ts";
import { loadCase } from "./loadCase.ts";
import { openCases, openCasesOf } from "./openCases.ts";
import { recordCaseEvents, type SaidEvent } from "./recordCaseEvents.ts";

const today = dayInTheNetherlands();
let store: TestDatabase;
let all: PeopleFixture;
let anna: string;
beforeEach(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  ({ anna } = all.people);
  await openCasesOf(store.database, undefined, today);
  await jobs();
  return () => store.close();
});

const services = () => ({
  database: store.database,
  texts: textsIn,
  publicUrl: "http://localhost",
  clock: () => new Date(),
  log: { info() {}, warn() {}, error() {} },
});
const jobs = () => runAllDue(store.database, [openCases, followCase, followMerge], services());
const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const owner = <T>(statement: ReturnType<typeof sql>) => rowsOf<T>(store.database, statement);
const known = (id = anna) =>
  store.database.as("overstap_engine", undefined, (tx) => loadCase(tx, id, today));
async function say(actor: Actor, said: SaidEvent[], id = anna) {
  const now = await known(id);
  return as(actor, (tx) => recordCaseEvents(tx, actor, now, now?.version ?? 0, said));
}
const open = (id = anna) =>
  owner<{ what: string; account_id: string; holder_id: string; href: string; due: string }>(
    sql`select what, account_id, holder_id, href, due from next_action
      where candidacy_id = ${id} and state = 'open' and once like 'case/%' order by once`,
  );
const attempt = newId();
const tried = (): SaidEvent[] => [
  { type: "attemptOpened", attempt, opening: all.openingId },
  { type: "tested", attempt, verdict: "ready", package: [all.taskIds[0]] },
  {
    type: "proposed",
    attempt,
    capacityProfile: "2026-02-01",
    ownWorkImpossible: "companyDoctor",
  },
];

describe("a case", () => {
  test("is opened for everybody who is guided, once, with their coach as owner and one next action", async () => {
    const { coach } = all.actors;
    const cases = () =>
      owner<{ candidacy_id: string; owner_id: string; version: number; next_what: string }>(
        sql`select candidacy_id, owner_id, version, next_what from transition_case order by candidacy_id`,
      );
    const first = await cases();
    // Bram is only shown, Carla's coach has gone.
    expect(first.map((one) => one.candidacy_id)).toEqual([anna, all.people.dirk].toSorted());
    for (const one of first) {
      expect(one).toMatchObject({ owner_id: coach.account, version: 1, next_what: "explore" });
    }
    await openCasesOf(store.database, undefined, today);
    await openCasesOf(store.database, [anna], today);
    expect(await cases()).toEqual(first);
    expect(await open()).toMatchObject([
      { what: "transition:action.explore", account_id: coach.account },
    ]);
  });

  test("goes on by what is recorded: the row, the agenda, and who knows of a proposal", async () => {
    const { coach, careEmployer } = all.actors;
    await owner(
      sql`delete from relation where candidacy_id = ${anna} and kind in ('proposed', 'placed')`,
    );
    expect(await say(coach, tried())).toEqual({ kind: "recorded" });
    // What was the coach's turn is done before any job.
    expect(await open()).toEqual([]);
    await jobs();
    const care = careEmployer.membership.organisation.id;
    expect(await open()).toMatchObject([
      { what: "transition:action.talked", account_id: null, holder_id: care },
    ]);
    const [row] = await owner(
      sql`select version, phase, step, next_what from transition_case where candidacy_id = ${anna}`,
    );
    expect(row).toEqual({ version: 4, phase: "exploring", step: "talked", next_what: "talked" });
    const proposed = () =>
      owner<{ holder_id: string; package_tasks: string[]; holds: boolean }>(
        sql`select holder_id, package_tasks, until is null as holds from relation
          where candidacy_id = ${anna} and kind = 'proposed'`,
      );
    expect(await proposed()).toEqual([
      { holder_id: care, package_tasks: [all.taskIds[0]], holds: true },
    ]);
    // Now the care employer knows of her, and answers; nothing is known there any more after a no.
    expect(
      await say(careEmployer, [{ type: "talked", attempt, outcome: "no", reason: "terms" }]),
    ).toEqual({ kind: "recorded" });
    await jobs();
    expect(await proposed()).toMatchObject([{ holds: false }]);
    expect(await open()).toMatchObject([
      { what: "transition:action.explore", account_id: coach.account },
    ]);
    expect(await say(careEmployer, [{ type: "met", attempt, outcome: "yes" }])).toEqual({
      kind: "notFound",
    });
  });

  test("takes nothing that a rule refuses, and then nothing of it", async () => {
    const { coach, careEmployer } = all.actors;
    const [opened, tested] = tried() as [SaidEvent, SaidEvent];
    const refused = (code: string, type: string) => ({ kind: "refused", refused: { code, type } });
    expect(await say(coach, [opened, tested, { type: "proposed", attempt }])).toMatchObject(
      refused("basis", "proposed"),
    );
    expect(await say(coach, [opened, { type: "tested", attempt, verdict: "?" }])).toMatchObject({
      refused: { code: "shape", fields: ["verdict"] },
    });
    expect(await say(coach, [{ type: "closed", reason: "success" }])).toMatchObject(
      refused("shape", "closed"),
    );
    expect((await known())!.version).toBe(1);
    await say(coach, tried());
    await jobs();
    expect(
      await say(careEmployer, [{ type: "talked", attempt, outcome: "no", reason: "capacity" }]),
    ).toMatchObject(refused("who", "talked"));
    expect(await say(coach, [{ type: "started", attempt }])).toMatchObject(
      refused("order", "started"),
    );
    expect((await known())!.version).toBe(4);
  });

  test("of two who decide at once the second is asked again, also where both looked before", async () => {
    const { coach, candidate } = all.actors;
    const now = await known();
    const both = await Promise.all([
      as(coach, (tx) => recordCaseEvents(tx, coach, now, 1, tried())),
      as(candidate, (tx) =>
        recordCaseEvents(tx, candidate, now, 1, [{ type: "feedback", kind: "safety" }]),
      ),
    ]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(["between", "recorded"]);
    const events = await owner<{ number: number }>(
      sql`select number from case_event where candidacy_id = ${anna} order by number`,
    );
    expect(events.map(({ number }) => number)).toEqual(
      both[0]!.kind === "recorded" ? [1, 2, 3, 4] : [1, 2],
    );
    // Whoever looked at an older page is asked again too.
    const later = await known();
    expect(
      await as(coach, (tx) =>
        recordCaseEvents(tx, coach, later, 1, [{ type: "feedback", kind: "late" }]),
      ),
    ).toEqual({ kind: "between" });
  });

  test("has its feedback answered by the owner, the same day where somebody is not safe", async () => {
    const { candidate, coach } = all.actors;
    await say(candidate, [{ type: "feedback", kind: "safety" }]);
    await jobs();
    expect(await open()).toMatchObject([
      { what: "transition:action.answer-feedback", account_id: coach.account },
    ]);
    expect(await say(candidate, [{ type: "actionDone" }])).toMatchObject({
      refused: { code: "who" },
    });
    expect(await say(coach, [{ type: "actionDone" }])).toEqual({ kind: "recorded" });
    await jobs();
    expect(await open()).toMatchObject([{ what: "transition:action.explore" }]);
  });
});

describe("who says and sees what", () => {
  test("only whoever the table lets write, of their own place, in their own voice", async () => {
    await say(all.actors.coach, tried());
    await jobs();
    const elsewhere = newId();
    const said: SaidEvent[] = [
      { type: "feedback", attempt, kind: "late" },
      { type: "feedback", attempt: elsewhere, kind: "late" },
      { type: "recovered" },
      { type: "labourExpertTested", attempt, suitable: true },
    ];
    const now = await known();
    const outcomes: Record<string, string[]> = {};
    const strange: Record<string, string[]> = {};
    const rollBack = new Error("not kept");
    for (const role of roles) {
      for (const actor of [all.actors[role], all.strangers[role]]) {
        const got: string[] = [];
        for (const one of said) {
          // oxlint-disable-next-line no-await-in-loop -- one after the other
          await as(actor, async (tx) => {
            const { kind } = await recordCaseEvents(tx, actor, now, now!.version, [one]);
            got.push(kind);
            throw rollBack;
          }).catch((error) => {
            if (error !== rollBack) throw error;
          });
        }
        (actor === all.actors[role] ? outcomes : strange)[role] = got;
      }
    }
    expect(new Set(Object.values(strange).flat())).toEqual(new Set(["notFound"]));
    const [yes, refused, no] = ["recorded", "refused", "notFound"];
    expect(outcomes).toEqual({
      candidate: [yes, refused, no, refused],
      coach: [yes, refused, yes, refused],
      sendingEmployer: [yes, refused, yes, refused],
      doctor: [no, no, no, no],
      labourExpert: [yes, refused, no, refused],
      coordinator: [yes, refused, yes, refused],
      careEmployer: [yes, no, no, refused],
      buddy: [yes, no, no, no],
      researcher: [no, no, no, no],
      administrator: [no, no, no, no],
    });
  });

  test("past the first lock each role is given no more events than the table says", async () => {
    const { coach, sendingEmployer } = all.actors;
    await say(coach, tried());
    await jobs();
    await say(sendingEmployer, [{ type: "recovered" }]);
    const seen: Record<string, string[]> = {};
    const strange: Record<string, string[]> = {};
    for (const role of roles) {
      for (const actor of [all.actors[role], all.strangers[role]]) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        const types = await as(actor, async (tx) => {
          const { rows } = await tx.execute<{ type: string }>(
            sql`select type from case_event where candidacy_id = ${anna} order by number`,
          );
          return rows.map(({ type }) => type);
        });
        (actor === all.actors[role] ? seen : strange)[role] = types;
      }
    }
    expect(Object.values(strange).flat()).toEqual([]);
    const place = ["attemptOpened", "tested", "proposed"];
    expect(seen).toEqual({
      candidate: ["opened", ...place, "recovered"],
      coach: ["opened", ...place, "recovered"],
      sendingEmployer: ["recovered"],
      doctor: ["recovered"],
      labourExpert: ["opened", ...place, "recovered"],
      // Absence is for a coordinator of cases that they own.
      coordinator: ["opened", ...place],
      careEmployer: place,
      buddy: [],
      researcher: [],
      administrator: [],
    });
    // What an event says with all its fields opens to nobody but the rules.
    for (const role of roles) {
      const actor = all.actors[role];
      for (const column of ["case_event.body", "case_event.came", "transition_case.parties"]) {
        const [table, name] = column.split(".") as [string, string];
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await expect(
          as(actor, (tx) =>
            tx.execute(sql`select ${sql.identifier(name)} from ${sql.identifier(table)}`),
          ),
        ).rejects.toMatchObject({ cause: { code: "42501" } });
      }
    }
  });

  test("what was recorded is neither changed nor taken out, and no event comes out of its turn", async () => {
    const { coach } = all.actors;
    for (const statement of [
      sql`update case_event set type = 'closed'`,
      sql`delete from case_event`,
      sql`update transition_case set owner_id = ${coach.account}`,
      sql`delete from transition_case`,
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(as(coach, (tx) => tx.execute(statement))).rejects.toMatchObject({
        cause: { code: "42501" },
      });
    }
    const [one] = await owner<{ id: string }>(
      sql`select id from transition_case where candidacy_id = ${anna}`,
    );
    await expect(
      as(coach, (tx) =>
        tx.execute(sql`insert into case_event (id, organisation_id, candidacy_id, case_id, number, type, at, account_id, role, body, came)
          values (${newId()}, ${coach.membership.organisation.id}, ${anna}, ${one!.id}, 7, 'feedback', current_date, ${coach.account}, 'coach', '{}', '{}')`),
      ),
    ).rejects.toMatchObject({ cause: { message: expect.stringContaining("does not follow") } });
  });
});

describe("two candidacies of one person", () => {
  test("keep the case that is further on, and each its own when they are taken apart", async () => {
    const { coach } = all.actors;
    const { dirk } = all.people;
    await say(coach, tried());
    const versions = async () => ({
      anna: (await known(anna))?.version,
      dirk: (await known(dirk))?.version,
    });
    expect(await versions()).toEqual({ anna: 4, dirk: 1 });
    const merged = await as(coach, (tx) => mergeCandidacies(tx, coach, dirk, anna, {}));
    if (merged.kind !== "merged") throw new Error(merged.kind);
    await jobs();
    expect(await versions()).toEqual({ anna: 1, dirk: 4 });
    expect(await open(dirk)).toMatchObject([{ what: "transition:action.talked" }]);
    expect((await as(coach, (tx) => undoMerge(tx, coach, merged.mergeId))).kind).toBe("undone");
    await jobs();
    expect(await versions()).toEqual({ anna: 4, dirk: 1 });
    expect(await open(anna)).toMatchObject([{ what: "transition:action.talked" }]);
  });
});

test("a case leaves with its candidacy", async () => {
  await say(all.actors.coach, tried());
  await store.database.asOwner((tx) => tx.execute(sql`select wipe_candidacy(${anna})`));
  expect(await owner(sql`select 1 from case_event where candidacy_id = ${anna}`)).toEqual([]);
  expect(await owner(sql`select 1 from transition_case where candidacy_id = ${anna}`)).toEqual([]);
});
