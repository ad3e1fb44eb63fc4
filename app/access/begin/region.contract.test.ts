import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { newId } from "../../platform/ids.ts";
import { type Actor, actorSettings } from "../actor.ts";
import { type AccessFixture, fillAccess, rowsOf } from "../fixture/accessFixture.ts";
import { listChanges } from "../history/listChanges.ts";
import { addOrganisations } from "../organisations/addOrganisations.ts";
import { addRegion } from "../regions/addRegion.ts";
import { roles } from "../role.ts";
import { finishGuide } from "./finishGuide.ts";
import { nextStep, readGuide } from "./readGuide.ts";

let store: TestDatabase;
let all: AccessFixture;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillAccess(store.database);
});
afterAll(() => store.close());

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const runner = () => all.actors.administrator;
const region = (name: string, more = {}) => ({ naam: [name], drempel: ["5"], ...more });
const count = async (table: string) =>
  (
    await rowsOf<{ n: number }>(
      store.database,
      sql`select count(*)::int n from ${sql.identifier(table)}`,
    )
  )[0]!.n;

describe("who does not run the installation", () => {
  const outsiders = () => [
    ...roles.filter((role) => role !== "administrator").map((role) => all.actors[role]),
    ...Object.values(all.others),
  ];

  test("reads no guide, and makes no region or organisation", async () => {
    const before = [await count("region"), await count("organisation")];
    for (const actor of outsiders()) {
      expect(await as(actor, (tx) => readGuide(tx, actor))).toBeUndefined();
      expect(await as(actor, (tx) => addRegion(tx, actor, region("Elders")))).toEqual({
        kind: "notFound",
      });
      expect(
        await as(actor, (tx) =>
          addOrganisations(tx, actor, { "naam-1": ["Elders"], "soort-1": ["care"] }),
        ),
      ).toEqual({ kind: "notFound" });
      expect(await as(actor, (tx) => finishGuide(tx, { taal: ["nl"] }))).toEqual({
        kind: "notFound",
      });
    }
    expect([await count("region"), await count("organisation")]).toEqual(before);
  });

  test("is held by the row policies too", async () => {
    for (const actor of outsiders()) {
      for (const statement of [
        sql`insert into region (id, slug, name) values (${newId()}, ${newId()}, 'X')`,
        sql`insert into organisation (id, name, kind) values (${newId()}, 'X', 'care')`,
        sql`insert into region_organisation (region_id, organisation_id, since)
          values (${all.region.id}, ${actor.membership.organisation.id}, current_date)`,
      ]) {
        await expect(as(actor, (tx) => tx.execute(statement))).rejects.toMatchObject({
          cause: { code: "42501" },
        });
      }
      const { rowCount } = await as(actor, (tx) =>
        tx.execute(sql`update region set threshold = 50`),
      );
      expect(rowCount).toBe(0);
      const { rowCount: renamed } = await as(actor, (tx) =>
        tx.execute(sql`update organisation set name = name || '!' where id = ${all.runner.id}`),
      );
      expect(renamed).toBe(0);
    }
  });

  test("an administrator changes the name of the own organisation, never its kind", async () => {
    const { administrator } = all.others;
    const change = (set: ReturnType<typeof sql>) =>
      as(administrator, (tx) =>
        tx.execute(sql`update organisation set ${set} where id = ${all.care.id}`),
      );
    expect((await change(sql`name = name`)).rowCount).toBe(1);
    for (const set of [sql`kind = 'counter'`, sql`archived_at = now()`]) {
      await expect(change(set)).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  });

  test("makes nothing of the library of tasks", async () => {
    await expect(
      as(runner(), (tx) =>
        tx.execute(
          sql`insert into organisation (id, name, kind) values (${newId()}, 'X', 'library')`,
        ),
      ),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});

describe("a region", () => {
  const add = (given: ReturnType<typeof region>) =>
    as(runner(), (tx) => addRegion(tx, runner(), given));

  test("gets an address of its own, and the own organisation when one says so", async () => {
    const one = await add(region("Noord-Oost", { doetmee: ["yes"] }));
    expect(await add(region("Noord Oost"))).toMatchObject({ kind: "saved" });
    expect(
      await rowsOf(
        store.database,
        sql`select slug from region where name like 'Noord%' order by 1`,
      ),
    ).toEqual([{ slug: "noord-oost" }, { slug: "noord-oost-2" }]);
    const id = one.kind === "saved" ? one.id : "";
    expect(
      await rowsOf(
        store.database,
        sql`select organisation_id as id from region_organisation where region_id = ${id}`,
      ),
    ).toEqual([{ id: all.runner.id }]);
    const { rows } = await as(runner(), (tx) => listChanges(tx, runner(), { subjectIds: [id] }));
    expect(rows).toMatchObject([
      { verb: "created", subject: "region", after: { name: "Noord-Oost", threshold: 5 } },
    ]);
  });

  test("has a name of its own, also when two are made at once", async () => {
    const kinds = (await Promise.all([add(region("Tegelijk")), add(region("tégelijk"))])).map(
      ({ kind }) => kind,
    );
    expect(kinds.toSorted()).toEqual(["faults", "saved"]);
    expect(await add(region("ZUID"))).toEqual({
      kind: "faults",
      faults: [{ field: "naam", key: "access:region.sameName" }],
    });
  });

  test.each(["4", "0", "-5", "5,5", "101", "", "veel"])(
    "shows no count from %j",
    async (drempel) => {
      const outcome = await add({ naam: ["Drempelloos"], drempel: [drempel] });
      expect(outcome).toMatchObject({ kind: "faults", faults: [{ field: "drempel" }] });
    },
  );
});

describe("organisations", () => {
  const add = (given: Record<string, string[]>) =>
    as(runner(), (tx) => addOrganisations(tx, runner(), given));

  test("several at once, each in its region; a row that is empty is left out", async () => {
    const outcome = await add({
      "naam-1": ["Zorg Een"],
      "soort-1": ["care"],
      "regio-1": [all.region.id],
      "email-1": ["an@een.example"],
      "naam-2": [" "],
      "soort-2": [""],
      "naam-3": ["Schoon Twee"],
      "soort-3": ["cleaning"],
      "regio-3": [newId()],
    });
    expect(outcome).toMatchObject({
      kind: "saved",
      added: [
        { name: "Zorg Een", email: "an@een.example" },
        { name: "Schoon Twee", email: null },
      ],
    });
    expect(
      await rowsOf(
        store.database,
        sql`select o.name from region_organisation w join organisation o on o.id = w.organisation_id
          where o.name in ('Zorg Een', 'Schoon Twee')`,
      ),
    ).toEqual([{ name: "Zorg Een" }]);
  });

  test("with a fault in one row none is made", async () => {
    const before = await count("organisation");
    const faults = async (given: Record<string, string[]>) => {
      const outcome = await add(given);
      return outcome.kind === "faults"
        ? outcome.faults.map(({ field, key }) => `${field} ${key}`)
        : [];
    };
    expect(
      await faults({
        "naam-1": ["Goed"],
        "soort-1": ["care"],
        "naam-2": ["Fout"],
        "soort-2": ["library"],
      }),
    ).toEqual(["soort-2 forms:unknownChoice"]);
    expect(
      await faults({
        "naam-1": ["Dubbel"],
        "soort-1": ["care"],
        "naam-3": ["dúbbel"],
        "soort-3": ["care"],
      }),
    ).toEqual(["naam-3 access:organisation.sameName"]);
    expect(await faults({ "naam-2": ["loket zuid"], "soort-2": ["care"] })).toEqual([
      "naam-2 access:organisation.sameName",
    ]);
    expect(await faults({ "soort-1": ["care"], "naam-1": [""] })).toEqual([
      "naam-1 forms:required",
    ]);
    expect(await faults({})).toEqual(["naam-1 forms:required"]);
    expect(await count("organisation")).toBe(before);
  });
});

test("the guide goes on where something is still missing, and ends when one says so", async () => {
  expect(nextStep({ regions: [], organisations: [] })).toBe("/begin/regios");
  const read = () => as(runner(), (tx) => readGuide(tx, runner()));
  const guide = (await read())!;
  expect(guide.finished).toBe(false);
  expect(guide.regions.map(({ slug }) => slug)).toContain("zuid");
  expect(guide.organisations.find(({ name }) => name === "Zorg Zuid")).toMatchObject({
    kind: "care",
    regions: ["Zuid"],
  });
  expect(guide.organisations.map(({ id }) => id)).not.toContain(all.runner.id);
  expect(nextStep(guide)).toBe("/begin/instellingen");
  expect(await as(runner(), (tx) => finishGuide(tx, { taal: ["fy"] }))).toMatchObject({
    kind: "faults",
  });
  await as(runner(), (tx) => finishGuide(tx, { taal: ["en"] }));
  expect((await read())!.finished).toBe(true);
  expect(
    await rowsOf(store.database, sql`select language from account where id = ${runner().account}`),
  ).toEqual([{ language: "en" }]);
});
