import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dayInTheNetherlands } from "../clock.ts";
import type { Transaction } from "./database.ts";
import { openTestDatabase, type TestDatabase } from "./testDatabase.ts";

let store: TestDatabase;
beforeAll(async () => {
  store = await openTestDatabase();
});
afterAll(() => store.close());

const rows = async <T>(statement: string) =>
  (await store.database.asOwner((tx) => tx.execute(sql.raw(statement)))).rows as T[];

test("every table has row security, but the list of migrations", async () => {
  const open = await rows<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relrowsecurity`,
  );
  expect(open.map(({ name }) => name)).toEqual(["migration"]);
  const all = await rows<{ count: string }>(
    "select count(*) from pg_class where relkind = 'r' and relrowsecurity",
  );
  expect(Number(all[0]!.count)).toBeGreaterThan(20);
});

test("no role of the program can sign in, bypass row security, or make anything", async () => {
  const found = await rows<object>(
    `select rolname from pg_roles where rolname like 'overstap\\_%' and rolname not in ('overstap_owner', 'overstap_door')
       and (rolcanlogin or rolbypassrls or rolsuper or rolcreaterole or rolcreatedb)`,
  );
  expect(found).toEqual([]);
});

test("the application's role reads nothing without an actor, and writes nowhere", async () => {
  const nobody = { account: "", organisation: "", role: "coach", region: "" };
  await store.database.as("overstap_app", nobody, async (tx) => {
    const { rows: who } = await tx.execute(sql`select current_user as who`);
    expect(who).toEqual([{ who: "overstap_app" }]);
    for (const table of [
      "candidacy",
      "candidacy_capacity",
      "candidacy_identity",
      "relation",
      "opening",
      "task",
    ]) {
      const { rows: found } = await tx.execute(sql.raw(`select count(*)::int as n from ${table}`));
      expect(found).toEqual([{ n: 0 }]);
    }
  });
  await expect(
    store.database.as("overstap_app", nobody, (tx) => tx.execute(sql`delete from candidacy`)),
  ).rejects.toMatchObject({ cause: { code: "42501" } });
});

test("the weighing role cannot read a name, the accounts' role no candidacy", async () => {
  for (const [role, table] of [
    ["overstap_engine", "candidacy_identity"],
    ["overstap_engine", "candidacy_first_name"],
    ["overstap_engine", "account"],
    ["overstap_accounts", "candidacy"],
    ["overstap_accounts", "candidacy_capacity"],
    ["overstap_app", "account_session"],
    ["overstap_app", "account_credential"],
    ["overstap_app", "installation"],
  ] as const) {
    await expect(
      store.database.as(role, undefined, (tx) => tx.execute(sql.raw(`select 1 from ${table}`))),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
  }
});

test("the actor of a transaction is gone with it, on the same connection", async () => {
  const actor = {
    account: "01a20538-91fd-73e2-87ce-ee5d26334497",
    organisation: "",
    role: "coach",
    region: "",
  };
  await store.database.as("overstap_app", actor, (tx) => tx.execute(sql`select 1`));
  const after = await store.database.pool.query(
    "select current_setting('overstap.account', true) as account, current_setting('role') as role",
  );
  expect(after.rows[0].account || "").toBe("");
  expect(after.rows[0].role).toBe("none");
});

test("today is the day in the Netherlands, whoever asks", async () => {
  const today = async (tx: Transaction) =>
    (await tx.execute<{ day: string }>(sql`select current_date::text as day`)).rows[0]!.day;
  const expected = dayInTheNetherlands();
  expect(await store.database.asOwner(today)).toBe(expected);
  expect(await store.database.as("overstap_app", undefined, today)).toBe(expected);
  expect(await store.database.as("overstap_engine", undefined, today)).toBe(expected);
});
