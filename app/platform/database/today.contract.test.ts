import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dayInTheNetherlands } from "../clock.ts";
import { openTestDatabase, type TestDatabase } from "./testDatabase.ts";

let store: TestDatabase;
beforeAll(async () => {
  store = await openTestDatabase();
});
afterAll(() => store.close());

test("the database's today is the program's, also just after midnight in the Netherlands", async () => {
  const { rows } = await store.database.as("overstap_app", undefined, (tx) =>
    tx.execute(sql`select current_date::text as today, current_setting('TimeZone') as zone,
      (timestamptz '2026-07-01 22:30Z')::date::text as summer, (timestamptz '2026-01-01 23:30Z')::date::text as winter`),
  );
  expect(rows).toEqual([
    {
      today: dayInTheNetherlands(),
      zone: "Europe/Amsterdam",
      summer: "2026-07-02",
      winter: "2026-01-02",
    },
  ]);
});
