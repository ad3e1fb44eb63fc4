import { Random } from "@overstap/engine/region/random.ts";
import { unlockList } from "@overstap/engine/region/unlock.ts";
import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { allOpeningIds } from "../../work/weighedOpenings.ts";
import { changeSomething } from "../fixture/randomChange.ts";
import { type Ground, inventWithIds, putRegion } from "../fixture/regionInStore.ts";
import { idsOfRegion } from "../weighing/idsOfRegion.ts";
import { loadRegion } from "../weighing/loadRegion.ts";
import { sweepOpenings } from "./sweepOpenings.ts";
import { weighDue } from "./weighDue.ts";
import { weighLoaded } from "./weighLoaded.ts";
import { weighPeople } from "./weighPeople.ts";

const size = { tasks: 20, profiles: 5, openings: 15, candidates: 40 };

let store: TestDatabase;
let ground: Ground;

async function begin(seed: number): Promise<Random> {
  ground = await putRegion(store.database, inventWithIds(seed, size));
  return new Random(seed);
}

/** What would come out if everything were weighed at this moment. */
const live = () =>
  store.database.as("overstap_engine", undefined, async (tx) => {
    const { rows } = await tx.execute<{ id: string }>(sql`select id from candidacy`);
    const region = await loadRegion(tx, {
      candidacies: rows.map(({ id }) => id),
      openings: await allOpeningIds(tx),
    });
    const weighed = [...weighLoaded(region, region.candidates).values()].flat();
    return weighed.map((one) => JSON.stringify(one)).toSorted();
  });

const stored = () =>
  store.database.as("overstap_engine", undefined, async (tx) => {
    const { rows } = await tx.execute(sql`
      select candidacy_id as "candidacyId", opening_id as "openingId", verdict, cost, hours, talents,
        travel_minutes as "travelMinutes", gains, gain_costs as "gainCosts" from screened_pair`);
    return rows.map((one) => JSON.stringify(one)).toSorted();
  });

/** The unlock list of both regions as the engine makes it, and as it follows from what is stored. */
const unlocks = () =>
  store.database.as("overstap_engine", undefined, async (tx) => {
    const found = { live: [] as string[], stored: [] as string[] };
    for (const regionId of ground.regionIds) {
      const region = await loadRegion(tx, await idsOfRegion(tx, regionId));
      const list = unlockList(region.candidates, region.openings, region.world);
      found.live.push(
        ...list.map(({ change, opening, candidates, cost }) =>
          [regionId, change, opening ?? "", cost, ...candidates.toSorted()].join(" "),
        ),
      );
      const { rows } = await tx.execute<{ line: string }>(sql`
        select concat_ws(' ', region_id, change, coalesce(opening_id::text, ''), max(cost),
          string_agg(candidacy_id::text, ' ' order by candidacy_id)) as line
        from screened_gain where region_id = ${regionId} group by region_id, change, opening_id`);
      found.stored.push(...rows.map(({ line }) => line));
    }
    return { live: found.live.toSorted(), stored: found.stored.toSorted() };
  });

async function expectSame(): Promise<void> {
  const { rows } = await store.database.asOwner((tx) =>
    tx.execute(sql`select (select count(*)::int from screening_due) as due,
      (select count(*)::int from screening_sweep) as sweeps,
      (select count(*)::int from screened_opening) as openings,
      (select count(*)::int from opening where archived_at is null) as seen`),
  );
  expect(rows[0]).toMatchObject({ due: 0, sweeps: 0, openings: rows[0]!["seen"] });
  expect(await stored()).toEqual(await live());
  const lists = await unlocks();
  expect(lists.stored).toEqual(lists.live);
}

describe("what is stored is what would be weighed now", () => {
  beforeEach(async () => {
    store = await openTestDatabase();
    return () => store.close();
  });

  test.each([11, 12, 13])("after any changes, once it is weighed again: %i", async (seed) => {
    const random = await begin(seed);
    await weighDue(store.database);
    expect((await stored()).length).toBeGreaterThan(20);
    await expectSame();
    for (let turn = 0; turn < 15; turn++) {
      await changeSomething(store.database, random, ground);
      // Now and then only a part is done before the next change comes.
      if (random.chance(0.3)) await weighPeople(store.database, 2);
      if (random.chance(0.3)) await sweepOpenings(store.database, 5);
      if (random.chance(0.4)) {
        await weighDue(store.database);
        await expectSame();
      }
    }
    await weighDue(store.database);
    await expectSame();
  });

  test("also when several runs weigh while people go on changing things", async () => {
    const random = await begin(21);
    const running: Promise<unknown>[] = [weighDue(store.database), weighDue(store.database)];
    for (let turn = 0; turn < 15; turn++) {
      await changeSomething(store.database, random, ground);
      running.push(weighPeople(store.database, 3));
    }
    // Whom a run still has in hand, another leaves to it.
    await Promise.all(running);
    await Promise.all([weighDue(store.database), weighDue(store.database)]);
    await weighDue(store.database);
    await expectSame();
    expect((await stored()).length).toBeGreaterThan(20);
  });

  test("also after the connections broke half-way, time and again", async () => {
    const random = await begin(31);
    const other = new pg.Client(store.connection);
    await other.connect();
    const breakOff = () =>
      other.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`);
    let broken = 0;
    for (let turn = 0; turn < 8; turn++) {
      await changeSomething(store.database, random, ground);
      const run = weighDue(store.database).catch(() => broken++);
      for (let query = 0; query < turn * 3; query++) await other.query("select 1");
      await breakOff();
      await run;
    }
    await other.end();
    expect(broken).toBeGreaterThan(0);
    await weighDue(store.database);
    await expectSame();
  });
});

describe("what weighing again costs", () => {
  beforeAll(async () => {
    store = await openTestDatabase();
    await begin(41);
    await weighDue(store.database);
  });
  afterAll(() => store.close());

  const versions = async () => {
    const { rows } = await store.database.asOwner((tx) =>
      tx.execute<{ key: string; version: string }>(
        sql`select candidacy_id || '/' || opening_id as key, xmin::text as version from screened_pair`,
      ),
    );
    return new Map(rows.map(({ key, version }) => [key, version]));
  };

  test("many changes of one person are weighed once", async () => {
    await store.database.asOwner(async (tx) => {
      for (let minutes = 20; minutes < 40; minutes++) {
        await tx.execute(sql`update candidacy_wishes set max_minutes = ${minutes}
          where candidacy_id = (select min(candidacy_id::text)::uuid from candidacy_wishes)`);
      }
    });
    expect((await weighDue(store.database)).people).toBe(1);
  });

  test("a change that does not weigh writes nothing", async () => {
    const before = await versions();
    await store.database.asOwner(async (tx) => {
      await tx.execute(sql`update opening set title_nl = 'Anders'`);
      await tx.execute(sql`update candidacy_capacity set source_by = 'iemand anders'`);
    });
    const { steps } = await weighDue(store.database);
    expect(steps).toBe(0);
    expect(await versions()).toEqual(before);
  });

  test("a change that makes one pair other writes that pair only", async () => {
    const before = await versions();
    await store.database.asOwner((tx) =>
      tx.execute(sql`update opening set talents = '{}', places = 1, max_km = 1
        where id = (select min(opening_id::text)::uuid from screened_pair)`),
    );
    await weighDue(store.database);
    const after = await versions();
    const touched = [...before].filter(([key, version]) => after.get(key) !== version);
    expect(touched.length).toBeGreaterThan(0);
    expect(new Set(touched.map(([key]) => key.split("/")[1])).size).toBe(1);
  });
});
