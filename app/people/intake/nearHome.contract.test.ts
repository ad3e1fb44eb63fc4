import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { rowsOf } from "../../access/fixture/accessFixture.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { fillPeople, type PeopleFixture } from "../fixture/peopleFixture.ts";
import { nearHome } from "./nearHome.ts";

let store: TestDatabase;
let all: PeopleFixture;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
});
afterAll(() => store.close());

const near = (actor: Actor, who: string) =>
  store.database.as("overstap_app", actorSettings(actor), (tx) => nearHome(tx, who));

test("the home region lies where its work is, for whoever sees the person", async () => {
  const { coach, candidate } = all.actors;
  const [middle] = await rowsOf<{ lat: number; lon: number }>(
    store.database,
    sql`select avg(o.lat)::float8 as lat, avg(o.lon)::float8 as lon from opening o
      join candidacy c on c.home_region_id = o.region_id where c.id = ${all.people.anna}`,
  );
  expect(middle!.lat).toBeGreaterThan(50);
  expect(await near(coach, all.people.anna)).toEqual(middle);
  expect(await near(candidate, all.people.anna)).toEqual(middle);
  expect(await near(all.strangers.coach, all.people.anna)).toBeUndefined();
});
