import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { listChanges } from "../../access/history/listChanges.ts";
import { roles } from "../../access/role.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { newId } from "../../platform/ids.ts";
import { fillPeople, type PeopleFixture } from "../fixture/peopleFixture.ts";
import { readCandidacy } from "../readCandidacy.ts";
import { askProfessional } from "./askProfessional.ts";
import { endRelation } from "./endRelation.ts";
import { type Grant, grantRelation } from "./grantRelation.ts";
import { readAround } from "./readAround.ts";
import { takeAsks } from "./takeAsks.ts";

let store: TestDatabase;
let all: PeopleFixture;
let dirk: string;
let coach: Actor;
beforeEach(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  ({ dirk } = all.people);
  ({ coach } = all.actors);
  return () => store.close();
});

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const grant = (actor: Actor, id: string, what: Grant) =>
  as(actor, (tx) => grantRelation(tx, actor, id, what));
const sees = (actor: Actor, id = dirk) => as(actor, (tx) => readCandidacy(tx, actor, id));
const around = (actor: Actor, id = dirk) => as(actor, (tx) => readAround(tx, actor, id));
const addressOf = ({ account }: Actor) => `${account}@example.org`;
const ask = (actor: Actor, kind: "treats" | "asked", email: string, id = dirk) =>
  as(actor, (tx) => askProfessional(tx, actor, id, kind, { email: [email] }));

describe("the counter", () => {
  test("sees somebody only when agreed, by name only when that is agreed too", async () => {
    const { coordinator } = all.actors;
    expect(await grant(coach, dirk, { kind: "shown", agreed: false })).toEqual({
      kind: "notAgreed",
    });
    expect(await grant(coach, dirk, { kind: "identified", agreed: true })).toEqual({
      kind: "notAgreed",
    });
    expect(await sees(coordinator)).toBeUndefined();
    expect(await grant(coach, dirk, { kind: "shown", agreed: true })).toEqual({ kind: "granted" });
    expect(await sees(coordinator)).toMatchObject({ firstName: null, relations: ["shown"] });
    expect(await grant(coach, dirk, { kind: "shown", agreed: true })).toEqual({
      kind: "unchanged",
    });
    expect(await grant(coach, dirk, { kind: "identified", agreed: true })).toEqual({
      kind: "granted",
    });
    expect(await sees(coordinator)).toMatchObject({ firstName: "Dirk" });
    expect(await sees(all.strangers.coordinator)).toBeUndefined();
  });

  test("sees nothing any more as soon as that is taken back", async () => {
    const { candidate, coordinator } = all.actors;
    const { anna } = all.people;
    const shown = (await around(candidate, anna))!.watchers.find(({ kind }) => kind === "shown")!;
    expect(await as(candidate, (tx) => endRelation(tx, candidate, anna, shown.id))).toBe(true);
    expect(await sees(coordinator, anna)).toBeUndefined();
    expect(await around(candidate, anna)).toMatchObject({ shown: false, identified: false });
    const { rows } = await as(candidate, (tx) => listChanges(tx, candidate, { candidacyId: anna }));
    expect(rows.map(({ verb, before }) => [verb, before?.["relation"]])).toEqual(
      expect.arrayContaining([
        ["removed", "shown"],
        ["removed", "identified"],
      ]),
    );
  });
});

describe("a present employer", () => {
  test("looks along when it is named, until the coach ends it", async () => {
    const { sendingEmployer } = all.actors;
    const organisationId = sendingEmployer.membership.organisation.id;
    expect(await grant(coach, dirk, { kind: "employs", organisationId: newId() })).toEqual({
      kind: "noOrganisation",
    });
    expect(await grant(coach, dirk, { kind: "employs", organisationId: "x" })).toEqual({
      kind: "noOrganisation",
    });
    expect(await grant(coach, dirk, { kind: "employs", organisationId })).toEqual({
      kind: "granted",
    });
    expect(await sees(sendingEmployer)).toMatchObject({ wishes: null, capacity: null });
    const { watchers } = (await around(coach))!;
    const { id } = watchers.find(({ kind }) => kind === "employs")!;
    expect(await as(coach, (tx) => endRelation(tx, coach, dirk, id))).toBe(true);
    expect(await sees(sendingEmployer)).toBeUndefined();
  });

  test("is not sent away by the person, and a coach not here, where nobody says what that means", async () => {
    const { candidate } = all.actors;
    const { anna } = all.people;
    for (const { id, kind, ends } of (await around(candidate, anna))!.watchers) {
      const may = ["treats", "asked", "shown", "identified"].includes(kind);
      expect({ kind, ends }).toEqual({ kind, ends: may });
      if (may || kind === "assigned" || kind === "proposed") continue;
      expect(await as(candidate, (tx) => endRelation(tx, candidate, anna, id))).toBe(false);
    }
  });
});

describe("a company doctor or labour expert", () => {
  test.each([
    ["treats", "doctor"],
    ["asked", "labourExpert"],
  ] as const)("who is asked by address (%s) looks along once they look", async (kind, role) => {
    const actor = all.actors[role];
    expect(await ask(coach, kind, addressOf(actor).toUpperCase())).toEqual({ kind: "asked" });
    expect(await sees(actor)).toBeUndefined();
    expect((await around(coach))!.asks).toMatchObject([{ kind, email: addressOf(actor) }]);
    expect(await as(actor, (tx) => takeAsks(tx, actor))).toBe(1);
    expect(await sees(actor)).toMatchObject({ firstName: "Dirk", relations: [kind] });
    expect(await as(actor, (tx) => takeAsks(tx, actor))).toBe(0);
    expect((await around(coach))!.asks).toEqual([]);
  });

  test("gets the same answer whether or not anybody has that address", async () => {
    const stranger = addressOf(all.strangers.doctor);
    const answers = [];
    for (const email of [addressOf(all.actors.doctor), stranger, "nobody@example.org"]) {
      answers.push(await ask(coach, "treats", email));
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const { asks, watchers } = (await around(coach))!;
    expect(asks).toHaveLength(3);
    expect(watchers.map(({ kind }) => kind)).toEqual(["assigned"]);
    expect(await ask(coach, "treats", "no address")).toMatchObject({ kind: "faults" });
  });

  test("in another role, with another address, or later made, takes nothing", async () => {
    const { doctor, labourExpert, careEmployer } = all.actors;
    await ask(coach, "treats", addressOf(labourExpert));
    await ask(coach, "asked", addressOf(doctor));
    await ask(coach, "treats", addressOf(careEmployer));
    await ask(coach, "treats", "late@example.org");
    await store.database.asOwner((tx) =>
      tx.execute(sql`update account set email = 'late@example.org', created_at = now() + interval '1 day'
        where id = ${all.strangers.doctor.account}`),
    );
    for (const actor of [doctor, labourExpert, careEmployer, all.strangers.doctor]) {
      // Round the use case, straight at the database's function.
      const { rows } = await as(actor, (tx) => tx.execute(sql`select take_asks()`));
      expect(rows).toEqual([]);
      expect(await sees(actor)).toBeUndefined();
    }
    await store.database.asOwner((tx) =>
      tx.execute(sql`update account set email_verified = true where email = 'late@example.org'`),
    );
    const late = all.strangers.doctor;
    expect(await as(late, (tx) => takeAsks(tx, late))).toBe(1);
  });

  test("takes nothing that was withdrawn, or of somebody who was taken away", async () => {
    const { doctor } = all.actors;
    await ask(coach, "treats", addressOf(doctor));
    const [open] = (await around(coach))!.asks;
    expect(await as(coach, (tx) => endRelation(tx, coach, dirk, open!.id))).toBe(true);
    expect(await as(coach, (tx) => endRelation(tx, coach, dirk, open!.id))).toBe(false);
    expect(await as(doctor, (tx) => takeAsks(tx, doctor))).toBe(0);
    await ask(coach, "treats", addressOf(doctor));
    await store.database.asOwner((tx) =>
      tx.execute(sql`update candidacy set removed_at = now() where id = ${dirk}`),
    );
    expect(await as(doctor, (tx) => takeAsks(tx, doctor))).toBe(0);
  });

  test("is no present employer's to know of, nor the counter's", async () => {
    const { anna } = all.people;
    await ask(coach, "treats", "arts@example.org", anna);
    for (const role of ["sendingEmployer", "coordinator", "doctor", "labourExpert"] as const) {
      const actor = all.actors[role];
      const told = await as(actor, (tx) => listChanges(tx, actor, { candidacyId: anna }));
      expect(JSON.stringify(told)).not.toContain("arts@example.org");
      const { rows } = await as(actor, (tx) => tx.execute(sql`select email from candidacy_ask`));
      expect(rows).toEqual([]);
    }
    const own = await as(coach, (tx) => listChanges(tx, coach, { candidacyId: anna }));
    expect(JSON.stringify(own)).toContain("arts@example.org");
  });
});

test.each(roles)("a %s changes who looks along only where they write the grants", async (role) => {
  const { anna, bram, carla } = all.people;
  for (const actor of [all.actors[role], all.strangers[role]]) {
    for (const id of [anna, bram, carla, dirk, newId(), "x"]) {
      const may =
        (actor === coach && [anna, dirk].includes(id)) ||
        (actor === all.actors.candidate && id === anna);
      expect((await around(actor, id)) !== undefined).toBe(may);
      if (may) continue;
      expect(await grant(actor, id, { kind: "shown", agreed: true })).toEqual({ kind: "notFound" });
      expect(await ask(actor, "treats", "a@example.org", id)).toEqual({ kind: "notFound" });
      expect(await as(actor, (tx) => endRelation(tx, actor, id, newId()))).toBe(false);
    }
  }
});
