import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase, type Transaction } from "../../platform/database/database.ts";
import { checkDoor, makeDoor } from "../../platform/database/door.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { fillPeople, type PeopleFixture } from "../../people/fixture/peopleFixture.ts";
import { type Actor, actorSettings } from "../actor.ts";
import { relationsTo } from "../relations/relationsTo.ts";
import { type Role, roles } from "../role.ts";
import type { CandidacyGroup } from "./fieldGroup.ts";
import { may } from "./may.ts";
import { fillEverything } from "./fixture/fillEverything.ts";

/**
 * The second lock by itself: what every table of the database gives to every role when nobody asked a use
 * case first. The tables come from the catalogue, so that a new one without a place here fails.
 */

let store: TestDatabase;
let all: PeopleFixture;
let tables: Map<string, { personal: boolean; rights: string[] }>;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  await store.database.asOwner((tx) => fillEverything(tx, all));
  const { rows } = await store.database.asOwner((tx) =>
    tx.execute<{ name: string; personal: boolean; rights: string[] }>(sql`
      select c.relname as name, exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'candidacy_id') as personal,
        array(select distinct p.privilege_type::text from information_schema.column_privileges p
          where p.table_name = c.relname and p.grantee = 'overstap_app'
          union select t.privilege_type::text from information_schema.table_privileges t
          where t.table_name = c.relname and t.grantee = 'overstap_app') as rights
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`),
  );
  tables = new Map(rows.map(({ name, ...table }) => [name, table]));
});
afterAll(() => store.close());

/**
 * With which group of fields a table is read, for each that names a candidacy and opens to the application's
 * role at all; a list is of groups any of which opens it.
 */
const groupOf: Readonly<Record<string, CandidacyGroup | readonly CandidacyGroup[]>> = {
  candidacy_ground: "ground",
  candidacy_first_name: "firstName",
  candidacy_own_words: "ownWords",
  candidacy_identity: "identity",
  candidacy_town: "town",
  candidacy_wishes: "wishes",
  candidacy_capacity: "capacity",
  candidacy_barriers: "barriers",
  candidacy_ask: "ground",
  case_event: ["agreement", "clock"],
  case_event_file: ["files"],
  evaluation_answer: "agreement",
  placement_absence: ["agreement", "clock"],
  placement_buddy: "agreement",
  change: "ground",
  erasure_request: "ground",
  file_use: "files",
  invitation: "ground",
  meeting: "agreement",
  meeting_guest: "agreement",
  next_action: "nextActions",
  own_copy: "ground",
  pool_row: "ground",
  relation: ["ground", "fits", "packageTasks", "firstName"],
  retention_hold: "ground",
  retention_notice: "ground",
  transition_case: "agreement",
};
const who = (role: Role) =>
  [
    ["of the region", all.actors[role]],
    ["who stands in no relation", all.strangers[role]],
  ] as const;
const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);

/** The candidacies whose rows of a table somebody gets by asking for all of it. */
async function given(tx: Transaction, table: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select distinct candidacy_id as id from ${sql.identifier(table)} where candidacy_id is not null`,
  );
  return rows.map(({ id }) => id).toSorted();
}

async function allowed(tx: Transaction, actor: Actor, table: string): Promise<string[]> {
  const groups = [groupOf[table] ?? []].flat();
  const open: string[] = [];
  for (const id of Object.values(all.people)) {
    // eslint-disable-next-line no-await-in-loop -- one transaction asks one thing at a time
    const relations = await relationsTo(tx, actor, id);
    if (groups.some((group) => may(actor, "read", { group, relations }))) open.push(id);
  }
  return open.toSorted();
}

const personal = () =>
  [...tables].filter(([, one]) => one.personal && one.rights.includes("SELECT"));

test("every table that names a candidacy has its place in this test, and a row of everybody in it", async () => {
  expect(personal().map(([name]) => name)).toEqual(Object.keys(groupOf).toSorted());
  const everybody = Object.values(all.people).toSorted();
  for (const [name] of personal()) {
    // eslint-disable-next-line no-await-in-loop -- table by table
    const there = await store.database.asOwner((tx) => given(tx, name));
    expect({ name, there: name === "relation" ? everybody : there }).toEqual({
      name,
      there: everybody,
    });
  }
});

describe.each(roles)("a %s", (role) => {
  test("gets from no table more than the table of visibility says", async () => {
    let seen = 0;
    for (const [which, actor] of who(role)) {
      for (const [table] of personal()) {
        // eslint-disable-next-line no-await-in-loop -- table by table
        const [got, open] = await as(actor, async (tx) => [
          await given(tx, table),
          await allowed(tx, actor, table),
        ]);
        seen += got!.length;
        expect({ which, table, more: got!.filter((id) => !open!.includes(id)) }).toEqual({
          which,
          table,
          more: [],
        });
      }
    }
    expect(seen > 0).toBe(role !== "researcher" && role !== "administrator");
  });

  test("who stands in no relation changes and takes away nothing, in any table", async () => {
    const actor = all.strangers[role];
    for (const [table, { rights }] of personal()) {
      for (const [right, statement] of [
        ["UPDATE", sql`update ${sql.identifier(table)} set candidacy_id = candidacy_id`],
        ["DELETE", sql`delete from ${sql.identifier(table)}`],
      ] as const) {
        // eslint-disable-next-line no-await-in-loop -- statement by statement
        const changed = await as(actor, async (tx) => (await tx.execute(statement)).rowCount).catch(
          (error: { cause?: { code?: string } }) => error.cause?.code,
        );
        expect({ table, right, changed }).toEqual({
          table,
          right,
          changed: rights.includes(right) && changed === 0 ? 0 : "42501",
        });
      }
    }
  });
});

describe("the application's role", () => {
  const owner = async <T>(statement: string) =>
    (await store.database.asOwner((tx) => tx.execute(sql.raw(statement)))).rows as T[];

  test("owns nothing, bypasses nothing, and is no other role", async () => {
    for (const role of ["overstap_app", "overstap_engine", "overstap_accounts", "overstap_audit"]) {
      // eslint-disable-next-line no-await-in-loop -- four
      const [row] =
        await owner(`select r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcanlogin as may,
          (select count(*)::int from pg_class where relowner = r.oid) as tables,
          (select count(*)::int from pg_auth_members where member = r.oid) as others
        from pg_roles r where rolname = '${role}'`);
      expect({ role, ...(row as object) }).toEqual({ role, may: false, tables: 0, others: 0 });
    }
  });

  test("runs no function as the tables' owner that takes no notice of who asks", async () => {
    // What anybody may call and that runs with more rights than its caller, by what makes that safe.
    const asksNobody = [
      "is_administered",
      // Whether a region would keep a coordinator: yes or no, about no person.
      "other_coordinator",
      "removed_candidacies",
      "role_fits",
      "works_in",
    ];
    const open = await owner<{ name: string }>(`
      select distinct p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace
        and p.prosecdef and p.prorettype <> 'trigger'::regtype
        and has_function_privilege('overstap_app', p.oid, 'execute')
        and p.prosrc !~ '(actor_|overstap\\.(account|role|organisation))'`);
    expect(open.map(({ name }) => name).toSorted()).toEqual(asksNobody);
  });

  test("on a connection of its own it cannot step out of itself", async () => {
    const door = await makeDoor(store.connection);
    const database = openDatabase(store.connection, undefined, door);
    const { coach } = all.actors;
    const tried = (...statements: string[]) =>
      database
        .as("overstap_app", actorSettings(coach), async (tx) => {
          // eslint-disable-next-line no-await-in-loop -- one after the other
          for (const statement of statements) await tx.execute(sql.raw(statement));
          return "let through";
        })
        .catch((error: { cause?: { code?: string } }) => error.cause?.code);
    try {
      const read = "select 1 from candidacy_capacity";
      expect(await tried(read)).toBe("let through");
      expect(await tried("select set_config('role', 'none', true)", read)).toBe("42501");
      expect(await tried("reset role", read)).toBe("42501");
      for (const role of ["overstap_engine", "overstap_audit", "overstap_accounts", "postgres"]) {
        // eslint-disable-next-line no-await-in-loop -- four
        expect(await tried(`set local role ${role}`, read)).not.toBe("let through");
      }
      await expect(checkDoor(store.connection)).rejects.toThrow("and nobody else");
      await checkDoor(door);
    } finally {
      await database.close();
    }
  });

  test("200 who ask at once through sixteen connections each get their own and nobody else's", async () => {
    const askers = roles.flatMap((role) => who(role).map(([, actor]) => actor));
    const alone = new Map<Actor, string>();
    const everything = async (actor: Actor) =>
      as(actor, async (tx) => {
        const got: Record<string, string[]> = {};
        // eslint-disable-next-line no-await-in-loop -- one transaction asks one thing at a time
        for (const [table] of personal()) got[table] = await given(tx, table);
        return JSON.stringify(got);
      });
    for (const actor of askers) {
      // eslint-disable-next-line no-await-in-loop -- one by one, to know what each gets
      alone.set(actor, await everything(actor));
    }
    expect(new Set(alone.values()).size).toBeGreaterThan(5);
    // Some break off half-way, so that their connection goes back in the middle of things.
    const asked = Array.from({ length: 200 }, (_, at) => askers[(at * 7) % askers.length]!);
    const wrong = await Promise.all(
      asked.map(async (actor, at) => {
        if (at % 9 === 0) {
          await as(actor, () => Promise.reject(new Error("broke off"))).catch(() => {});
        }
        return (await everything(actor)) !== alone.get(actor);
      }),
    );
    expect(wrong.filter(Boolean)).toEqual([]);
  });
});
