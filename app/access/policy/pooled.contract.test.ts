import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillPeople, type PeopleFixture } from "../../people/fixture/peopleFixture.ts";
import { everybody, listCandidacies } from "../../people/listCandidacies.ts";
import { readCandidacy } from "../../people/readCandidacy.ts";
import { readCapacity } from "../../people/readCapacity.ts";
import { type Database, openDatabase, type Transaction } from "../../platform/database/database.ts";
import { makeDoor } from "../../platform/database/door.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { type Actor, actorSettings } from "../actor.ts";
import { auditWitness } from "../audit/witness.ts";
import { about } from "../relations/about.ts";
import { roles } from "../role.ts";

/**
 * Many people are answered on few connections: what one was set to must say nothing to the next, whether
 * the one before ended well, was refused, or broke in the midst.
 */

const REQUESTS = 200;
const CONNECTIONS = 3;

let store: TestDatabase;
/** With a login of its own for the application's role, and on one pool for all, as a server may have it. */
const pools = { door: undefined as unknown as Database, one: undefined as unknown as Database };
let few: Database;
let all: PeopleFixture;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  const small = { max: CONNECTIONS };
  const door = await makeDoor(store.connection);
  pools.door = openDatabase({ ...store.connection, ...small }, auditWitness, { ...door, ...small });
  pools.one = openDatabase({ ...store.connection, ...small }, auditWitness);
});
afterAll(async () => {
  await pools.door.close();
  await pools.one.close();
  await store.close();
});

type Ask = (tx: Transaction, actor: Actor) => Promise<unknown>;
const tables = ["candidacy_identity", "candidacy_capacity", "relation", "next_action", "change"];
/** Each kind of request, as text to compare: lists, one person, a statement that went round the first lock. */
const asks: readonly Ask[] = [
  async (tx, actor) => (await listCandidacies(tx, actor, everybody)).rows,
  (tx, actor) => readCandidacy(tx, actor, all.people.anna),
  (tx, actor) => readCapacity(tx, actor, all.people.dirk),
  (tx, actor) => about(tx, [all.people.anna], () => readCandidacy(tx, actor, all.people.anna)),
  ...tables.map(
    (table): Ask =>
      async (tx) =>
        (await tx.execute(sql`select t::text as row from ${sql.identifier(table)} t order by 1`))
          .rows,
  ),
];
const actors = () =>
  [all.actors, all.strangers].flatMap((some) => roles.map((role): Actor => some[role]));
const answer = (actor: Actor, ask: Ask) =>
  few.as("overstap_app", actorSettings(actor), async (tx) => JSON.stringify(await ask(tx, actor)));

class Broken extends Error {}
/** Requests that end badly between the others: by themselves, by the database, by the lock, with a setting made. */
const breaks: readonly Ask[] = [
  async (tx) => {
    await about(tx, [all.people.bram], () => tx.execute(sql`select 1`));
    throw new Broken();
  },
  (tx) => tx.execute(sql`select 1 / 0`),
  (tx) => tx.execute(sql`select * from account_credential`),
  async (tx) => {
    await tx.execute(sql`select set_config('overstap.role', 'coach', true)`);
    throw new Broken();
  },
];

describe.each(["door", "one"] as const)("with the pool %s", (which) => {
  beforeAll(() => void (few = pools[which]));

  test(`${REQUESTS} mixed requests at once on ${CONNECTIONS} connections each get what they get alone`, async () => {
    const everyone = actors();
    const alone = new Map<string, string>();
    for (const [who, actor] of everyone.entries()) {
      for (const [what, ask] of asks.entries()) {
        // eslint-disable-next-line no-await-in-loop -- alone is one after the other
        alone.set(`${who}/${what}`, await answer(actor, ask));
      }
    }
    // Answers that differ, or the test would prove nothing.
    expect(new Set(alone.values()).size).toBeGreaterThan(25);
    const jobs = Array.from({ length: REQUESTS }, async (_, at) => {
      // Steps without a common divisor mix all with all.
      const [who, what] = [
        (at * 7) % everyone.length,
        (at * 11 + Math.floor(at / 9)) % asks.length,
      ];
      const actor = everyone[who]!;
      if (at % 5 === 4) {
        const broken = answer(actor, breaks[((at / 5) % breaks.length) | 0]!);
        return broken.then(
          () => `request ${at} did not break`,
          () => undefined,
        );
      }
      if (at % 23 === 0) await few.asOwner((tx) => tx.execute(sql`select count(*) from account`));
      const got = await answer(actor, asks[what]!);
      return got === alone.get(`${who}/${what}`) ? undefined : `${actor.name}: ${what}`;
    });
    expect((await Promise.all(jobs)).filter((wrong) => wrong !== undefined)).toEqual([]);
  });

  test("afterwards no connection of the pool is anybody, and what was looked at stands with who looked", async () => {
    const left = await Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        const { rows } = await few.pool.query<{ left: string | null }>(
          `select nullif(concat_ws(' ', nullif(current_setting('role'), 'none'),
          current_setting('overstap.account', true), current_setting('overstap.organisation', true),
          current_setting('overstap.about', true)), '') as left`,
        );
        return rows[0]!.left?.trim() || null;
      }),
    );
    expect(left).toEqual(Array.from({ length: CONNECTIONS }, () => null));
    const { rows } = await store.database.asOwner((tx) =>
      tx.execute<{ account: string; role: string; organisation: string }>(
        sql`select distinct account_id as account, role, organisation_id as organisation from audit_inbox
        where verb = 'read'`,
      ),
    );
    const known = new Set(
      actors().map((one) => [one.account, one.role, one.membership.organisation.id].join()),
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(
      rows.filter((row) => !known.has([row.account, row.role, row.organisation].join())),
    ).toEqual([]);
  });
});
