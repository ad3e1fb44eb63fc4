import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { type Actor, actorSettings } from "../access/actor.ts";
import { fillPeople, type PeopleFixture } from "../people/fixture/peopleFixture.ts";
import { endRelation } from "../people/around/endRelation.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import type { Transaction } from "../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../platform/database/testDatabase.ts";
import { newId } from "../platform/ids.ts";
import { askJob } from "../platform/jobs/askJob.ts";
import { runAllDue } from "../platform/jobs/runAllDue.ts";
import { textsIn } from "../web/texts.ts";
import { endLost } from "./endLost.ts";
import { followCase } from "./followCase.ts";
import { loadCase } from "./loadCase.ts";
import { openCasesOf } from "./openCases.ts";
import { recordCaseEvents } from "./recordCaseEvents.ts";

const today = dayInTheNetherlands();
const attempt = newId();
let store: TestDatabase;
let all: PeopleFixture;
let anna: string;
beforeEach(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  ({ anna } = all.people);
  const { coach } = all.actors;
  await store.database.asOwner((tx) =>
    tx.execute(sql`delete from relation where candidacy_id = ${anna} and kind = 'proposed'`),
  );
  await openCasesOf(store.database, [anna], today);
  const now = await known();
  await as(coach, (tx) =>
    recordCaseEvents(tx, coach, now, 1, [
      { type: "attemptOpened", attempt, opening: all.openingId },
      { type: "tested", attempt, verdict: "ready" },
      { type: "proposed", attempt, capacityProfile: today, ownWorkImpossible: "companyDoctor" },
    ]),
  );
  return () => store.close();
});

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const known = () =>
  store.database.as("overstap_engine", undefined, (tx) => loadCase(tx, anna, today));
const jobs = () =>
  runAllDue(store.database, [followCase, endLost], {
    database: store.database,
    texts: textsIn,
    publicUrl: "http://localhost",
    clock: () => new Date(),
    log: { info() {}, warn() {}, error() {} },
  });
const night = async () => {
  const organisationId = all.actors.coach.membership.organisation.id;
  await store.database.asOwner((tx) => askJob(tx, endLost, { organisationId, payload: {} }));
  await jobs();
};
const ended = async () => (await known())!.state.attempts.map((one) => one.ended?.reason);

test("a person who stops an organisation from seeing them stops waiting for it, and nobody adds it again", async () => {
  const { candidate } = all.actors;
  // A proposal that nobody followed up yet is not taken for one that was ended.
  await night();
  expect(await ended()).toEqual([undefined]);
  const relation = async () =>
    (
      await store.database.asOwner((tx) =>
        tx.execute<{
          id: string;
          holds: boolean;
        }>(sql`select id, until is null as holds from relation
          where candidacy_id = ${anna} and kind = 'proposed'`),
      )
    ).rows;
  const [held] = await relation();
  expect(await as(candidate, (tx) => endRelation(tx, candidate, anna, held!.id))).toBe(true);
  await jobs();
  expect(await ended()).toEqual(["person-withdrew"]);
  await night();
  expect(await relation()).toEqual([{ id: held!.id, holds: false }]);
  const { events, state } = (await known())!;
  expect(events.at(-1)).toMatchObject({ type: "withdrawn", accountId: null });
  expect(state.closed).toBeUndefined();
});

test("a place that was put away ends the attempt in the night and not before", async () => {
  await jobs();
  const archive = (moment: "now()" | "null") =>
    store.database.asOwner((tx) =>
      tx.execute(
        sql`update opening set archived_at = ${sql.raw(moment)} where id = ${all.openingId}`,
      ),
    );
  await archive("now()");
  await jobs();
  expect(await ended()).toEqual([undefined]);
  await archive("null");
  await night();
  expect(await ended()).toEqual([undefined]);
  await archive("now()");
  await night();
  expect(await ended()).toEqual(["place-gone"]);
  const again = (await known())!.version;
  await night();
  expect((await known())!.version).toBe(again);
});
