import { eq, sql } from "drizzle-orm";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { RouterContextProvider } from "react-router";
import { expect, test } from "vitest";
import { actorContext, servicesContext } from "../../../access/request/contexts.ts";
import { openTestDatabase } from "../../../platform/database/testDatabase.ts";
import { outboxEvent } from "../../../platform/outbox/schema.ts";
import { SpokenIn, textsContext } from "../../../platform/texts/textsContext.tsx";
import { textsIn } from "../../../web/texts.ts";
import { fillPeople } from "../../fixture/peopleFixture.ts";
import { poolOf } from "../../import/fixture/poolFixture.ts";
import { poolImport } from "../../import/schema.ts";
import { ProgressStep } from "./parts/ProgressStep.tsx";
import { action, loader } from "./pool.tsx";

test("a list whose work was lost has a way on, which reads it to the end", async () => {
  const store = await openTestDatabase();
  try {
    const coach = (await fillPeople(store.database)).actors.coach;
    const pool = poolOf(store.database, coach);
    const id = await pool.begin();
    await pool.stage(id, Buffer.from("Voornaam;Achternaam\nEva;Nieuw\n"));
    // What was begun long ago and only now goes on is not stuck.
    const longAgo = () =>
      store.database.asOwner((tx) =>
        tx
          .update(poolImport)
          .set({ movedAt: sql`now() - interval '61 seconds'` })
          .where(eq(poolImport.id, id)),
      );
    await longAgo();
    await pool.columns(id);
    const spoken = { t: textsIn("nl"), language: "nl" } as const;
    const context = new RouterContextProvider();
    context.set(servicesContext, { database: store.database, scanner: undefined } as never);
    context.set(actorContext, coach);
    context.set(textsContext, spoken);
    const asked = (fields?: Record<string, string>) => ({
      params: { import: id },
      context,
      request: new Request("http://x/", {
        ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
      }),
    });
    const page = async () => {
      const seen = await loader(asked() as never);
      const step = createElement(ProgressStep, seen);
      return renderToStaticMarkup(SpokenIn({ ...spoken, children: step }));
    };

    // As long as it moves one can only look; without script a link does that.
    const moving = await page();
    expect(moving).toContain(`href="/mensen/inlezen/${id}"`);
    expect(moving).toContain('data-progress="checking"');
    expect(moving).not.toContain("Ga verder");

    // Nobody does the work any more.
    await store.database.asOwner((tx) => tx.delete(outboxEvent));
    await longAgo();
    const stuck = await page();
    expect(stuck).toContain('data-progress="stuck"');
    expect(stuck).toMatch(/<button value="verder"[^>]*name="doe"/);
    await action(asked({ doe: "verder" }) as never);
    expect(await page()).not.toContain("Ga verder");
    await pool.run();
    expect(await pool.seen(id)).toMatchObject({ state: "check", counts: { right: 1 } });
  } finally {
    await store.close();
  }
});
