import { combinations } from "@overstap/engine/region/combine.ts";
import { defaultParameters } from "@overstap/engine/screening/parameters.ts";
import { prepareWorld } from "@overstap/engine/screening/world.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fmlCurrent } from "../../../reference/fml/fml.ts";
import type { Actor } from "../../access/actor.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { inventWithIds, putRegion } from "../fixture/regionInStore.ts";
import { askedBy, assign, makeActor } from "../fixture/somebody.ts";
import { shortlistOfPerson } from "./shortlistOfPerson.ts";
import { twoSmallPlaces } from "./twoSmallPlaces.ts";

const invented = inventWithIds(21, { tasks: 20, profiles: 6, openings: 60, candidates: 80 });
/** Places of half a week for people who want a whole one. */
const file = {
  ...invented,
  openings: invented.openings.map((one, at) => ({
    ...one,
    hours: { min: 8, max: 12 + (at % 3) * 2 },
    slotsNeeded: Math.min(one.slotsNeeded, 2),
    funding: "lasting" as const,
  })),
  candidates: invented.candidates.map((one) => ({ ...one, hours: { min: 20, max: 28 } })),
};
const world = prepareWorld(file, fmlCurrent);
const wanted = combinations(file.candidates, file.openings, world, defaultParameters, 5);

let store: TestDatabase;
let coach: Actor;
beforeAll(async () => {
  store = await openTestDatabase();
  const { organisationId } = await putRegion(store.database, file);
  coach = await makeActor(store.database, "coach", organisationId);
  await assign(
    store.database,
    coach,
    file.candidates.map(({ id }) => id),
  );
});
afterAll(() => store.close());

test("are those of the rules, for everybody", async () => {
  expect(wanted.size).toBeGreaterThan(5);
  const all = file.openings.map(({ id }) => id);
  await store.database.as("overstap_engine", undefined, async (tx) => {
    for (const { id } of file.candidates) {
      const found = await twoSmallPlaces(tx, id, all, "nl");
      const rules = wanted.get(id) ?? [];
      expect(
        found.map(({ places }) => places.map((place) => place.id)),
        id,
      ).toEqual(rules.map(({ openings }) => openings));
      expect(found.map(({ hours }) => hours)).toEqual(
        rules.map(({ packageHours }) => packageHours),
      );
      expect(found[0]?.places.every(({ title, town }) => title !== "" && town !== "")).not.toBe(
        false,
      );
    }
  });
});

test("stand on the list of who can start nowhere as it is, and not where they were not asked", async () => {
  const [person] = wanted.keys();
  const everything = { q: "", verdict: undefined, ignored: [] };
  const listed = (together: boolean) =>
    shortlistOfPerson(askedBy(store.database, coach), person, everything, "nl", { together });
  const list = await listed(true);
  const ids = list!.together.map(({ places }) => places.map(({ id }) => id));
  expect(ids).toEqual(wanted.get(person!)!.map(({ openings }) => openings));
  expect((await listed(false))!.together).toEqual([]);
});
