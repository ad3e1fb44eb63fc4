import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { rowsOf, seat } from "../../access/fixture/accessFixture.ts";
import { endMember } from "../../access/members/endMember.ts";
import { holdingsOf } from "../../access/members/holdings.ts";
import { tendTakenOver } from "../../agenda/tendTakenOver.ts";
import type { TestDatabase } from "../../platform/database/testDatabase.ts";
import { runAllDue } from "../../platform/jobs/runAllDue.ts";
import type { PeopleFixture } from "../fixture/peopleFixture.ts";
import { listCandidacies } from "../listCandidacies.ts";
import { openPoolStore, type Pool, poolOf, simple } from "./fixture/poolFixture.ts";
import { listImports } from "./pool/readImport.ts";
import { runImport } from "./runImport.ts";

let store: TestDatabase;
let all: PeopleFixture;
let coach: Actor;
let pool: Pool;
let admin: Actor;
beforeEach(async () => {
  ({ store, all, coach, pool } = await openPoolStore());
  admin = await join("Ada Beheer", "administrator");
  return () => store.close();
});

const join = (name: string, role: "administrator" | "coach" | "coordinator") =>
  store.database.asOwner((tx) =>
    seat(tx, name, role, coach.membership.organisation, all.actors.coordinator.membership.region!),
  );
const as = <T>(actor: Actor, work: Parameters<typeof store.database.as<T>>[2]) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const leaves = (to?: Actor) =>
  as(admin, (tx) =>
    endMember(tx, admin, coach.membership.id, {
      wanneer: ["nu"],
      ...(to ? { opvolger: [to.account] } : {}),
    }),
  );
const listsOf = (actor: Actor) => as(actor, (tx) => listImports(tx, actor));

test("a list that waits for its coach goes to the colleague, who takes it in", async () => {
  const colleague = await join("Bo Collega", "coach");
  const id = await pool.checked(simple);
  expect(await as(admin, (tx) => holdingsOf(tx, coach.membership.id))).toMatchObject({ lists: 1 });
  expect(await as(colleague, (tx) => holdingsOf(tx, coach.membership.id))).toBeUndefined();
  expect((await leaves(colleague)).kind).toBe("saved");
  expect(await listsOf(coach)).toEqual([]);
  expect(await listsOf(colleague)).toMatchObject([{ id, state: "check", counts: { right: 2 } }]);
  const theirs = poolOf(store.database, colleague);
  await runAllDue(store.database, [tendTakenOver], pool.services);
  const turns = await rowsOf<{ what: string }>(
    store.database,
    sql`select what from next_action where account_id = ${colleague.account}`,
  );
  expect(turns.map(({ what }) => what)).toContain("access:action.takenOverLists");
  // They may know others than who began: first the rows are compared anew.
  expect(await theirs.confirm(id)).toEqual({ kind: "again" });
  await theirs.run();
  expect(await theirs.confirm(id)).toEqual({ kind: "begun" });
  await theirs.run();
  expect(await theirs.seen(id)).toMatchObject({ state: "done", counts: { stored: 2 } });
  const { rows } = await as(colleague, (tx) => listCandidacies(tx, colleague));
  expect(rows.map(({ firstName }) => firstName)).toEqual(expect.arrayContaining(["Eva", "Bo"]));
});

test("one that is being taken in is compared again by itself, and waits for the new coach's word", async () => {
  const coordinator = await join("Co Ordinator", "coordinator");
  const id = await pool.checked(simple);
  await pool.confirm(id);
  await store.database.asOwner((tx) =>
    tx.execute(sql`update pool_import set state = 'storing' where id = ${id}`),
  );
  expect((await leaves(coordinator)).kind).toBe("saved");
  // The job that was asked by whoever left finds nobody; the one that was asked with the handing over does.
  await runAllDue(store.database, [runImport], pool.services);
  const [row] = await rowsOf<{ state: string; account: string }>(
    store.database,
    sql`select state, account_id as account from pool_import where id = ${id}`,
  );
  expect(row).toEqual({ state: "check", account: coordinator.account });
  const coaches = await rowsOf(
    store.database,
    sql`select 1 from membership where account_id = ${coordinator.account} and role = 'coach'`,
  );
  expect(coaches).toHaveLength(1);
});

test("where nobody can take over it is put away, and the history says so", async () => {
  const id = await pool.checked(simple);
  expect((await leaves()).kind).toBe("saved");
  const rows = await rowsOf<Record<string, unknown>>(
    store.database,
    sql`select i.state, r.state as row, r.left_out_why as why from pool_import i
      join pool_row r on r.import_id = i.id where i.id = ${id}`,
  );
  expect(rows).toEqual(
    Array.from({ length: 2 }, () => ({ state: "stopped", row: "leftOut", why: "stopped" })),
  );
  const told = await rowsOf(
    store.database,
    sql`select before, after from change where subject_id = ${coach.membership.id} and before ? 'lists'`,
  );
  expect(told).toEqual([{ before: { lists: 1 }, after: { lists: 0 } }]);
});

test("nobody but an administrator of the organisation moves lists", async () => {
  const colleague = await join("Bo Collega", "coach");
  for (const actor of [coach, colleague, all.actors.administrator]) {
    // eslint-disable-next-line no-await-in-loop -- three
    await expect(
      as(actor, (tx) =>
        tx.execute(sql`select hand_over_lists(${coach.membership.id}, ${colleague.account})`),
      ),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
  }
});
