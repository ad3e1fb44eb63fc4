import { RouterContextProvider } from "react-router";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actorSettings } from "../access/actor.ts";
import { actorContext, type Services, servicesContext } from "../access/request/contexts.ts";
import { type Role, roles } from "../access/role.ts";
import accessNl from "../access/texts/nl.json" with { type: "json" };
import { openTestDatabase, type TestDatabase } from "../platform/database/testDatabase.ts";
import { openTexts } from "../platform/texts/texts.ts";
import { textsContext } from "../platform/texts/textsContext.tsx";
import { candidacyListShape, type PeopleQuery } from "./candidacyList.ts";
import { candidacyReference } from "./candidacyReference.ts";
import { fillPeople, type PeopleFixture } from "./fixture/peopleFixture.ts";
import { homeRegions } from "./homeRegions.ts";
import { everybody, listCandidacies } from "./listCandidacies.ts";
import { loader as csvOf } from "./pages/peopleCsv.ts";
import { loader as pageOf } from "./pages/people.tsx";
import peopleNl from "./texts/nl.json" with { type: "json" };

let store: TestDatabase;
let all: PeopleFixture;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
});
afterAll(() => store.close());

/** Who a list finds, in its order, and how many it says there are. */
async function found(role: Role, change: Partial<PeopleQuery>, limit?: number) {
  const actor = all.actors[role];
  const { rows, total } = await store.database.as("overstap_app", actorSettings(actor), (tx) =>
    listCandidacies(tx, actor, { ...everybody, ...change }, limit),
  );
  const name = (id: string) => Object.entries(all.people).find(([, one]) => one === id)![0];
  return { names: rows.map(({ id }) => name(id)), total };
}

const nobody = { names: [], total: 0 };

describe("searching finds only what the role may read", () => {
  test("a coach finds by name and by town", async () => {
    expect((await found("coach", { q: "anna van der vl" })).names).toEqual(["anna"]);
    expect((await found("coach", { q: "beek" })).names).toEqual(["dirk"]);
    expect(await found("coach", { q: "Zonneveld" })).toEqual(nobody);
  });

  test("a coordinator finds no last name, and of nobody unidentified a first name or town", async () => {
    expect(await found("coordinator", { q: "vlier" })).toEqual(nobody);
    expect(await found("coordinator", { q: "Zonneveld" })).toEqual(nobody);
    expect(await found("coordinator", { q: "Bram" })).toEqual(nobody);
    expect(await found("coordinator", { q: "Sittard" })).toEqual(nobody);
    expect((await found("coordinator", { q: "Anna" })).names).toEqual(["anna"]);
    expect((await found("coordinator", { q: "geleen" })).names).toEqual(["anna"]);
  });

  test("a coordinator finds somebody by the neutral reference", async () => {
    const reference = candidacyReference(all.people.bram).toLowerCase();
    expect((await found("coordinator", { q: reference })).names).toEqual(["bram"]);
  });

  test("a care employer and a buddy find no last name and no town", async () => {
    for (const role of ["careEmployer", "buddy"] as const) {
      expect(await found(role, { q: "Vlier" })).toEqual(nobody);
      expect(await found(role, { q: "Geleen" })).toEqual(nobody);
    }
  });

  test("signs with a meaning in a pattern are plain signs", async () => {
    expect(await found("coach", { q: "%" })).toEqual(nobody);
    expect(await found("coach", { q: "_" })).toEqual(nobody);
  });
});

describe("filters and order tell nothing that the role may not read", () => {
  test("an address can ask only what the role may read", () => {
    const words = (role: Role) => {
      const { sorts, filters } = candidacyListShape({ role }, ["zuid"]);
      return [...sorts, ...Object.keys(filters)];
    };
    expect(words("coach")).toEqual([
      "naam",
      "plaats",
      "uren",
      "tot",
      "belastbaarheid",
      "regio",
      "spoor",
      "taal",
      "vervoer",
      "gegevens",
    ]);
    expect(words("sendingEmployer")).toEqual(["naam", "plaats", "tot", "spoor"]);
    expect(words("doctor")).toEqual(["naam", "plaats", "belastbaarheid"]);
    expect(words("coordinator")).not.toContain("belastbaarheid");
    expect(words("careEmployer")).toEqual(["naam"]);
    expect(words("buddy")).toEqual(["naam"]);
    // Whoever reads a part only would find everybody incomplete.
    expect(roles.filter((role) => words(role).includes("gegevens"))).toEqual([
      "candidate",
      "coach",
    ]);
  });

  test("a filter on what one may not read finds nobody, whether or not it would be true", async () => {
    for (const filters of [{ vervoer: "bike" }, { vervoer: "car" }, { taal: "A1" }]) {
      expect(await found("sendingEmployer", { filters })).toEqual(nobody);
    }
    expect(await found("careEmployer", { filters: { spoor: "track2" } })).toEqual(nobody);
    expect(await found("labourExpert", { filters: { spoor: "track2" } })).toEqual(nobody);
    expect(await found("careEmployer", { filters: { regio: "zuid" } })).toEqual(nobody);
  });

  test("a filter on what one may read finds whoever it is true of", async () => {
    expect((await found("coordinator", { filters: { vervoer: "car" } })).names).toEqual(["bram"]);
    expect((await found("coordinator", { filters: { taal: "A2" } })).names).toEqual(["bram"]);
    expect((await found("coach", { filters: { taal: "A2" } })).names).toEqual(["dirk"]);
    expect((await found("coach", { filters: { regio: "noord" } })).names).toEqual([]);
    expect((await found("coach", { filters: { spoor: "mobility" } })).names).toEqual([]);
  });

  test("last names sort without their prefix, and never for a coordinator", async () => {
    // Van der Vlier before De Wit; with the prefix it would be the other way round.
    expect((await found("coach", {})).names).toEqual(["anna", "dirk"]);
    expect((await found("coach", { direction: "desc" })).names).toEqual(["dirk", "anna"]);
    for (const direction of ["asc", "desc"] as const) {
      // Whoever has no name here comes last either way.
      expect((await found("coordinator", { direction })).names).toEqual(["anna", "bram"]);
    }
  });

  test("a page has its rows and the whole number, also past the end", async () => {
    expect(await found("coach", { page: 2 }, 1)).toEqual({ names: ["dirk"], total: 2 });
    expect(await found("coach", { page: 9 }, 1)).toEqual({ names: [], total: 2 });
  });
});

const texts = openTexts({
  nl: { access: accessNl, people: peopleNl },
  en: { access: accessNl, people: peopleNl },
});

function request(role: Role, address: string) {
  const context = new RouterContextProvider();
  context.set(servicesContext, { database: store.database } as Services);
  context.set(actorContext, all.actors[role]);
  context.set(textsContext, { t: texts("nl"), language: "nl" });
  const url = new URL(address, "http://localhost");
  return { request: new Request(url), url, params: {}, pattern: url.pathname, context };
}

const linesOf = async (role: Role, address = "/mensen.csv") => {
  const answer = await csvOf(request(role, address));
  return (await answer.text()).replace("\uFEFF", "").trim().split("\r\n");
};

describe("the file holds what the page holds", () => {
  test("a care employer's has a first name, own words, the place and the day", async () => {
    expect(await linesOf("careEmployer")).toEqual([
      "Naam;Eigen woorden;Plek;Sinds",
      'Anna;words of Anna;"Thuishulp, Geleen";2026-01-05'.replaceAll('"', ""),
    ]);
  });

  test("a coordinator's names only whoever agreed", async () => {
    const text = (await linesOf("coordinator")).join("\n");
    expect(text).toContain("Anna;Geleen");
    expect(text).toContain(`Kandidaat ${candidacyReference(all.people.bram)};;`);
    expect(text).not.toMatch(/Vlier|Zonneveld|Bram|Sittard|example\.org|belastbaar/i);
    expect(await linesOf("coordinator", "/mensen.csv?q=Zonneveld")).toHaveLength(1);
  });

  test("an employer's has no wish and no limit", async () => {
    const [head, ...rows] = await linesOf("sendingEmployer");
    expect(head).toBe("Naam;Woonplaats;Spoor;Grondslag;Bewaard tot");
    expect(rows).toEqual(["Anna van der Vlier;Geleen;spoor 2;toestemming;2999-01-01"]);
  });

  test("an address beyond the last page gets the last", async () => {
    const page = await pageOf(request("coach", "/mensen?pagina=99"));
    expect(page.query.page).toBe(1);
    expect(page.rows).toHaveLength(2);
  });

  test("a filter that the role does not know is named and left out, in page and file alike", async () => {
    const address = "?vervoer=bike&taal=C2&sorteer=uren";
    const page = await pageOf(request("sendingEmployer", `/mensen${address}`));
    expect(page.query.ignored.toSorted()).toEqual(["sorteer", "taal", "vervoer"]);
    expect(page.total).toBe(1);
    expect(await linesOf("sendingEmployer", `/mensen.csv${address}`)).toHaveLength(2);
  });
});

test("a list can be narrowed to the home regions of one's own people, and to no other", async () => {
  const offered = async (role: Role) => {
    const actor = all.actors[role];
    const regions = await store.database.as("overstap_app", actorSettings(actor), (tx) =>
      homeRegions(tx, actor),
    );
    return regions.map(({ slug }) => slug);
  };
  // Carla's home region is the north; the coach guides her no longer.
  expect(await offered("coach")).toEqual(["zuid"]);
  expect(await offered("careEmployer")).toEqual([]);
});
