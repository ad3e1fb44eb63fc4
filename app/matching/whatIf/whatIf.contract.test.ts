import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { SMALLEST_THRESHOLD } from "../../access/policy/countFor.ts";
import { organisation } from "../../access/organisations/schema.ts";
import { newId } from "../../platform/ids.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { type Ground, inventWithIds, putRegion } from "../fixture/regionInStore.ts";
import { assign, askedBy, makeActor } from "../fixture/somebody.ts";
import { readWhatIf, type WhatIfAnswer, type WhatIfBoard } from "./readWhatIf.ts";
import { readWhatIfQuery } from "./whatIfQuery.ts";

const file = inventWithIds(4, { tasks: 20, profiles: 5, openings: 24, candidates: 150 });
let store: TestDatabase;
let ground: Ground;
beforeAll(async () => {
  store = await openTestDatabase();
  ground = await putRegion(store.database, file);
});
afterAll(() => store.close());

const ask = async (actor: Actor, address: string): Promise<WhatIfBoard> => {
  const query = readWhatIfQuery(new URLSearchParams(address));
  return readWhatIf(askedBy(store.database, actor), query, "nl", 100);
};
const answered = async (actor: Actor, address: string): Promise<WhatIfAnswer> => {
  const { answer } = await ask(actor, address);
  if (answer === undefined || answer === "tooLarge") throw new Error(`no answer: ${answer}`);
  return answer;
};
const wide = "straal=none&vervoer=transit&tempo=2&regio=";
const slug = () => `r-${ground.regionIds[0].slice(-8)}`;

test("a coordinator sees who gains a place by name, a researcher the same in counts only", async () => {
  const coordinator = await makeActor(
    store.database,
    "coordinator",
    ground.organisationId,
    ground.regionIds[0],
  );
  const seen = await answered(coordinator, wide + slug());
  const researcher = await makeActor(store.database, "researcher", ground.organisationId);
  const counted = await answered(researcher, wide + slug());
  const { gains } = seen.people;
  if (gains.kind !== "exact") throw new Error("a coordinator sees everybody of the region");
  const named = seen.gainTheirFirst;
  expect(named.people.length + named.more).toBe(gains.count);
  expect(named.people.length).toBeGreaterThan(0);
  expect(named.people.every(({ id }) => file.candidates.some((one) => one.id === id))).toBe(true);
  expect(counted.gainTheirFirst).toEqual({ people: [], more: 0 });
  expect(counted.loseTheirLast).toEqual({ people: [], more: 0 });
  const all = [...counted.verdicts, ...counted.places, ...counted.towns, counted.people];
  const told = all
    .flatMap(({ now, gains: come, loses: go }) => [now, come, go])
    .flatMap((one) => (one.kind === "exact" && one.count > 0 ? [one.count] : []));
  expect(told.filter((count) => count < SMALLEST_THRESHOLD)).toEqual([]);
  expect(counted.places.some((row) => row.gains.kind === "fewer")).toBe(true);
  expect(seen.people.loses).toEqual({ kind: "exact", count: 0 });
});

test("a coach sees the names of whom they guide, and of nobody else", async () => {
  const coach = await makeActor(store.database, "coach", ground.organisationId);
  const mine = file.candidates.slice(0, 110).map(({ id }) => id);
  await assign(store.database, coach, mine);
  const { gainTheirFirst } = await answered(coach, wide + slug());
  expect(gainTheirFirst.people.length).toBeGreaterThan(0);
  expect(gainTheirFirst.people.every(({ id }) => mine.includes(id))).toBe(true);
});

test("places that are added stand in the list under their profile and town", async () => {
  const researcher = await makeActor(store.database, "researcher", ground.organisationId);
  const { choices } = await ask(researcher, `regio=${slug()}`);
  const profile = choices.profiles[0]!;
  const address = `regio=${slug()}&plekken=3&profiel=${profile.id}&plaats=Geleen`;
  const { places, possible } = await answered(researcher, address);
  expect(possible).toEqual({ gains: true, loses: false });
  const [added] = places.filter(({ opening }) => opening === undefined);
  expect(added).toMatchObject({ title: profile.name, town: "Geleen (Sittard-Geleen)" });
});

test("a town that there is not, and half a question, are told at their field", async () => {
  const researcher = await makeActor(store.database, "researcher", ground.organisationId);
  const profile = file.profiles[0]!.id;
  const nowhere = `regio=${slug()}&plekken=3&profiel=${profile}&plaats=Nergenshuizen`;
  expect(await ask(researcher, nowhere)).toMatchObject({
    answer: undefined,
    faults: [{ field: "plaats", fault: "noTown" }],
  });
  expect(await ask(researcher, `regio=${slug()}&vervoer=bike`)).toMatchObject({
    answer: undefined,
    faults: [{ field: "tempo", fault: "missing" }],
  });
});

test("nobody looks into a region in which they do not work", async () => {
  const coordinator = await makeActor(
    store.database,
    "coordinator",
    ground.organisationId,
    ground.regionIds[0],
  );
  const stranger = await makeActor(store.database, "coach", await anotherOrganisation());
  const board = await ask(stranger, wide + slug());
  expect(board).toMatchObject({ region: undefined, otherRegion: true, answer: undefined });
  expect((await ask(coordinator, "regio=elders")).otherRegion).toBe(true);
});

async function anotherOrganisation(): Promise<string> {
  const id = newId();
  await store.database.asOwner((tx) =>
    tx.insert(organisation).values({ id, name: "Elders", kind: "care" }),
  );
  return id;
}
