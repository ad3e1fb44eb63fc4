import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createRoutesStub, RouterContextProvider } from "react-router";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorContext, servicesContext } from "../../../access/request/contexts.ts";
import { region } from "../../../access/regions/schema.ts";
import { openTestDatabase, type TestDatabase } from "../../../platform/database/testDatabase.ts";
import { newId } from "../../../platform/ids.ts";
import { SpokenIn, textsContext } from "../../../platform/texts/textsContext.tsx";
import { textsIn } from "../../../web/texts.ts";
import { fillPeople, type PeopleFixture } from "../../fixture/peopleFixture.ts";
import { poolOf } from "../../import/fixture/poolFixture.ts";
import { beginImport } from "../../import/pool/beginImport.ts";
import { actorSettings } from "../../../access/actor.ts";
import { loader as inviteLoader } from "../inviteCandidate.tsx";
import Pool, { action, loader } from "./pool.tsx";

let store: TestDatabase;
let all: PeopleFixture;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
});
afterAll(() => store.close());

const spoken = { t: textsIn("nl"), language: "nl" } as const;
function contextOfCoach() {
  const context = new RouterContextProvider();
  context.set(servicesContext, { database: store.database, scanner: undefined } as never);
  context.set(actorContext, all.actors.coach);
  context.set(textsContext, spoken);
  return context;
}

test("two that cannot be taken apart any more stay as they are, and the list's page says so", async () => {
  const pool = poolOf(store.database, all.actors.coach);
  const id = await pool.begin();
  const path = `/mensen/inlezen/${id}`;
  const request = new Request(`http://x${path}?pagina=2`, {
    method: "POST",
    body: new URLSearchParams({ doe: "splits", samen: newId() }),
  });
  const context = contextOfCoach();
  const answer = await action({ params: { import: id }, context, request } as never);
  const to = (answer as Response).headers.get("location");
  expect(to).toBe(`${path}?nietlos&pagina=2`);

  const seen = await loader({
    params: { import: id },
    context,
    request: new Request(`http://x${to}`),
  } as never);
  const Stub = createRoutesStub([{ id: "pool", path: "/mensen/inlezen/:import", Component: Pool }]);
  const page = createElement(Stub, {
    initialEntries: [to!],
    hydrationData: { loaderData: { pool: seen } },
  });
  const words = renderToStaticMarkup(SpokenIn({ ...spoken, children: page }));
  expect(words).toContain("Uit elkaar halen kan nu niet");
  expect(words).not.toContain("weer los van elkaar");
});

test("without the tick that all of them said yes no list begins, in words about all of them", async () => {
  const { coach } = all.actors;
  const [home] = await store.database.asOwner((tx) => tx.select({ id: region.id }).from(region));
  const given = {
    ground: ["consent"],
    track: ["mobility"],
    purpose: ["werk in de zorg"],
    heldFrom: ["2026-11-01"],
    homeRegion: [home!.id],
  };
  const begun = await store.database.as("overstap_app", actorSettings(coach), (tx) =>
    beginImport(tx, coach, given),
  );
  if (begun.kind !== "faults") throw new Error(begun.kind);
  expect(begun.faults.map(({ field }) => field)).toEqual(["agreed"]);
  const [fault] = begun.faults;
  expect((spoken.t as (key: string) => string)(fault!.key)).toContain(
    "iedereen op de lijst ja heeft gezegd",
  );
});

test("the address that is known of somebody stands in the invitation already", async () => {
  const params = { candidacy: all.people.anna };
  const { form, seen } = await inviteLoader({ params, context: contextOfCoach() } as never);
  expect(seen.identity?.email).toMatch(/@/);
  expect(form.given["email"]).toEqual([seen.identity?.email]);
});
