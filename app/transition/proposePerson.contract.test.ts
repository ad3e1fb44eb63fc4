import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { type Actor, actorSettings } from "../access/actor.ts";
import { roles } from "../access/role.ts";
import { fillPeople, type PeopleFixture } from "../people/fixture/peopleFixture.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import type { Transaction } from "../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../platform/database/testDatabase.ts";
import type { Given } from "../platform/forms/given.ts";
import { loadCase } from "./loadCase.ts";
import { openCasesOf } from "./openCases.ts";
import { proposePerson } from "./proposePerson.ts";

const today = dayInTheNetherlands();
let store: TestDatabase;
let all: PeopleFixture;
let anna: string;
beforeEach(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  ({ anna } = all.people);
  await openCasesOf(store.database, [anna], today);
  return () => store.close();
});

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const known = () =>
  store.database.as("overstap_engine", undefined, (tx) => loadCase(tx, anna, today));
async function propose(actor: Actor, given: Given, version?: number) {
  const now = await known();
  const place = { openingId: all.openingId, verdict: "ready", tasks: all.taskIds };
  const form = { _version: [String(version ?? now!.version)], ...given };
  return as(actor, (tx) => proposePerson(tx, actor, now, place, form));
}
const whole = (): Given => ({
  package: [all.taskIds[0]],
  capacityProfile: ["2026-02-01"],
  ownWorkImpossible: ["labourExpert"],
});

test("opens the attempt, with how it was weighed and the chosen tasks, and proposes, at once", async () => {
  expect(await propose(all.actors.coach, whole())).toEqual({ kind: "proposed" });
  const { state, events } = (await known())!;
  expect(events.map(({ type }) => type)).toEqual(["opened", "attemptOpened", "tested", "proposed"]);
  expect(events[2]!.body).toMatchObject({ verdict: "ready", package: [all.taskIds[0]] });
  expect(state.attempts).toMatchObject([{ opening: all.openingId, done: { proposed: today } }]);
  // A second time there is nothing to propose, and nothing is stored twice.
  expect(await propose(all.actors.coach, whole())).toEqual({ kind: "running" });
  expect((await known())!.version).toBe(4);
});

test("without the basis that track 2 needs nothing is stored, and the field says what to fill in", async () => {
  for (const missing of ["capacityProfile", "ownWorkImpossible"]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(await propose(all.actors.coach, { ...whole(), [missing]: [""] })).toEqual({
      kind: "faults",
      faults: [{ field: "capacityProfile", key: "transition:refusal.basis" }],
    });
  }
  expect(await propose(all.actors.coach, { ...whole(), package: [] })).toMatchObject({
    faults: [{ field: "package" }],
  });
  expect(
    await propose(all.actors.coach, { ...whole(), capacityProfile: ["2999-01-01"] }),
  ).toMatchObject({ faults: [{ field: "capacityProfile" }] });
  expect((await known())!.version).toBe(1);
});

test("on mobility asks for no doctor, and keeps none where a form brings one", async () => {
  await store.database.asOwner((tx) =>
    tx.execute(sql`update transition_case set track = 'mobility'`),
  );
  expect(await propose(all.actors.coach, whole())).toEqual({ kind: "proposed" });
  expect((await known())!.events.at(-1)!.body).not.toHaveProperty("capacityProfile");
});

test("is a coach's or the coordinator's to do, of a person whom they guide or are shown", async () => {
  for (const role of roles) {
    for (const actor of [all.actors[role], all.strangers[role]]) {
      if (actor === all.actors.coach || actor === all.actors.coordinator) continue;
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { kind } = await propose(actor, whole());
      expect(["notFound", "faults"]).toContain(kind);
    }
  }
  expect((await known())!.version).toBe(1);
});

test("by two at once is done once, and the second is asked again", async () => {
  const both = await Promise.all([
    propose(all.actors.coach, whole()),
    propose(all.actors.coordinator, whole()),
  ]);
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(["faults", "proposed"]);
  expect((await known())!.state.attempts).toHaveLength(1);
});
