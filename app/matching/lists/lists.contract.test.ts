import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { candidacy } from "../../people/schema.ts";
import { opening } from "../../work/schema.ts";
import { inventWithIds, putRegion } from "../fixture/regionInStore.ts";
import { askedBy, assign, makeActor } from "../fixture/somebody.ts";
import { weighDue } from "../screenings/weighDue.ts";
import { readUnlocks } from "../unlock/readUnlocks.ts";
import { countPlaces } from "./countPlaces.ts";
import { shortlistCsv } from "./shortlistCsv.ts";
import { shortlistOfOpening } from "./shortlistOfOpening.ts";
import { shortlistOfPerson } from "./shortlistOfPerson.ts";
import { textsIn } from "../../web/texts.ts";

/** More people than are weighed at the moment somebody asks. */
const size = { tasks: 20, profiles: 5, openings: 24, candidates: 620 };
const file = inventWithIds(7, size);
const everything = { q: "", verdict: undefined, ignored: [] };
const anyChange = {
  region: undefined,
  organisation: undefined,
  kind: undefined,
  page: 1,
  ignored: [],
};

let store: TestDatabase;
let coordinator: Actor;
let coach: Actor;
/** Of the coordinator's region, the one for which most people are listed. */
let place: string;

beforeAll(async () => {
  store = await openTestDatabase();
  const ground = await putRegion(store.database, file);
  const { organisationId, regionIds } = ground;
  coordinator = await makeActor(store.database, "coordinator", organisationId, regionIds[0]);
  coach = await makeActor(store.database, "coach", organisationId);
  await assign(
    store.database,
    coach,
    file.candidates.slice(0, 30).map(({ id }) => id),
  );
  await weighDue(store.database);
  const { rows } = await owner<{ id: string }>(sql`
    select o.id from opening o join screened_pair p on p.opening_id = o.id
    where o.region_id = ${regionIds[0]} and o.places > 0 group by o.id order by count(*) desc limit 1`);
  place = rows[0]!.id;
});
afterAll(() => store.close());

const owner = <Row extends Record<string, unknown>>(statement: ReturnType<typeof sql>) =>
  store.database.asOwner((tx) => tx.execute<Row>(statement));

const listOf = async (who: Actor, limit = 1000) =>
  (await shortlistOfOpening(askedBy(store.database, who), place, everything, "nl", limit))!;
const peopleOf = async (who: Actor) => (await listOf(who)).rows.map(({ person }) => person.id);
const board = (who: Actor) =>
  readUnlocks(askedBy(store.database, who), anyChange, "nl", { size: 1000 });

/** Does something, looks, and takes it back. */
async function meanwhile(
  change: ReturnType<typeof sql>,
  back: ReturnType<typeof sql>,
  look: () => Promise<void>,
) {
  await owner(change);
  try {
    await look();
  } finally {
    await owner(back);
    await weighDue(store.database);
  }
}

test("a list that is current says when it was computed, on the page and in the file", async () => {
  const list = await listOf(coordinator);
  expect(list.rows.length).toBeGreaterThan(20);
  expect(list.freshness.current).toBe(true);
  const age = Date.now() - new Date(list.freshness.computedAt).getTime();
  expect(age).toBeGreaterThanOrEqual(0);
  expect(age).toBeLessThan(600_000);
  expect(shortlistCsv(textsIn("nl"), "nl", list)).toMatch(
    /Berekend om \d\d:\d\d met de gegevens van nu/,
  );
});

test("when a place changed, a long list is the last one and says so, with no wrong verdict on it", async () => {
  await meanwhile(
    sql`update opening set places = 0 where id = ${place}`,
    sql`update opening set places = 1 where id = ${place}`,
    async () => {
      const list = await listOf(coordinator);
      expect(list.freshness.current).toBe(false);
      expect(shortlistCsv(textsIn("nl"), "nl", list)).toContain("Wordt bijgewerkt");
      // There is no place now, so nobody is ready: rows are weighed as they are shown.
      expect(new Set(list.rows.map(({ verdict }) => verdict))).toEqual(new Set(["near"]));
      // The same change for the few of a coach is weighed at once.
      const few = await listOf(coach);
      expect(few.freshness.current).toBe(true);
      expect(few.counts).toMatchObject({ ready: 0, reduced: 0, ask: 0 });
      expect((await board(coordinator)).freshness.current).toBe(false);
      await weighDue(store.database);
      const after = await listOf(coordinator);
      expect(after.freshness.current).toBe(true);
      expect(after.counts).toMatchObject({ ready: 0, reduced: 0, ask: 0 });
    },
  );
});

test("when somebody changed, every long list that holds them says so, and their own is that of now", async () => {
  const [person] = await peopleOf(coach);
  await meanwhile(
    sql`update candidacy_wishes set affinity = 'no' where candidacy_id = ${person}`,
    sql`update candidacy_wishes set affinity = 'yes' where candidacy_id = ${person}`,
    async () => {
      const list = await listOf(coordinator);
      expect(list.freshness.current).toBe(false);
      expect(list.rows.map((row) => row.person.id)).not.toContain(person);
      const own = await shortlistOfPerson(askedBy(store.database, coach), person, everything, "nl");
      expect(own).toMatchObject({ total: 0, freshness: { current: true } });
      const { counts } = await countPlaces(askedBy(store.database, coach), [person!]);
      expect(counts.get(person!)).toMatchObject({ ready: 0, near: 0 });
    },
  );
});

test("a withdrawn consent takes effect at once, in lists, counts and the unlock board", async () => {
  const before = await board(coordinator);
  const line = before.rows.find(({ people }) => people.length > 1)!;
  const [gone] = line.people;
  const listed = await peopleOf(coordinator);
  await meanwhile(
    sql`update relation set until = current_date - 1 where candidacy_id = ${gone!.id} and kind = 'shown'`,
    sql`update relation set until = null where candidacy_id = ${gone!.id} and kind = 'shown'`,
    async () => {
      expect(await peopleOf(coordinator)).toEqual(listed.filter((id) => id !== gone!.id));
      const after = await board(coordinator);
      const same = after.rows.find(
        ({ change, opening: at }) =>
          JSON.stringify([change, at?.id]) === JSON.stringify([line.change, line.opening?.id]),
      );
      const count = line.count.kind === "exact" ? line.count.count : Number.NaN;
      expect(same?.count).toEqual({ kind: "exact", count: count - 1 });
      expect(JSON.stringify(after)).not.toContain(gone!.id);
    },
  );
});

test("who was taken away is gone at once, and an archived place too", async () => {
  const [gone] = await peopleOf(coach);
  await meanwhile(
    sql`update ${candidacy} set removed_at = now() where id = ${gone}`,
    sql`update ${candidacy} set removed_at = null where id = ${gone}`,
    async () => {
      expect(await peopleOf(coordinator)).not.toContain(gone);
      expect(await peopleOf(coach)).not.toContain(gone);
      expect(JSON.stringify(await board(coordinator))).not.toContain(gone);
      const { counts } = await countPlaces(askedBy(store.database, coach), [gone!]);
      expect(counts.size).toBe(0);
    },
  );
  await meanwhile(
    sql`update ${opening} set archived_at = now() where id = ${place}`,
    sql`update ${opening} set archived_at = null where id = ${place}`,
    async () => {
      const own = await shortlistOfPerson(askedBy(store.database, coach), gone, everything, "nl");
      expect(own!.rows.map((row) => row.place.id)).not.toContain(place);
      expect(JSON.stringify(await board(coordinator))).not.toContain(place);
    },
  );
});

test("whoever sees few of the people counts and lists those few", async () => {
  const mine = new Set(file.candidates.slice(0, 30).map(({ id }) => id));
  const all = await peopleOf(coordinator);
  expect(await peopleOf(coach)).toEqual(all.filter((id) => mine.has(id)));
  const { counts } = await listOf(coach);
  expect(Object.values(counts!).reduce((sum, count) => sum + count, 0)).toBe(30);
  const stranger = await makeActor(store.database, "coach", coach.membership.organisation.id);
  const nobody = await listOf(stranger);
  expect(nobody.rows).toEqual([]);
  expect(Object.values(nobody.counts!).every((count) => count === 0)).toBe(true);
});

test("on the unlock board one is named only whom one may see, and counted from five on", async () => {
  const stranger = await makeActor(store.database, "coach", coach.membership.organisation.id);
  const { rows } = await board(stranger);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.flatMap(({ people }) => people)).toEqual([]);
  expect(rows.every(({ count }) => count.kind === "fewer" || count.count >= 5)).toBe(true);
  const mine = new Set(file.candidates.slice(0, 30).map(({ id }) => id));
  const named = (await board(coach)).rows.flatMap(({ people }) => people.map(({ id }) => id));
  expect(named.length).toBeGreaterThan(0);
  expect(named.every((id) => mine.has(id))).toBe(true);
});

test("a page names the first of many and says how many more there are", async () => {
  const { rows } = await readUnlocks(askedBy(store.database, coordinator), anyChange, "nl", {
    size: 1000,
    people: 1,
  });
  const long = rows.filter(({ more }) => more > 0);
  expect(long.length).toBeGreaterThan(0);
  expect(rows.every(({ people }) => people.length <= 1)).toBe(true);
  const exact = rows.map(({ count, people, more }) =>
    count.kind === "exact" ? count.count - people.length - more : 0,
  );
  expect(new Set(exact)).toEqual(new Set([0]));
});
