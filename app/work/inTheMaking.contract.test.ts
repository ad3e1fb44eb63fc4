import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actorSettings } from "../access/actor.ts";
import { type Role, roles } from "../access/role.ts";
import type { Transaction } from "../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../platform/database/testDatabase.ts";
import { newId } from "../platform/ids.ts";
import { countOpeningsByRegion } from "./countOpenings.ts";
import { fillWork, type WorkFixture } from "./fixture/workFixture.ts";
import { listOpenings } from "./listOpenings.ts";
import { openingsReadBy, visibleOpeningIds } from "./openingsVisibleTo.ts";
import { readOpening } from "./readOpening.ts";
import { opening } from "./schema.ts";
import { openingIdsOf, weighedOpenings } from "./weighedOpenings.ts";

let store: TestDatabase;
let all: WorkFixture;
/** A place in the south with free places, as it is made, and one that was put away. */
const draft = newId();
const archived = newId();

beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillWork(store.database);
  await store.database.asOwner(async (tx) => {
    const [row] = await tx
      .select()
      .from(opening)
      .where(sql`${opening.id} = ${all.openings.southOpen}`);
    await tx.insert(opening).values({ ...row!, id: draft, publishedAt: null });
    await tx.insert(opening).values({ ...row!, id: archived, archivedAt: new Date() });
  });
});
afterAll(() => store.close());

const dutch = { language: "nl", plain: false } as const;
const as = <T>(role: Role, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(all.actors[role]), work);

/** Whoever makes places sees their own in every state, unless they ask for one. */
const published = (role: Role) =>
  new URLSearchParams(role === "careEmployer" ? "staat=gepubliceerd" : "");

/** Who comes to a place that was put away by a link, to see where somebody works. */
const followers = new Set<Role>([
  "coach",
  "sendingEmployer",
  "doctor",
  "labourExpert",
  "coordinator",
  "careEmployer",
  "researcher",
]);

describe.each(roles)("as %s", (role) => {
  test("a place that is being made is its own team leader's alone, past the first lock too", async () => {
    const own = role === "careEmployer";
    const rows = await as(role, (tx) => tx.select({ id: opening.id }).from(opening));
    expect(rows.some(({ id }) => id === draft)).toBe(own);
    const found = await as(role, (tx) => readOpening(tx, all.actors[role], dutch, draft));
    expect(found?.id).toBe(own ? draft : undefined);
  });

  test("the first lock alone says the same", async () => {
    const settings = actorSettings(all.actors[role]);
    const ids = await store.database.asOwner(async (tx) => {
      await tx.execute(sql`select set_config('overstap.account', ${settings.account}, true),
        set_config('overstap.organisation', ${settings.organisation}, true),
        set_config('overstap.role', ${settings.role}, true),
        set_config('overstap.region', ${settings.region}, true)`);
      const readable = await openingsReadBy(tx, all.actors[role]);
      return (await tx.select({ id: opening.id }).from(opening).where(readable)).map(
        ({ id }) => id,
      );
    });
    expect(ids.includes(draft)).toBe(role === "careEmployer");
    expect(ids.includes(archived)).toBe(followers.has(role));
  });

  test("one that was put away is read by whoever follows people, and by no candidate", async () => {
    const found = await as(role, (tx) => readOpening(tx, all.actors[role], dutch, archived));
    expect(found?.id).toBe(followers.has(role) ? archived : undefined);
  });

  test("neither stands in a list, on the map, in a count, or among what is weighed", async () => {
    const actor = all.actors[role];
    const [list, ids, counts] = await as(role, async (tx) => [
      await listOpenings(tx, actor, dutch, published(role)),
      await visibleOpeningIds(tx, actor),
      await countOpeningsByRegion(tx, actor),
    ]);
    const seen = [...list.rows.map(({ id }) => id), ...ids];
    expect(seen.filter((id) => id === draft || id === archived)).toEqual([]);
    const counted = [...counts.values()].flatMap((each) => [...each.values()]);
    const openings = counted.reduce((sum, each) => sum + each.openings, 0);
    expect(openings).toBe(list.total);
    expect(list.towns.reduce((sum, each) => sum + each.openings, 0)).toBe(list.total);
  });
});

test.each([
  ["", [draft]],
  ["staat=in-de-maak", [draft]],
  ["staat=gearchiveerd", [archived]],
  ["staat=gepubliceerd", []],
])("a team leader who asks %j sees of these %j", async (address, expected) => {
  const { careEmployer, coach } = all.actors;
  const list = (actor: typeof coach) =>
    as(actor.role, (tx) => listOpenings(tx, actor, dutch, new URLSearchParams(address)));
  const mine = (await list(careEmployer)).rows.map(({ id }) => id);
  expect(mine.filter((id) => id === draft || id === archived)).toEqual(expected);
  // For everybody else the word means nothing, and the list says so.
  const theirs = await list(coach);
  expect(theirs.query.ignored).toEqual(address === "" ? [] : ["staat"]);
  expect(theirs.rows.some(({ id }) => id === draft || id === archived)).toBe(false);
});

test("the role that weighs never meets either", async () => {
  const ids = [draft, archived, all.openings.southOpen];
  const [rows, weighed, region] = await store.database.as(
    "overstap_engine",
    undefined,
    async (tx) => [
      await tx.select({ id: opening.id }).from(opening),
      await weighedOpenings(tx, ids),
      await openingIdsOf(tx, all.regions.south),
    ],
  );
  expect(rows.filter(({ id }) => id === draft || id === archived)).toEqual([]);
  expect(weighed.openings).toHaveLength(1);
  expect(region).not.toContain(draft);
  const past = await store.database.asOwner((tx) => weighedOpenings(tx, ids));
  expect(past.openings).toHaveLength(1);
});

test("an organisation without an open place keeps its work to itself", async () => {
  let workplaces: string[] = [];
  const settings = actorSettings(all.actors.candidate);
  const look = store.database.asOwner(async (tx) => {
    await tx.execute(sql`update opening set published_at = null
      where organisation_id = ${all.care.south} and archived_at is null`);
    await tx.execute(sql`select set_config('role', 'overstap_app', true),
      set_config('overstap.account', ${settings.account}, true),
      set_config('overstap.organisation', ${settings.organisation}, true),
      set_config('overstap.role', ${settings.role}, true), set_config('overstap.region', '', true)`);
    const { rows } = await tx.execute<{ id: string }>(sql`select actor_workplaces() as id`);
    workplaces = rows.map(({ id }) => id);
    tx.rollback();
  });
  await expect(look).rejects.toThrow(/rollback/i);
  expect(workplaces).toContain(all.care.north);
  expect(workplaces).not.toContain(all.care.south);
});
