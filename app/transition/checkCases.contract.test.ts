import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { rowsOf } from "../access/fixture/accessFixture.ts";
import { fillPeople, type PeopleFixture } from "../people/fixture/peopleFixture.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import { openTestDatabase, type TestDatabase } from "../platform/database/testDatabase.ts";
import { newId } from "../platform/ids.ts";
import { askJob } from "../platform/jobs/askJob.ts";
import { runAllDue } from "../platform/jobs/runAllDue.ts";
import { textsIn } from "../web/texts.ts";
import { checkCases } from "./checkCases.ts";
import { openCasesOf } from "./openCases.ts";

const today = dayInTheNetherlands();
let store: TestDatabase;
let all: PeopleFixture;
beforeEach(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  await openCasesOf(store.database, undefined, today);
  return () => store.close();
});

const owner = <T>(statement: ReturnType<typeof sql>) => rowsOf<T>(store.database, statement);
async function night(): Promise<object[]> {
  const told: object[] = [];
  const say = (facts: unknown) => {
    if (typeof facts === "object" && facts !== null && "cases" in facts) told.push(facts);
  };
  const organisationId = all.actors.coach.membership.organisation.id;
  await store.database.asOwner((tx) => askJob(tx, checkCases, { organisationId, payload: {} }));
  await runAllDue(store.database, [checkCases], {
    database: store.database,
    texts: textsIn,
    publicUrl: "http://localhost",
    clock: () => new Date(),
    log: { info: say, warn: say, error() {} },
  });
  return told;
}
const reported = () =>
  owner<{ candidacy_id: string; account_id: string }>(
    sql`select candidacy_id, account_id from next_action where state = 'open' and once like 'caseBroken/%'`,
  );
/** Past every rule, as a fault of the program or of a hand in the database would. */
const plant = (statement: ReturnType<typeof sql>) =>
  store.database.asOwner(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(statement);
  });
const planted = (candidacy: string, number: number, body: object) =>
  plant(sql`insert into case_event (id, organisation_id, candidacy_id, case_id, number, type, at, role, body, came)
    select ${newId()}, organisation_id, candidacy_id, id, ${number}, 'x', current_date, 'coach',
      ${JSON.stringify(body)}::jsonb, '{}' from transition_case where candidacy_id = ${candidacy}`);

test("a case that breaks a rule is reported to its owner once, and no more when it is put right", async () => {
  const { anna, dirk } = all.people;
  expect(await night()).toEqual([{ cases: 2, broken: 0, forgotten: 0 }]);
  const by = all.actors.coach.account;
  // A placement that starts without an agreement; and a case of which an event went missing.
  await planted(anna, 2, { type: "started", at: today, by, attempt: newId() });
  await plant(sql`update transition_case set version = 3 where candidacy_id = ${dirk}`);
  expect(await night()).toEqual([{ cases: 2, broken: 2, forgotten: 0 }]);
  const told = await reported();
  expect(told.map((one) => one.candidacy_id).toSorted()).toEqual([anna, dirk].toSorted());
  expect(new Set(told.map((one) => one.account_id))).toEqual(new Set([by]));
  await night();
  expect(await reported()).toHaveLength(2);
  await plant(sql`update transition_case set version = 1 where candidacy_id = ${dirk}`);
  expect(await night()).toEqual([{ cases: 2, broken: 1, forgotten: 0 }]);
  expect((await reported()).map((one) => one.candidacy_id)).toEqual([anna]);
});

test("a case that does not even begin is reported, and keeps no other from being looked at", async () => {
  const { anna } = all.people;
  await plant(sql`update case_event set body = '{"type":"closed"}' where candidacy_id = ${anna}`);
  expect(await night()).toEqual([{ cases: 2, broken: 1, forgotten: 0 }]);
  expect((await reported()).map((one) => one.candidacy_id)).toEqual([anna]);
});

test("a case that waits for nobody gets its next action again", async () => {
  const { anna } = all.people;
  await owner(
    sql`update next_action set state = 'dropped', ended_at = now() where candidacy_id = ${anna}`,
  );
  expect(await night()).toEqual([{ cases: 2, broken: 0, forgotten: 1 }]);
  expect(
    await owner(sql`select what from next_action where candidacy_id = ${anna} and state = 'open'`),
  ).toEqual([{ what: "transition:action.explore" }]);
  expect(await night()).toEqual([{ cases: 2, broken: 0, forgotten: 0 }]);
});
