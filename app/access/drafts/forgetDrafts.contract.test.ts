import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import type { JobServices } from "../../platform/jobs/job.ts";
import { newId } from "../../platform/ids.ts";
import { fillPeople, type PeopleFixture } from "../../people/fixture/peopleFixture.ts";
import { handledForm } from "../onceOnly/schema.ts";
import { forgetDrafts } from "./forgetDrafts.ts";
import { draft } from "./schema.ts";

let store: TestDatabase;
let all: PeopleFixture;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
});
afterAll(() => store.close());

test("what is older than its term is forgotten, and nothing else", async () => {
  const accountId = all.actors.coach.account;
  const ago = (days: number) => sql`now() - make_interval(days => ${days}, hours => 1)`;
  await store.database.asOwner(async (tx) => {
    await tx.insert(draft).values([
      { accountId, form: "a/new", given: {}, recordedAt: ago(29) },
      { accountId, form: "a/old", given: {}, recordedAt: ago(30) },
    ]);
    await tx.insert(handledForm).values([
      { id: newId(), accountId, sent: "new", recordedAt: ago(6) },
      { id: newId(), accountId, sent: "old", recordedAt: ago(7) },
    ]);
  });
  const run = {
    payload: {},
    event: "e",
    organisation: undefined,
    triedBefore: 0,
    signal: AbortSignal.timeout(60_000),
  };
  await forgetDrafts.run(run, { database: store.database } as JobServices);
  const left = await store.database.asOwner(async (tx) => [
    ...(await tx.select({ what: draft.form }).from(draft)),
    ...(await tx.select({ what: handledForm.sent }).from(handledForm)),
  ]);
  expect(left.map(({ what }) => what)).toEqual(["a/new", "new"]);
});
