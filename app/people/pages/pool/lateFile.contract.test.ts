import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createMemoryRouter, RouterContextProvider, RouterProvider } from "react-router";
import { expect, test } from "vitest";
import { actorContext, servicesContext } from "../../../access/request/contexts.ts";
import { openTestDatabase } from "../../../platform/database/testDatabase.ts";
import { SpokenIn, textsContext } from "../../../platform/texts/textsContext.tsx";
import { textsIn } from "../../../web/texts.ts";
import { fillPeople } from "../../fixture/peopleFixture.ts";
import { poolOf } from "../../import/fixture/poolFixture.ts";
import Pool, { action, loader } from "./pool.tsx";

test("a file from a second tab that comes when another is checked is not dropped without a word", async () => {
  const store = await openTestDatabase();
  try {
    const coach = (await fillPeople(store.database)).actors.coach;
    const pool = poolOf(store.database, coach);
    const id = await pool.begin();
    await pool.stage(id, Buffer.from("Voornaam;Achternaam\nEva;Nieuw\n"));
    await pool.columns(id);
    const spoken = { t: textsIn("nl"), language: "nl" } as const;
    const context = new RouterContextProvider();
    context.set(servicesContext, { database: store.database, scanner: undefined } as never);
    context.set(actorContext, coach);
    context.set(textsContext, spoken);
    const form = new FormData();
    form.append("doe", "bestand");
    form.append("bestand", new File(["Voornaam;Achternaam\nBo;Smit\n"], "ander.csv"));
    const request = new Request("http://x/", { method: "POST", body: form });
    const answer = await action({ params: { import: id }, context, request } as never);
    const to = answer instanceof Response ? answer.headers.get("location")! : "";
    expect(to).toBe(`/mensen/inlezen/${id}?bestand`);

    const asked = { params: { import: id }, context, request: new Request(`http://x${to}`) };
    const seen = await loader(asked as never);
    expect(seen.pool).toMatchObject({ state: "checking", fileName: "pool.csv" });
    const routes = [{ id: "pool", path: "/mensen/inlezen/:import", Component: Pool }];
    const router = createMemoryRouter(routes, {
      initialEntries: [to],
      hydrationData: { loaderData: { pool: seen } },
    });
    const page = renderToStaticMarkup(
      SpokenIn({ ...spoken, children: createElement(RouterProvider, { router }) }),
    );
    expect(page).toContain("Je bestand is niet ingelezen");
    expect(page).toMatch(/role="(alert|status)"/);
  } finally {
    await store.close();
  }
});
