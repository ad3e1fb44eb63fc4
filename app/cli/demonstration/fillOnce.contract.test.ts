import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openInstallation } from "../../access/installation.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { libraryProfiles, libraryTasks } from "../../../reference/tasks/taskLibrary.ts";
import { fillOnce } from "./fillOnce.ts";

let store: TestDatabase;
beforeAll(async () => {
  store = await openTestDatabase();
});
afterAll(() => store.close());

/** A start of the program on this store, as far as it fills it. */
async function start(): Promise<void> {
  const { database } = store;
  const installation = await database.asOwner((tx) => openInstallation(tx, "empty", "empty"));
  await fillOnce({ database, installation });
}

const owner = <T>(statement: ReturnType<typeof sql>) =>
  store.database.asOwner(async (tx) => (await tx.execute(statement)).rows as T[]);

test("a store that begins empty holds the library, and nobody", async () => {
  await start();
  expect(
    await owner(sql`select (select count(*)::int from task) as tasks,
      (select count(*)::int from job_profile) as profiles,
      (select count(*)::int from opening) as places,
      (select count(*)::int from account) + (select count(*)::int from person) as people,
      array(select kind from organisation) as organisations`),
  ).toEqual([
    {
      tasks: libraryTasks.length,
      profiles: libraryProfiles.length,
      places: 0,
      people: 0,
      organisations: ["library"],
    },
  ]);
});

test("a later start leaves what was changed in it since", async () => {
  await owner(sql`update task set archived_at = now()`);
  await start();
  const [found] = await owner<{ tasks: number; away: number }>(
    sql`select count(*)::int as tasks, count(archived_at)::int as away from task`,
  );
  expect(found).toEqual({ tasks: libraryTasks.length, away: libraryTasks.length });
});
