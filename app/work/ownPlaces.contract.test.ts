import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { type Actor, actorSettings } from "../access/actor.ts";
import { relation } from "../access/relations/schema.ts";
import type { Transaction } from "../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../platform/database/testDatabase.ts";
import { newId } from "../platform/ids.ts";
import { fillWork, type OpeningName, type WorkFixture } from "./fixture/workFixture.ts";
import { openingsReadBy } from "./openingsVisibleTo.ts";
import { readOpening } from "./readOpening.ts";
import { readTask } from "./readTask.ts";
import { opening } from "./schema.ts";

let store: TestDatabase;
let all: WorkFixture;
let candidate: Actor;
const candidacyId = newId();

/** A candidate who stands in no relation to a place yet. */
beforeEach(async () => {
  store = await openTestDatabase();
  all = await fillWork(store.database);
  candidate = all.actors.candidate;
  await stand("own", candidacyId, { accountId: candidate.account });
  return () => store.close();
});

type Stand = Partial<typeof relation.$inferInsert>;
const stand = (kind: string, who: string, more: Stand) =>
  store.database.asOwner((tx) =>
    tx.insert(relation).values({
      id: newId(),
      organisationId: all.care.south,
      kind,
      candidacyId: who,
      since: "2026-01-01",
      ...more,
    }),
  );

const as = <T>(work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(candidate), work);

/** What both locks say each by itself: the row policies, and the condition of the use cases. */
async function read(): Promise<OpeningName[]> {
  const name = (rows: { id: string }[]) =>
    (Object.keys(all.openings) as OpeningName[])
      .filter((one) => rows.some(({ id }) => id === all.openings[one]))
      .toSorted();
  const second = await as((tx) => tx.select({ id: opening.id }).from(opening));
  const first = await as(async (tx) => {
    const condition = await openingsReadBy(tx, candidate);
    return tx.select({ id: opening.id }).from(opening).where(condition);
  });
  const alone = await store.database.asOwner(async (tx) => {
    const { account, organisation, role, region } = actorSettings(candidate);
    await tx.execute(sql`select set_config('overstap.account', ${account}, true),
      set_config('overstap.organisation', ${organisation}, true),
      set_config('overstap.role', ${role}, true), set_config('overstap.region', ${region}, true)`);
    const condition = await openingsReadBy(tx, candidate);
    return tx.select({ id: opening.id }).from(opening).where(condition);
  });
  expect(name(alone)).toEqual(name(second));
  expect(name(first)).toEqual(name(second));
  return name(second);
}

const open = ["northOpen", "southOpen"];

test.each([
  ["put forward", { kind: "proposed", holder: true }],
  ["placed", { kind: "placed", holder: false }],
])("who is %s reads that place also when it is full or put away", async (_, { kind, holder }) => {
  expect(await read()).toEqual(open);
  const held = holder ? { holderId: all.care.north } : { accountId: all.actors.buddy.account };
  await stand(kind, candidacyId, { ...held, openingId: all.openings.northFull });
  expect(await read()).toEqual(["northFull", ...open]);
  await store.database.asOwner((tx) =>
    tx
      .update(opening)
      .set({ archivedAt: sql`now()` })
      .where(eq(opening.organisationId, all.care.north)),
  );
  expect(await read()).toEqual(["northFull", "southOpen"]);
  const dutch = { language: "nl", plain: true } as const;
  const found = await as((tx) => readOpening(tx, candidate, dutch, all.openings.northFull));
  expect(found?.archivedAt).not.toBeNull();
  expect(found?.tasks.length).toBeGreaterThan(0);
  // Its tasks are read one by one too, also where that is the only place of the organisation.
  expect((await as((tx) => readTask(tx, candidate, dutch, all.tasks.north)))?.id).toBe(
    all.tasks.north,
  );
});

test("a place of somebody else, or of days gone or to come, is not one's own", async () => {
  const at = { holderId: all.care.north, openingId: all.openings.northFull };
  await stand("proposed", newId(), at);
  await stand("proposed", candidacyId, { ...at, until: "2026-01-02" });
  await stand("proposed", candidacyId, { ...at, since: "2999-01-01" });
  expect(await read()).toEqual(open);
});

test("one that is still being made is nobody's", async () => {
  await stand("proposed", candidacyId, {
    holderId: all.care.north,
    openingId: all.openings.northFull,
  });
  await store.database.asOwner((tx) =>
    tx.update(opening).set({ publishedAt: null }).where(eq(opening.id, all.openings.northFull)),
  );
  expect(await read()).toEqual(open);
});
