import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { readAudit } from "../../access/audit/readAudit.ts";
import { sealAll } from "../../access/audit/sealAudit.ts";
import { auditWitness } from "../../access/audit/witness.ts";
import { listChanges } from "../../access/history/listChanges.ts";
import { roles } from "../../access/role.ts";
import { actorAs } from "../../access/signIn/actorAs.ts";
import { type Database, openDatabase, type Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { askProfessional } from "../around/askProfessional.ts";
import { endRelation } from "../around/endRelation.ts";
import { grantRelation } from "../around/grantRelation.ts";
import { takeAsks } from "../around/takeAsks.ts";
import { fillPeople, type PeopleFixture } from "../fixture/peopleFixture.ts";
import { everybody, listCandidacies } from "../listCandidacies.ts";
import { readCandidacy } from "../readCandidacy.ts";
import { readSight } from "./readSight.ts";

const SECRET = "a secret of the tests, long enough";
let store: TestDatabase;
let watched: Database;
let all: PeopleFixture;
let anna: string;
beforeEach(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  watched = openDatabase(store.connection, auditWitness);
  ({ anna } = all.people);
});
afterEach(async () => {
  await watched.close();
  await store.close();
});

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  watched.as("overstap_app", actorSettings(actor), work);
const sees = (actor: Actor, id = anna) => as(actor, (tx) => readCandidacy(tx, actor, id));
const sight = (actor: Actor) => as(actor, (tx) => readSight(tx, actor, anna));
const end = async (actor: Actor, kind: string, reason?: string) => {
  const seer = (await sight(actor))!.seers.find((one) => one.kind === kind)!;
  return as(actor, (tx) => endRelation(tx, actor, anna, seer.id, reason));
};
const nothing = { q: "", page: 1, filters: {} };

describe("a person who makes it stop", () => {
  test.each(["assigned", "treats", "asked", "shown", "proposed"] as const)(
    "is seen no more at once by whoever looked as %s, in lists too",
    async (kind) => {
      const { candidate } = all.actors;
      const role = (await sight(candidate))!.seers.find((one) => one.kind === kind)!.role;
      const looker = all.actors[role];
      expect(await sees(looker)).toBeDefined();
      expect(await end(candidate, kind)).toBe(true);
      expect(await sees(looker)).toBeUndefined();
      const { rows } = await as(looker, (tx) => listCandidacies(tx, looker, everybody));
      expect(rows.map(({ id }) => id)).not.toContain(anna);
      expect(await sees(candidate)).toBeDefined();
      const history = await as(candidate, (tx) =>
        listChanges(tx, candidate, { candidacyId: anna }),
      );
      expect(history.rows[0]).toMatchObject({ subject: "relation", verb: "removed" });
    },
  );

  test("is seen no more by a job that is half-way", async () => {
    const { candidate, coach } = all.actors;
    const stopped = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const asked = {
      account: coach.account,
      organisation: coach.membership.organisation.id,
      role: coach.role,
    };
    // As jobs do that work for somebody: each step a transaction of its own, as whoever asked.
    const step = async () => {
      const actor = (await actorAs(watched, asked))!;
      const { rows } = await as(actor, (tx) => listCandidacies(tx, actor, everybody));
      return rows.map(({ id }) => id);
    };
    const job = async () => {
      const first = await step();
      begun.resolve();
      await stopped.promise;
      return [first.includes(anna), (await step()).includes(anna)];
    };
    const running = job();
    await begun.promise;
    await end(candidate, "assigned");
    stopped.resolve();
    expect(await running).toEqual([true, false]);
  });

  test("is seen no more by one who was asked by mail and looks only now", async () => {
    const { candidate } = all.actors;
    const doctor = all.strangers.doctor;
    const email = `${doctor.account}@example.org`;
    await as(candidate, (tx) => askProfessional(tx, candidate, anna, "treats", { email: [email] }));
    const ask = (await sight(candidate))!.asks[0]!;
    expect(await as(candidate, (tx) => endRelation(tx, candidate, anna, ask.id))).toBe(true);
    expect(await as(doctor, (tx) => takeAsks(tx, doctor))).toBe(0);
    expect(await sees(doctor)).toBeUndefined();
  });

  test("limits the counter to what it needs: it goes on looking, without the name", async () => {
    const { candidate, coordinator } = all.actors;
    expect(await sees(coordinator)).toMatchObject({ firstName: "Anna" });
    await end(candidate, "identified");
    expect(await sees(coordinator)).toMatchObject({ firstName: null });
    expect((await sees(coordinator))?.wishes).not.toBeNull();
  });

  test("cannot make the work itself untrue: who is employed, who works beside them", async () => {
    const { candidate } = all.actors;
    const seers = (await sight(candidate))!.seers;
    expect(seers.filter(({ ends }) => !ends).map(({ kind }) => kind)).toEqual([
      "employs",
      "placed",
    ]);
    expect(await end(candidate, "employs")).toBe(false);
    expect(await end(candidate, "placed")).toBe(false);
  });
});

test("a coach does it for somebody with the reason in the history, and refuses nobody in their place", async () => {
  const { coach } = all.actors;
  const reason = "vroeg het aan de balie";
  expect(await end(coach, "shown", reason)).toBe(true);
  await as(coach, (tx) =>
    grantRelation(tx, coach, anna, { kind: "shown", agreed: true }, "bedacht zich"),
  );
  const { rows } = await as(coach, (tx) => listChanges(tx, coach, { candidacyId: anna }));
  expect(rows.slice(0, 3).map((row) => [row.verb, row.before?.["relation"], row.reason])).toEqual(
    expect.arrayContaining([
      ["created", undefined, "bedacht zich"],
      ["removed", "shown", reason],
      ["removed", "identified", reason],
    ]),
  );
  expect(await end(coach, "proposed", reason)).toBe(false);
  expect(await end(coach, "assigned", reason)).toBe(false);
});

test("says of each who can see somebody when they last looked", async () => {
  const { candidate, doctor } = all.actors;
  const before = Date.now();
  await sees(doctor);
  await sealAll(watched, SECRET);
  const { seers } = (await sight(candidate))!;
  const looked = seers.find(({ kind }) => kind === "treats")!.lastLooked!;
  expect(Math.abs(looked.getTime() - before)).toBeLessThan(60_000);
  expect(seers.find(({ kind }) => kind === "asked")!.lastLooked).toBeUndefined();
});

describe("who looked", () => {
  beforeEach(async () => {
    for (const role of ["doctor", "coach", "candidate", "careEmployer"] as const) {
      // eslint-disable-next-line no-await-in-loop -- one after the other, so that their order is known
      await sees(all.actors[role]);
      // eslint-disable-next-line no-await-in-loop -- as above
      await wait(2);
    }
    await sealAll(watched, SECRET);
  });
  const read = (actor: Actor, candidacyId?: string) =>
    as(actor, (tx) =>
      readAudit(
        tx,
        { ...nothing, filters: { wat: "read" } },
        candidacyId ? { about: candidacyId } : {},
      ),
    );

  test("is read by the person and the coach, by name, without what the person did", async () => {
    const { candidate, coach } = all.actors;
    for (const actor of [candidate, coach]) {
      // eslint-disable-next-line no-await-in-loop -- two
      const { rows, total } = await read(actor, anna);
      expect(rows.map(({ role }) => role)).toEqual(["careEmployer", "coach", "doctor"]);
      expect(rows.every(({ account, organisation }) => account && organisation)).toBe(true);
      expect(total).toBe(3);
    }
  });

  test.each(roles.filter((role) => role !== "candidate" && role !== "coach"))(
    "is not for a %s to read of somebody",
    async (role) => {
      expect(await read(all.actors[role], anna)).toEqual({ rows: [], total: 0 });
      expect(await read(all.strangers.coach, anna)).toEqual({ rows: [], total: 0 });
    },
  );

  test("a coordinator reads of the region, and no name that tells whose a pseudonym is", async () => {
    const { rows } = await read(all.actors.coordinator);
    expect(rows.map(({ role }) => role)).toEqual(["careEmployer", "candidate", "coach", "doctor"]);
    expect(rows.find(({ role }) => role === "candidate")!.account).toBeNull();
    expect(new Set(rows.map(({ subject }) => subject)).size).toBe(1);
    expect(JSON.stringify(rows)).not.toContain(anna);
    const own = all.actors.candidate.name;
    const found = await as(all.actors.coordinator, (tx) =>
      readAudit(tx, { ...nothing, q: own.slice(0, 6) + own.slice(6) }),
    );
    expect(found.rows.filter(({ role }) => role === "candidate")).toEqual([]);
  });

  test("an administrator reads of the own organisation only, others of nobody", async () => {
    const { administrator, coordinator } = all.actors;
    const mine = administrator.membership.organisation.id;
    const { rows } = await read(administrator);
    expect(rows.every(({ organisation }) => organisation !== null)).toBe(true);
    expect(rows.length).toBe(
      Object.entries(all.actors).filter(
        ([role, actor]) =>
          ["doctor", "coach", "candidate", "careEmployer"].includes(role) &&
          actor.membership.organisation.id === mine,
      ).length,
    );
    for (const actor of [all.actors.coach, all.actors.doctor, all.actors.researcher]) {
      // eslint-disable-next-line no-await-in-loop -- three
      expect((await read(actor)).total).toBe(0);
    }
    expect((await read(coordinator)).total).toBeGreaterThan(0);
  });

  test("that it was read is told too", async () => {
    const { coordinator, coach, candidate } = all.actors;
    await read(coordinator);
    await read(coach, anna);
    await sealAll(watched, SECRET);
    const { rows } = await read(candidate, anna);
    expect(rows[0]).toMatchObject({ role: "coach", groups: ["audit"] });
    const told = await store.database.asOwner((tx) =>
      tx.execute("select role from audit_line where groups = array['audit'] and subject is null"),
    );
    expect(told.rows).toEqual([{ role: "coordinator" }]);
  });
});
