import { fittingPair } from "@overstap/engine/region/fittingPair.ts";
import { inArray } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { actorSettings } from "../../access/actor.ts";
import { putRegion } from "../../matching/fixture/regionInStore.ts";
import { askedBy, assign, makeActor } from "../../matching/fixture/somebody.ts";
import { weighDue } from "../../matching/screenings/weighDue.ts";
import {
  candidacyFirstName,
  candidacyGround,
  candidacyIdentity,
  candidacyTown,
  candidacyWishes,
} from "../../people/groups/schema.ts";
import { progressOf } from "../../people/intake/steps.ts";
import { readIntake } from "../../people/intake/readIntake.ts";
import { everybody, listCandidacies } from "../../people/listCandidacies.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { newId } from "../../platform/ids.ts";
import { textsIn } from "../texts.ts";
import { todayOf } from "./todayOf.ts";

/** More than were looked at when the first by name were weighed and only then put in order. */
const MANY = 70;

let store: TestDatabase;
let coach: Actor;
let people: string[];

/** A coach of seventy people, of whom only the last by name fits at the one place. */
beforeAll(async () => {
  store = await openTestDatabase();
  const pair = fittingPair();
  const tasks = pair.tasks.map((one) => ({ ...one, id: newId() }));
  const profile = {
    ...pair.profile,
    id: newId(),
    tasks: tasks.map(({ id }, index) => ({ task: id, basis: index < 2 })),
  };
  people = Array.from({ length: MANY }, () => newId());
  const ground = await putRegion(store.database, {
    tasks,
    profiles: [profile],
    openings: [{ ...pair.opening, id: newId(), profile: profile.id, places: 1 }],
    candidates: people.map((id, at) => ({
      ...pair.candidate,
      id,
      ...(at < MANY - 1 && { affinity: "no" as const }),
    })),
  });
  const of = (candidacyId: string) => ({ candidacyId, organisationId: ground.organisationId });
  await store.database.asOwner(async (tx) => {
    await tx
      .insert(candidacyFirstName)
      .values(
        people.map((id, at) => ({ ...of(id), firstName: `Naam${String(at).padStart(2, "0")}` })),
      );
    await tx
      .insert(candidacyIdentity)
      .values(
        people.map((id, at) => ({ ...of(id), lastName: `Aa${String(at).padStart(2, "0")}` })),
      );
    await tx.insert(candidacyGround).values(
      people.map((id) => ({
        ...of(id),
        ground: "consent" as const,
        track: "none" as const,
        opened: "2026-01-05",
        purpose: "werk",
        heldFrom: "2026-01-05",
        heldUntil: "2999-01-01",
      })),
    );
  });
  coach = await makeActor(store.database, "coach", ground.organisationId);
  await assign(store.database, coach, people);
  await weighDue(store.database);
});
afterAll(() => store.close());

const today = () =>
  todayOf({
    context: askedBy(store.database, coach),
    actor: coach,
    t: textsIn("nl"),
    language: "nl",
  });

const INCOMPLETE = "/mensen?gegevens=incomplete";

const incomplete = () =>
  store.database.as("overstap_app", actorSettings(coach), (tx) =>
    listCandidacies(tx, coach, { ...everybody, filters: { gegevens: "incomplete" } }, MANY),
  );

test("of many people those for whom places fit come first, wherever their name stands", async () => {
  const { next, parts } = await today();
  expect(parts[0]!.items[0]).toMatchObject({ title: expect.stringContaining("Naam69") });
  expect(parts[0]!.items[0]!.lines).toContain("1 plek past");
  expect(parts[0]!.items.slice(1).map(({ lines }) => lines!.at(-1))).not.toContain("1 plek past");
  expect(next?.href).toBe(`/matchen/mensen/${people.at(-1)}`);
  expect((await incomplete()).total).toBe(0);
  expect(JSON.stringify(parts)).not.toContain(INCOMPLETE);
});

test("how many are not complete stands there, with the list of them; it is the next step when no place fits", async () => {
  await store.database.asOwner(async (tx) => {
    const take = (table: typeof candidacyTown | typeof candidacyWishes, ids: string[]) =>
      tx.delete(table).where(inArray(table.candidacyId, ids));
    await take(candidacyTown, people.slice(0, 2));
    await take(candidacyWishes, people.slice(2, 4));
    await tx
      .update(candidacyWishes)
      .set({ speaking: null })
      .where(inArray(candidacyWishes.candidacyId, people.slice(4, 6)));
  });
  await weighDue(store.database);
  const first = await today();
  expect(first.next?.href).toBe(`/matchen/mensen/${people.at(-1)}`);
  expect(first.parts[0]!.items.at(-1)).toMatchObject({
    title: "6 mensen zijn nog niet compleet",
    href: INCOMPLETE,
  });
  await store.database.asOwner((tx) =>
    tx.delete(candidacyTown).where(inArray(candidacyTown.candidacyId, people.slice(-1))),
  );
  await weighDue(store.database);
  expect((await today()).next).toMatchObject({
    what: "7 mensen zijn nog niet compleet. Vul samen met hen aan wat mist, dan zie je welke plekken passen.",
    href: INCOMPLETE,
  });
});

test("the list of who is not complete holds whom the steps of the intake call so", async () => {
  const listed = new Set((await incomplete()).rows.map(({ id }) => id));
  const open = await store.database.as("overstap_app", actorSettings(coach), async (tx) => {
    const ids: string[] = [];
    for (const id of people) {
      const intake = await readIntake(tx, coach, id);
      if (progressOf(intake!.groups).next !== undefined) ids.push(id);
    }
    return ids;
  });
  expect(listed).toEqual(new Set(open));
  expect(listed.size).toBe(7);
});
