import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { newId } from "../../platform/ids.ts";
import { fillPeople, type PeopleFixture } from "../../people/fixture/peopleFixture.ts";
import { type Actor, actorSettings } from "../actor.ts";
import { dropDraft, isFormName, keepDraft, readDraft } from "../drafts/keepDraft.ts";
import { draft } from "../drafts/schema.ts";
import { openForm } from "../forms/openForm.ts";
import { onceOnly } from "./onceOnly.ts";

let store: TestDatabase;
let all: PeopleFixture;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
});
afterAll(() => store.close());

const as = <T>(actor: Actor, work: Parameters<typeof store.database.as<T>>[2]) =>
  store.database.as<T>("overstap_app", actorSettings(actor), work);

test("a form that is sent twice at once is carried out once, and both get its answer", async () => {
  const { coach } = all.actors;
  const given = { _once: [newId()], naam: ["Jet"] };
  let times = 0;
  const send = () => as(coach, (tx) => onceOnly(tx, coach, given, async () => `/klaar/${++times}`));
  expect(await Promise.all([send(), send(), send()])).toEqual(["/klaar/1", "/klaar/1", "/klaar/1"]);
  expect(times).toBe(1);
});

test("the same form with other words is another wish, as is anybody else's", async () => {
  const { coach, doctor } = all.actors;
  const once = [newId()];
  const done: string[] = [];
  const send = (actor: Actor, naam: string) =>
    as(actor, (tx) =>
      onceOnly(tx, actor, { _once: once, naam: [naam] }, async () => {
        done.push(`${actor.role} ${naam}`);
        return "/klaar";
      }),
    );
  await send(coach, "Jet");
  await send(coach, "Jette");
  await send(doctor, "Jet");
  expect(done).toEqual(["coach Jet", "coach Jette", "doctor Jet"]);
});

test("what failed or did nothing may be sent again", async () => {
  const { coach } = all.actors;
  const given = { _once: [newId()] };
  const outcomes = [undefined, new Error("broken"), "/klaar"];
  const send = () =>
    as(coach, (tx) =>
      onceOnly(tx, coach, given, async () => {
        const outcome = outcomes.shift();
        if (outcome instanceof Error) throw outcome;
        return outcome;
      }),
    );
  expect(await send()).toBeUndefined();
  await expect(send()).rejects.toThrow("broken");
  expect(await send()).toBe("/klaar");
  expect(await send()).toBe("/klaar");
});

test("a draft is kept, replaced, read and dropped by whoever typed it only", async () => {
  const { coach, doctor } = all.actors;
  const form = `opening/${newId()}`;
  const read = (actor: Actor) => as(actor, (tx) => readDraft(tx, actor, form));
  await as(coach, (tx) => keepDraft(tx, coach.account, form, { naam: ["J"], _once: ["x"] }));
  await as(coach, (tx) => keepDraft(tx, coach.account, form, { naam: ["Jet"] }));
  expect((await read(coach))?.given).toEqual({ naam: ["Jet"] });
  expect(await read(doctor)).toBeUndefined();
  await as(doctor, (tx) => dropDraft(tx, doctor, form));
  expect(await read(coach)).toBeDefined();
  await expect(
    as(doctor, (tx) => tx.insert(draft).values({ accountId: coach.account, form: "a", given: {} })),
  ).rejects.toMatchObject({ cause: { code: "42501" } });
  await as(coach, (tx) => dropDraft(tx, coach, form));
  expect(await read(coach)).toBeUndefined();
});

test("a form that was sent with faults opens with them and its version, and later as what was typed", async () => {
  const { coach } = all.actors;
  const form = `opening/${newId()}`;
  const opened = () =>
    as(coach, (tx) => openForm(tx, coach, form, { naam: ["Jo"], uren: ["8"] }, 3));
  const given = { naam: ["J"], _once: ["x"], _version: ["2"] };
  const faults = [{ field: "naam", key: "forms:fault.required" }] as const;
  await as(coach, (tx) => keepDraft(tx, coach.account, form, given, faults));
  expect(await opened()).toMatchObject({ given: { naam: ["J"] }, faults, version: 2 });
  await store.database.asOwner((tx) =>
    tx.update(draft).set({ recordedAt: sql`now() - interval '11 minutes'` }),
  );
  expect(await opened()).toMatchObject({ given: { naam: ["J"], uren: [] }, faults: [] });
  await as(coach, (tx) => dropDraft(tx, coach, form));
  expect(await opened()).toMatchObject({ given: { naam: ["Jo"] }, faults: [], keptAt: null });
});

test.each([
  ["opening/nieuw", true],
  [`intake/${newId()}/uren`, true],
  ["", false],
  ["../x", false],
  ["Opening", false],
  ["a/b/c/d/e", false],
  [`a/${"x".repeat(65)}`, false],
])("%s as a form's name: %s", (name, right) => expect(isFormName(name)).toBe(right));
