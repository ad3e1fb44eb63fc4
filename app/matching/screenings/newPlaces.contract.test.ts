import { shortlistLength } from "@overstap/engine/region/shortlists.ts";
import { fittingPair } from "@overstap/engine/region/fittingPair.ts";
import type { Candidate, Opening } from "@overstap/engine/region/regionFile.ts";
import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { organisation } from "../../access/organisations/schema.ts";
import { nextAction } from "../../agenda/schema.ts";
import { relation } from "../../access/relations/schema.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { newId } from "../../platform/ids.ts";
import { candidacyWishes } from "../../people/groups/schema.ts";
import { opening } from "../../work/schema.ts";
import { type Ground, putCandidate, putOpening, putRegion } from "../fixture/regionInStore.ts";
import { askedBy, assign, makeActor } from "../fixture/somebody.ts";
import { countNewPlaces } from "../lists/countNewPlaces.ts";
import { shortlistOfPerson } from "../lists/shortlistOfPerson.ts";
import { tellNewPlaces } from "./tellNewPlaces.ts";
import { weighDue } from "./weighDue.ts";

let store: TestDatabase;
let ground: Ground;
let coach: Actor;
let anna: Candidate;
let place: Opening;
const query = { q: "", verdict: undefined, ignored: [] };

/** Anna, who fits at the one place there is; it is full. */
beforeEach(async () => {
  store = await openTestDatabase();
  const pair = fittingPair();
  const tasks = pair.tasks.map((one) => ({ ...one, id: newId() }));
  const profile = {
    ...pair.profile,
    id: newId(),
    tasks: tasks.map(({ id }, index) => ({ task: id, basis: index < 2 })),
  };
  anna = { ...pair.candidate, id: newId() };
  place = { ...pair.opening, id: newId(), profile: profile.id, places: 0 };
  ground = await putRegion(store.database, {
    tasks,
    profiles: [profile],
    openings: [place],
    candidates: [anna],
  });
  coach = await makeActor(store.database, "coach", ground.organisationId);
  await assign(store.database, coach, [anna.id]);
  return () => store.close();
});

async function weighAndTell(): Promise<void> {
  await weighDue(store.database);
  while ((await tellNewPlaces(store.database)) > 0);
}

const open = () =>
  store.database.asOwner((tx) =>
    tx.update(opening).set({ places: 1 }).where(eq(opening.id, place.id)),
  );

const addPlace = () =>
  store.database.asOwner((tx) => putOpening(tx, ground, { ...place, id: newId(), places: 1 }));

/** As if everybody was taken in, and told of, a day earlier. */
const aDayLater = () =>
  store.database.asOwner((tx) =>
    tx.execute(
      sql`update screening set first_at = first_at - interval '1 day', told_on = told_on - 1`,
    ),
  );

const actions = () => store.database.asOwner((tx) => tx.select().from(nextAction));

const look = async (who: Actor, looks = true) => {
  const list = await shortlistOfPerson(askedBy(store.database, who), anna.id, query, "nl", {
    looks,
  });
  return list!.rows.filter(({ isNew }) => isNew).map((row) => row.place.id);
};

const hours = (max: number) =>
  store.database.asOwner((tx) =>
    tx
      .update(candidacyWishes)
      .set({ hoursMin: 0, hoursMax: max })
      .where(eq(candidacyWishes.candidacyId, anna.id)),
  );

test("what comes with somebody who is taken in is no news; what comes later that day is, and is told that day", async () => {
  await addPlace();
  await weighAndTell();
  expect(await actions()).toEqual([]);
  expect(await look(coach)).toEqual([]);
  await open();
  await weighAndTell();
  expect(await actions()).toMatchObject([{ accountId: coach.account, facts: { count: 1 } }]);
  expect(await look(coach)).toEqual([place.id]);
});

test("what somebody adds on the day they are taken in is no news, a place that came meanwhile is", async () => {
  await addPlace();
  await hours(2);
  await weighAndTell();
  await hours(24);
  await weighAndTell();
  expect(await actions()).toEqual([]);
  expect(await look(coach)).toEqual([]);
  // The place is weighed with the person, before it is weighed against everybody.
  await hours(2);
  await weighAndTell();
  await hours(24);
  await open();
  await weighAndTell();
  expect(await actions()).toMatchObject([{ facts: { count: 1 } }]);
  expect(await look(coach)).toEqual([place.id]);
});

test("people who are taken in later make no action", async () => {
  await weighAndTell();
  await aDayLater();
  await open();
  await weighDue(store.database);
  await store.database.asOwner(async (tx) => {
    for (let each = 0; each < 30; each++) await putCandidate(tx, ground, { ...anna, id: newId() });
  });
  await weighAndTell();
  expect((await actions()).map(({ candidacyId }) => candidacyId)).toEqual([anna.id]);
});

test("a new place is told to the coach once, and is new on the list until it is seen", async () => {
  await weighAndTell();
  await aDayLater();
  await open();
  await weighAndTell();
  await weighAndTell();
  const [action, ...more] = await actions();
  expect(more).toEqual([]);
  expect(action).toMatchObject({
    accountId: coach.account,
    candidacyId: anna.id,
    what: "matching:action.newPlaces",
    facts: { count: 1 },
    href: `/matchen/mensen/${anna.id}`,
    state: "open",
  });
  expect(await look(coach, false)).toEqual([place.id]);
  expect(await look(coach)).toEqual([place.id]);
  expect(await look(coach)).toEqual([]);
  expect((await actions()).map(({ state }) => state)).toEqual(["done"]);
});

test("at most once a day; what came after is told the next day, unless it was seen", async () => {
  await weighAndTell();
  await aDayLater();
  await open();
  await weighAndTell();
  expect(await look(coach)).toEqual([place.id]);
  await addPlace();
  await weighAndTell();
  expect((await actions()).filter(({ state }) => state === "open")).toEqual([]);
  await aDayLater();
  await weighAndTell();
  expect((await actions()).filter(({ state }) => state === "open")).toMatchObject([
    { facts: { count: 1 } },
  ]);
  await aDayLater();
  await addPlace();
  await weighDue(store.database);
  await look(coach);
  await weighAndTell();
  expect((await actions()).filter(({ state }) => state === "open")).toEqual([]);
});

test("a change of the person's own tells it too, and a place that is gone again tells nothing", async () => {
  await open();
  await hours(2);
  await weighAndTell();
  await aDayLater();
  await hours(24);
  await weighDue(store.database);
  await hours(2);
  await weighAndTell();
  expect(await actions()).toEqual([]);
  await hours(24);
  await weighAndTell();
  expect(await actions()).toHaveLength(1);
});

test("the person is told on their own first page, until they looked, and the coach sees none of it", async () => {
  const self = await makeActor(store.database, "candidate", ground.organisationId);
  await store.database.asOwner((tx) =>
    tx.insert(relation).values({
      id: newId(),
      organisationId: ground.organisationId,
      kind: "own",
      candidacyId: anna.id,
      accountId: self.account,
      since: "2026-01-05",
    }),
  );
  const told = (who: Actor) => countNewPlaces(askedBy(store.database, who), anna.id);
  await addPlace();
  await weighAndTell();
  // What came with them is no news.
  expect(await told(self)).toBe(0);
  await aDayLater();
  await open();
  await weighAndTell();
  await weighAndTell();
  expect(await told(self)).toBe(1);
  expect(await told(coach)).toBe(0);
  // That the coach looked changes nothing for them.
  expect(await look(coach)).toEqual([place.id]);
  expect(await told(self)).toBe(1);
  expect(await look(self)).toEqual([place.id]);
  expect(await told(self)).toBe(0);
  // More than a list holds are not told, and one that is gone again neither.
  for (let each = 0; each < 12; each++) await addPlace();
  await weighDue(store.database);
  expect(await told(self)).toBeLessThanOrEqual(shortlistLength);
  expect(await told(self)).toBeGreaterThan(0);
  await store.database.asOwner((tx) => tx.update(opening).set({ places: 0 }));
  await weighDue(store.database);
  expect(await told(self)).toBe(0);
  expect((await actions()).map(({ accountId }) => accountId)).toEqual([coach.account]);
});

test("a coach is not told of a place that they may not see", async () => {
  const elsewhere = newId();
  await store.database.asOwner((tx) =>
    tx.insert(organisation).values({ id: elsewhere, name: "Elders", kind: "reintegration" }),
  );
  const other = await makeActor(store.database, "coach", elsewhere);
  await assign(store.database, other, [anna.id]);
  await weighAndTell();
  await aDayLater();
  await open();
  await weighAndTell();
  expect((await actions()).map(({ accountId }) => accountId)).toEqual([coach.account]);
});
