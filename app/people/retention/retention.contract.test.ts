import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { rowsOf } from "../../access/fixture/accessFixture.ts";
import { newId } from "../../platform/ids.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { fillPeople, type PeopleFixture } from "../fixture/peopleFixture.ts";
import { everybody } from "./due.ts";
import { goingSoon, planRetention } from "./planRetention.ts";
import { runRetention } from "./runRetention.ts";

let store: TestDatabase;
let all: PeopleFixture;
let anna: string;
beforeEach(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  ({ anna } = all.people);
  return () => store.close();
});

const owner = <T>(statement: ReturnType<typeof sql>) => rowsOf<T>(store.database, statement);
/** Lets the ground of somebody end so many days ago. */
const ended = (id: string, days: number, ground = "consent") =>
  owner(sql`update candidacy_ground set ground = ${ground}, held_from = current_date - 1000,
    held_until = current_date - ${days}::int where candidacy_id = ${id}`);
/** So many days go by: what was said of a day lies so much further back. */
const pass = async (days: number) => {
  await owner(sql`update retention_notice set warned_on = warned_on - ${days}::int,
    goes_on = goes_on - ${days}::int`);
  await owner(sql`update candidacy_ground set held_from = held_from - ${days}::int,
    held_until = held_until - ${days}::int`);
};
const run = (most?: number) => runRetention(store.database, most === undefined ? {} : { most });
const there = async (id: string) =>
  (await owner(sql`select 1 from candidacy where id = ${id}`)).length === 1;
const soon = () =>
  store.database.asOwner(async (tx) => {
    const { rows } = await goingSoon(tx, everybody, { days: 3650, limit: 100 });
    const [today] = await owner<{ day: string }>(sql`select current_date::text as day`);
    const day = (text: string) =>
      Math.round((Date.parse(text) - Date.parse(today!.day)) / 86_400_000);
    return Object.fromEntries(rows.map((row) => [row.candidacy_id, day(row.goes_on)]));
  });

describe("when somebody goes", () => {
  test("follows the ground: four weeks after consent, two years after the others", async () => {
    await ended(anna, -40);
    await ended(all.people.bram, -40, "reintegrationDuty");
    await ended(all.people.dirk, -40, "benefitLaw");
    const days = await soon();
    expect(days[anna]).toBe(40 + 28);
    for (const id of [all.people.bram, all.people.dirk]) {
      expect(days[id]! - 40).toBeGreaterThanOrEqual(730);
      expect(days[id]! - 40).toBeLessThanOrEqual(731);
    }
  });

  test("is sooner where the region says so, and never later than the law", async () => {
    const [home] = await owner<{ id: string }>(
      sql`select home_region_id as id from candidacy where id = ${anna}`,
    );
    const shorter = (days: number) =>
      owner(sql`insert into retention_shorter (region_id, ground, days, account_id)
        values (${home!.id}, 'consent', ${days}, ${all.actors.coordinator.account})
        on conflict (region_id, ground) do update set days = excluded.days`);
    await ended(anna, -40);
    await shorter(3);
    expect((await soon())[anna]).toBe(43);
    await shorter(700);
    expect((await soon())[anna]).toBe(68);
    await expect(shorter(5000)).rejects.toMatchObject({ cause: { code: "23514" } });
  });

  test("is never before the person was told thirty days ago", async () => {
    await ended(anna, 400);
    expect((await soon())[anna]).toBe(30);
    expect(await run()).toEqual({ takenBack: 0, warned: 1, removed: 0 });
    await pass(29);
    expect((await soon())[anna]).toBe(1);
    expect(await run()).toMatchObject({ removed: 0 });
    await pass(1);
    expect(await run()).toMatchObject({ removed: 1 });
    expect(await there(anna)).toBe(false);
  });
});

describe("a warning", () => {
  test("goes to the coach and the person, by mail, once", async () => {
    await ended(anna, 0);
    await run();
    await run();
    const actions = await owner(sql`select what, account_id as account, href from next_action
      where candidacy_id = ${anna} and state = 'open' order by what`);
    expect(actions).toEqual([
      {
        what: "keeping:action.goesSoon",
        account: all.actors.coach.account,
        href: `/mensen/${anna}/bewaren`,
      },
      {
        what: "keeping:candidate.action.goesSoon",
        account: all.actors.candidate.account,
        href: "/mijn-gegevens#grondslag",
      },
    ]);
    const mails = await owner(sql`select kind, recipient from mail`);
    expect(mails).toEqual([
      { kind: "people.goesSoon", recipient: `${all.actors.candidate.account}@example.org` },
    ]);
    expect(await owner(sql`select way from retention_notice`)).toEqual([{ way: "mail" }]);
  });

  test("is a letter for whoever has no mail", async () => {
    const { dirk } = all.people;
    await owner(sql`update candidacy_identity set email = null where candidacy_id = ${dirk}`);
    await ended(dirk, 0);
    await run();
    expect(await owner(sql`select what from next_action where candidacy_id = ${dirk}`)).toEqual([
      { what: "keeping:action.goesSoonLetter" },
    ]);
    expect(await owner(sql`select way from retention_notice`)).toEqual([{ way: "letter" }]);
    expect(await owner(sql`select 1 from mail`)).toEqual([]);
  });

  test("is taken back when the term is made longer, and given anew when that ends", async () => {
    await ended(anna, 0);
    await run();
    await pass(40);
    await ended(anna, -300);
    expect(await run()).toEqual({ takenBack: 1, warned: 0, removed: 0 });
    expect(
      await owner(sql`select 1 from next_action where state = 'open' and candidacy_id = ${anna}`),
    ).toEqual([]);
    await ended(anna, 100);
    expect(await run()).toMatchObject({ warned: 1, removed: 0 });
    expect(await there(anna)).toBe(true);
  });

  test("of an earlier term lets nobody go under a later one", async () => {
    await ended(anna, 0);
    await run();
    await pass(200);
    // The term was made longer and is over again, without a run in between.
    await ended(anna, 27);
    expect(await run()).toMatchObject({ warned: 1, removed: 0 });
    expect(await there(anna)).toBe(true);
  });
});

describe("a hold", () => {
  const hold = (until: number) =>
    owner(sql`insert into retention_hold (id, organisation_id, candidacy_id, reason, until, placed_by)
      values (${newId()}, ${all.actors.coordinator.membership.organisation.id}, ${anna}, 'complaint',
        current_date + ${until}::int, ${all.actors.coordinator.account})`);

  test("keeps somebody until the day after it", async () => {
    await ended(anna, 400);
    await run();
    await pass(60);
    await hold(10);
    expect((await soon())[anna]).toBe(11);
    expect(await run()).toMatchObject({ removed: 0 });
    await owner(sql`update retention_hold set until = current_date - 1`);
    expect(await run()).toMatchObject({ removed: 1 });
  });

  test("keeps somebody who was taken away too", async () => {
    await hold(10);
    await owner(
      sql`update candidacy set removed_at = now() - interval '60 days' where id = ${anna}`,
    );
    const { wipeRemoved } = await import("../removal/wipeRemoved.ts");
    const wipe = () =>
      wipeRemoved.run(
        {
          payload: {},
          event: newId(),
          organisation: undefined,
          triedBefore: 0,
          signal: new AbortController().signal,
        },
        { database: store.database, log: { info() {}, warn() {}, error() {} } } as never,
      );
    await wipe();
    expect(await there(anna)).toBe(true);
    await owner(sql`update retention_hold set ended_at = now(), ended_by = placed_by`);
    await wipe();
    expect(await there(anna)).toBe(false);
  });
});

describe("a run", () => {
  const everyone = async () => {
    for (const id of Object.values(all.people)) await ended(id, 400);
  };

  test("goes on where one was broken off, and a second finds nothing", async () => {
    await everyone();
    const before = Object.keys(all.people).length;
    expect((await run(1)).warned).toBe(1);
    expect((await run()).warned).toBe(before - 1);
    await pass(30);
    const stopped = new AbortController();
    stopped.abort();
    await expect(runRetention(store.database, { signal: stopped.signal })).rejects.toThrow(
      "aborted",
    );
    expect((await run(2)).removed).toBe(2);
    expect((await run()).removed).toBe(before - 2);
    expect(await run()).toEqual({ takenBack: 0, warned: 0, removed: 0 });
    const lines = await owner<{ why: string }>(sql`select why from erasure`);
    expect(lines.map(({ why }) => why)).toEqual(Array(before).fill("term"));
  });

  test("beside another run removes nobody twice", async () => {
    await everyone();
    await run();
    await pass(30);
    const runs = await Promise.all([run(), run(), run()]);
    expect(runs.reduce((sum, { removed }) => sum + removed, 0)).toBe(
      Object.keys(all.people).length,
    );
    expect(
      await owner(sql`select sum(count)::int as n from departed_count where dimension = 'ground'`),
    ).toEqual([{ n: Object.keys(all.people).length }]);
  });

  test("does what the plan said", async () => {
    await everyone();
    await ended(all.people.dirk, 0);
    const plan = () => store.database.asOwner(planRetention);
    const [before] = (await plan()).people;
    expect(before).toMatchObject({
      ground: "consent",
      toWarn: Object.keys(all.people).length,
      now: 0,
    });
    await run();
    await pass(30);
    const [after] = (await plan()).people;
    expect(after!.warned + after!.now).toBe(before!.toWarn);
    expect((await run()).removed).toBe(after!.now);
  });
});

test("counts of who went show no small number, nor one that can be worked out", async () => {
  const { coordinator } = all.actors;
  const region = coordinator.membership.region!.id;
  const put = (dimension: string, counts: Record<string, number>) =>
    Promise.all(
      Object.entries(counts).map(([value, count]) =>
        owner(
          sql`insert into departed_count values (${region}, 2020, ${dimension}, ${value}, ${count})`,
        ),
      ),
    );
  await put("ground", { consent: 20, benefitLaw: 9, reintegrationDuty: 4 });
  await put("track", { track2: 12, none: 7 });
  await put("hours", { more: 8, upTo24: 1, upTo12: 1 });
  const shown = await store.database.as(
    "overstap_app",
    {
      account: coordinator.account,
      organisation: coordinator.membership.organisation.id,
      role: "coordinator",
      region,
    },
    async (tx) =>
      (
        await tx.execute(
          sql`select dimension, value, count from departed_counts(${region}) where count is not null order by 1, 2`,
        )
      ).rows,
  );
  expect(shown).toEqual([
    { dimension: "ground", value: "consent", count: 20 },
    { dimension: "track", value: "none", count: 7 },
    { dimension: "track", value: "track2", count: 12 },
  ]);
});
