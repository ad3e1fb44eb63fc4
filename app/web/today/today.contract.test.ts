import { RouterContextProvider } from "react-router";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { actorContext, type Services, servicesContext } from "../../access/request/contexts.ts";
import { type Role, roles } from "../../access/role.ts";
import { candidacyReference } from "../../people/candidacyReference.ts";
import { candidacyTown, candidacyWishes } from "../../people/groups/schema.ts";
import { loader as myPlaces } from "../../matching/pages/myPlaces.tsx";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { fillPeople, type PeopleFixture } from "../../people/fixture/peopleFixture.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { searchAll } from "../search/searchAll.ts";
import { textsIn } from "../texts.ts";
import { todayOf } from "./todayOf.ts";

let store: TestDatabase;
let all: PeopleFixture;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
});
afterAll(() => store.close());

const spoken = { t: textsIn("nl"), language: "nl" } as const;

function contextOf(actor: Actor): RouterContextProvider {
  const context = new RouterContextProvider();
  context.set(servicesContext, { database: store.database } as Services);
  context.set(actorContext, actor);
  context.set(textsContext, spoken);
  return context;
}

const today = (actor: Actor) => todayOf({ context: contextOf(actor), actor, ...spoken });

const search = (actor: Actor, q: string) =>
  store.database.as("overstap_app", actorSettings(actor), (tx) =>
    searchAll(tx, actor, { q, ...spoken }),
  );

/** The words of Anna and of Bram that each role may meet on a first page; all others are hidden. */
const words = ["Anna", "Vlier", "Geleen", "spoor 2", "Bram", "Zonneveld", "Sittard", "Carla"];
const met: Partial<Record<Role, string[]>> = {
  // Where the place is that they were put forward for.
  candidate: ["Geleen"],
  coach: ["Anna", "Vlier", "Geleen", "spoor 2"],
  sendingEmployer: ["Anna", "Vlier", "spoor 2"],
  doctor: ["Anna", "Vlier"],
  labourExpert: ["Anna", "Vlier"],
  coordinator: ["Anna", "Geleen"],
  // Their own place is in Geleen.
  careEmployer: ["Anna", "Geleen"],
  buddy: ["Anna"],
};

describe.each(roles)("%s", (role) => {
  test("meets on the first page only what the table of visibility lets them see", async () => {
    const text = JSON.stringify(await today(all.actors[role]));
    expect(words.filter((word) => text.includes(word))).toEqual(met[role] ?? []);
  });

  test("with nobody to see is told what comes next, and no part is without words", async () => {
    const { lead, parts } = await today(all.strangers[role]);
    expect(lead).not.toBe("");
    const silent = parts.filter(({ items, empty }) => items.length === 0 && empty === "");
    expect(silent).toEqual([]);
  });

  test("finds by searching nobody that the list of people would not find", async () => {
    const found = async (q: string) =>
      (await search(all.actors[role], q)).find(({ group }) => group === "people")?.total ?? 0;
    const sees = met[role] ?? [];
    expect(await found("Vlier")).toBe(sees.includes("Vlier") ? 1 : 0);
    expect(await found("Anna")).toBe(sees.includes("Anna") ? 1 : 0);
    expect(await found("Bram")).toBe(0);
    expect(await found("Zonneveld")).toBe(0);
    expect(await search(all.actors[role], "")).toEqual([]);
  });
});

test("a number of people below the threshold is not shown to a researcher, nor is none", async () => {
  const { parts } = await today(all.actors.researcher);
  const lines = parts[0]!.items.map(({ lines: said }) => said![1]);
  expect(lines).toEqual(["minder dan 5 kandidaten", "minder dan 5 kandidaten"]);
});

test("a coordinator, who sees each of them, reads the exact number", async () => {
  const { parts } = await today(all.actors.coordinator);
  expect(parts[0]!.items.map(({ lines }) => lines![1])).toEqual(["2 kandidaten"]);
  expect(parts[1]!.items.map(({ title }) => title)).toEqual([
    "Anna",
    `Kandidaat ${candidacyReference(all.people.bram)}`,
  ]);
});

test("whoever may not read work or people finds nothing at all", async () => {
  expect(await search(all.actors.administrator, "e")).toEqual([]);
});

test("a place is found by its town, with its task and its organisation", async () => {
  const found = await search(all.actors.careEmployer, "geleen");
  expect(found.map(({ group, total }) => [group, total])).toEqual([
    ["openings", 1],
    ["organisations", expect.any(Number)],
    ["towns", 1],
  ]);
  expect((await search(all.actors.coach, "taak 1")).map(({ group }) => group)).toEqual(["tasks"]);
});

describe("a candidate with questions to answer", () => {
  const mine = () =>
    myPlaces({
      request: new Request("http://x/mijn-plekken"),
      url: new URL("http://x/mijn-plekken"),
      params: {},
      pattern: "",
      context: contextOf(all.actors.candidate),
    });
  const at = (step: string) => `/mijn-gegevens/${all.people.anna}/invullen/${step}`;
  const town = { town: "Geleen", municipality: "Sittard-Geleen", lat: 50.9, lon: 5.8 };
  const organisationId = () => all.actors.coach.membership.organisation.id;

  test("who answered all is led to the places", async () => {
    expect((await today(all.actors.candidate)).next).not.toHaveProperty("title");
    expect((await mine()).questions).toBeUndefined();
  });

  test("who was invited with only a name is led to the first question, and told how many there are", async () => {
    await store.database.asOwner(async (tx) => {
      await tx.delete(candidacyTown);
      await tx.delete(candidacyWishes);
    });
    const { next, parts } = await today(all.actors.candidate);
    expect(next).toEqual({
      title: "Dit kun je nu doen",
      what: "Nog 6 vragen te gaan. Daarna zie je welk werk bij je past.",
      label: "Begin met de eerste vraag",
      href: at("woonplaats"),
    });
    // Where an action waits, the part of the places leads there all the same.
    expect(parts[0]).toMatchObject({
      empty: "We weten nog te weinig om plekken te zoeken. Beantwoord eerst de vragen over jou.",
      start: { label: "Begin met de eerste vraag", href: at("woonplaats") },
    });
    expect((await mine()).questions).toMatchObject({ next: "woonplaats", count: 6, begun: false });
  });

  test("goes on where they were once some are answered", async () => {
    await store.database.asOwner((tx) =>
      tx
        .insert(candidacyTown)
        .values({ candidacyId: all.people.anna, organisationId: organisationId(), ...town }),
    );
    expect((await today(all.actors.candidate)).next).toMatchObject({
      label: "Ga verder",
      href: at("over-jou"),
    });
    expect((await mine()).questions).toMatchObject({ next: "over-jou", count: 5, begun: true });
  });
});
