import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, actorSettings } from "../access/actor.ts";
import { openTestDatabase, type TestDatabase } from "../platform/database/testDatabase.ts";
import { fillPeople, type PeopleFixture } from "./fixture/peopleFixture.ts";
import { placementsOf } from "./placementsOf.ts";

let store: TestDatabase;
let all: PeopleFixture;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
});
afterAll(() => store.close());

const placesSeenBy = (actor: Actor) =>
  store.database.as("overstap_app", actorSettings(actor), async (tx) =>
    (await placementsOf(tx, actor, Object.values(all.people))).map(
      ({ candidacyId, kind, openingId }) => ({ candidacyId, kind, openingId }),
    ),
  );

test("a care employer sees that somebody put forward has begun there, once", async () => {
  expect(await placesSeenBy(all.actors.careEmployer)).toEqual([
    { candidacyId: all.people.anna, kind: "placed", openingId: all.openingId },
  ]);
});

test("the present employer and the doctor see no place", async () => {
  expect(await placesSeenBy(all.actors.sendingEmployer)).toEqual([]);
  expect(await placesSeenBy(all.actors.doctor)).toEqual([]);
});
