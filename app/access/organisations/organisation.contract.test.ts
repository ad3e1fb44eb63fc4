import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { VERSION } from "../../platform/forms/formState.ts";
import { newId } from "../../platform/ids.ts";
import { type Actor, actorSettings } from "../actor.ts";
import { type AccessFixture, fillAccess, rowsOf } from "../fixture/accessFixture.ts";
import { listChanges } from "../history/listChanges.ts";
import { changeRegion, readOwnRegion } from "../regions/changeRegion.ts";
import { readRegions } from "../regions/readRegions.ts";
import { roles } from "../role.ts";
import { addAndInvite } from "./addAndInvite.ts";
import { archiveOrganisation, restoreOrganisation } from "./archiveOrganisation.ts";
import { changeOrganisation, renameOwn } from "./changeOrganisation.ts";
import { readOrganisation, readOrganisations } from "./readOrganisations.ts";
import { joinRegion, leaveRegion } from "./workInRegion.ts";

let store: TestDatabase;
let all: AccessFixture;
beforeEach(async () => {
  store = await openTestDatabase();
  all = await fillAccess(store.database);
});
afterEach(() => store.close());

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const runner = () => all.actors.administrator;
const given = (naam: string, soort = "care", version = 1) => ({
  naam: [naam],
  soort: [soort],
  [VERSION]: [String(version)],
});
const change = (id: string, form: ReturnType<typeof given>, actor = runner()) =>
  as(actor, (tx) => changeOrganisation(tx, actor, id, form));
const notFound = { kind: "notFound" };
const place = () => ({ organisationId: all.cleaning.id, regionId: all.region.id });
const list = (address = "") =>
  as(runner(), (tx) => readOrganisations(tx, new URLSearchParams(address)));

test("whoever does not run the installation reads and changes none", async () => {
  const outsiders = [
    ...roles.filter((role) => role !== "administrator").map((role) => all.actors[role]),
    ...Object.values(all.others),
  ];
  for (const actor of outsiders) {
    expect(await as(actor, (tx) => readOrganisations(tx, new URLSearchParams()))).toBeUndefined();
    expect(await as(actor, (tx) => readRegions(tx, new URLSearchParams()))).toBeUndefined();
    expect(await as(actor, (tx) => readOrganisation(tx, all.cleaning.id))).toBeUndefined();
    expect(await as(actor, (tx) => readOwnRegion(tx, all.region.id))).toBeUndefined();
    expect(await change(all.cleaning.id, given("Gekaapt"), actor)).toEqual(notFound);
    expect(await as(actor, (tx) => archiveOrganisation(tx, actor, all.cleaning.id))).toEqual(
      notFound,
    );
    expect(await as(actor, (tx) => restoreOrganisation(tx, actor, all.cleaning.id))).toEqual(
      notFound,
    );
    expect(await as(actor, (tx) => joinRegion(tx, actor, place()))).toEqual(notFound);
    expect(await as(actor, (tx) => leaveRegion(tx, actor, place()))).toEqual(notFound);
    const region = { naam: ["Gekaapt"], drempel: ["9"], [VERSION]: ["1"] };
    expect(await as(actor, (tx) => changeRegion(tx, actor, all.region.id, region))).toEqual(
      notFound,
    );
  }
});

test("an organisation's own administrator changes its name, whatever else the form says", async () => {
  const { administrator } = all.others;
  const form = given("Zorg Zuid en Noord", "counter");
  expect(
    await as(administrator, (tx) => renameOwn(tx, administrator, all.care.id, form)),
  ).toMatchObject({
    kind: "saved",
  });
  expect(await change(all.care.id, given("Zorg Z", "counter", 2), administrator)).toMatchObject({
    kind: "saved",
  });
  const [row] = await rowsOf(
    store.database,
    sql`select name, kind, version from organisation where id = ${all.care.id}`,
  );
  expect(row).toEqual({ name: "Zorg Z", kind: "care", version: 3 });
  const { rows } = await as(runner(), (tx) =>
    listChanges(tx, runner(), { subjectIds: [all.care.id] }),
  );
  expect(rows[0]).toMatchObject({
    before: { name: "Zorg Zuid en Noord" },
    after: { name: "Zorg Z" },
  });
});

describe("a name and a kind", () => {
  test("who was slower sees both versions, and nothing is lost", async () => {
    const [one, other] = await Promise.all([
      change(all.cleaning.id, given("Een", "cleaning")),
      change(all.cleaning.id, given("Ander", "cleaning")),
    ]);
    expect([one.kind, other.kind].toSorted()).toEqual(["conflict", "saved"]);
    const slower = one.kind === "conflict" ? one : other;
    expect(slower).toMatchObject({ conflict: { version: 2, differences: [{ field: "naam" }] } });
  });

  test("another's name is not taken", async () => {
    expect(await change(all.cleaning.id, given("zórg zuid"))).toEqual({
      kind: "faults",
      faults: [{ field: "naam", key: "access:organisation.sameName" }],
    });
    expect(await change(all.cleaning.id, given("SCHOON ZUID", "cleaning"))).toMatchObject({
      kind: "saved",
    });
  });

  test("a kind that cannot give the roles of its people is refused, by the store too", async () => {
    expect(await change(all.care.id, given("Zorg Zuid", "counter"))).toEqual({
      kind: "faults",
      faults: [{ field: "soort", key: "access:organisation.rolesStay" }],
    });
    await expect(
      as(runner(), (tx) =>
        tx.execute(sql`update organisation set kind = 'counter' where id = ${all.care.id}`),
      ),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
    expect(await change(all.cleaning.id, given("Schoon Zuid", "reintegration"))).toMatchObject({
      kind: "saved",
    });
  });

  test.each(["library", "", "koning"])("%j is no kind", async (soort) => {
    expect(await change(all.cleaning.id, given("Schoon Zuid", soort))).toMatchObject({
      kind: "faults",
      faults: [{ field: "soort" }],
    });
  });
});

describe("putting away", () => {
  const archive = (id: string) => as(runner(), (tx) => archiveOrganisation(tx, runner(), id));

  test("one that is in use stays, by the store too; the own one always", async () => {
    for (const id of [all.care.id, all.runner.id]) {
      expect(await archive(id)).toMatchObject({
        kind: "faults",
        faults: [{ key: "access:organisation.inUse" }],
      });
      await expect(
        as(runner(), (tx) =>
          tx.execute(sql`update organisation set archived_at = now() where id = ${id}`),
        ),
      ).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  });

  test("one that nobody uses leaves the lists and its regions, and comes back", async () => {
    expect(await archive(all.cleaning.id)).toMatchObject({ kind: "saved" });
    expect(await archive(all.cleaning.id)).toMatchObject({ kind: "saved" });
    const names = async (address: string) => (await list(address))!.rows.map(({ name }) => name);
    expect(await names("")).not.toContain("Schoon Zuid");
    expect(await names("staat=weg")).toEqual(["Schoon Zuid"]);
    expect(
      (await as(runner(), (tx) => readOrganisation(tx, all.cleaning.id)))!.found,
    ).toMatchObject({
      archived: true,
      regions: [],
    });
    await as(runner(), (tx) => restoreOrganisation(tx, runner(), all.cleaning.id));
    expect(await names("q=schoon")).toEqual(["Schoon Zuid"]);
    const { rows } = await as(runner(), (tx) =>
      listChanges(tx, runner(), { subjectIds: [all.cleaning.id] }),
    );
    expect(rows.map(({ verb }) => verb)).toEqual(["restored", "archived"]);
  });
});

describe("regions of an organisation", () => {
  const regions = async () =>
    (await as(runner(), (tx) => readOrganisation(tx, all.cleaning.id)))!.found.regions;

  test("it leaves and comes back, once however often it is pressed", async () => {
    await as(runner(), (tx) => leaveRegion(tx, runner(), place()));
    await as(runner(), (tx) => leaveRegion(tx, runner(), place()));
    expect(await regions()).toEqual([]);
    await as(runner(), (tx) => joinRegion(tx, runner(), place()));
    await as(runner(), (tx) => joinRegion(tx, runner(), place()));
    expect(await regions()).toEqual(["Zuid"]);
    const { rows } = await as(runner(), (tx) =>
      listChanges(tx, runner(), { subjectIds: [all.cleaning.id] }),
    );
    expect(rows).toHaveLength(2);
  });

  test("it stays in a region of which it gives the coordinator", async () => {
    const own = { ...place(), organisationId: all.runner.id };
    expect(await as(runner(), (tx) => leaveRegion(tx, runner(), own))).toMatchObject({
      kind: "faults",
      faults: [{ key: "access:organisation.coordinates" }],
    });
  });

  test("what is not there is not joined", async () => {
    for (const wrong of [newId(), "x"]) {
      expect(
        await as(runner(), (tx) => joinRegion(tx, runner(), { ...place(), regionId: wrong })),
      ).toEqual(notFound);
    }
    expect(
      await as(runner(), (tx) => joinRegion(tx, runner(), { ...place(), regionId: "" })),
    ).toMatchObject({
      kind: "faults",
    });
  });
});

test("a region changes its name and threshold, and keeps its address", async () => {
  const ask = (naam: string, drempel: string, version: number) =>
    as(runner(), (tx) =>
      changeRegion(tx, runner(), all.region.id, {
        naam: [naam],
        drempel: [drempel],
        [VERSION]: [String(version)],
      }),
    );
  expect(await ask("Diep Zuid", "8", 1)).toMatchObject({ kind: "saved" });
  expect(await as(runner(), (tx) => readOwnRegion(tx, all.region.id))).toMatchObject({
    slug: "zuid",
    name: "Diep Zuid",
    threshold: 8,
    version: 2,
  });
  expect(await ask("Zuid", "8", 1)).toMatchObject({ kind: "conflict", conflict: { version: 2 } });
  expect(await ask("Zuid", "4", 2)).toMatchObject({
    kind: "faults",
    faults: [{ field: "drempel" }],
  });
});

test("organisations are made with a link for the first administrator of each, once", async () => {
  const form = {
    "naam-1": ["Nieuw Een"],
    "soort-1": ["care"],
    "email-1": ["an@een.example"],
    "naam-2": ["Nieuw Twee"],
    "soort-2": ["cleaning"],
    _once: [newId()],
  };
  const ask = () =>
    as(runner(), (tx) => addAndInvite(tx, runner(), form, { sendsMail: false, language: "nl" }));
  const [one, again] = [await ask(), await ask()];
  for (const outcome of [one, again]) {
    expect(outcome).toMatchObject({ kind: "saved" });
    expect(outcome.kind === "saved" && outcome.links.map(({ path }) => path.length)).toEqual([
      56, 56,
    ]);
  }
  expect(
    await rowsOf(
      store.database,
      sql`select count(*)::int n from invitation where inviting_organisation_id = ${all.runner.id}`,
    ),
  ).toEqual([{ n: 2 }]);
});
