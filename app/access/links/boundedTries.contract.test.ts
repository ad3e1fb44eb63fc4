import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { CALLER_HEADER } from "../tries/callerOf.ts";
import { countTry, triedTooOften } from "./boundedTries.ts";

let store: TestDatabase;
beforeAll(async () => {
  store = await openTestDatabase();
});
afterAll(() => store.close());

const from = (caller: string) =>
  new Request("http://x/begin/y", { headers: { [CALLER_HEADER]: caller } });
const tries = (caller: string, times: number) =>
  Promise.all(
    Array.from({ length: times }, () =>
      store.database.as("overstap_accounts", undefined, (tx) => countTry(tx, from(caller))),
    ),
  );

test("sixty dead links from one caller are enough for a while; another caller goes on", async () => {
  await tries("192.0.2.1", 59);
  expect(await triedTooOften(store.database, from("192.0.2.1"))).toBe(false);
  await tries("192.0.2.1", 1);
  expect(await triedTooOften(store.database, from("192.0.2.1"))).toBe(true);
  expect(await triedTooOften(store.database, from("192.0.2.2"))).toBe(false);
  // Ten minutes later the count begins anew.
  await store.database.asOwner((tx) =>
    tx.execute(sql`update sign_in_rate set last_request = last_request - 600001`),
  );
  expect(await triedTooOften(store.database, from("192.0.2.1"))).toBe(false);
  await tries("192.0.2.1", 1);
  const { rows } = await store.database.asOwner((tx) =>
    tx.execute(sql`select count from sign_in_rate`),
  );
  expect(rows).toEqual([{ count: 1 }]);
});
