import { RouterContextProvider } from "react-router";
import { expect, test } from "vitest";
import { actorSettings } from "../access/actor.ts";
import { lookingOnce } from "../access/audit/occasion.ts";
import { auditWitness } from "../access/audit/witness.ts";
import { actorContext, type Services, servicesContext } from "../access/request/contexts.ts";
import accessNl from "../access/texts/nl.json" with { type: "json" };
import { openDatabase } from "../platform/database/database.ts";
import { openTestDatabase } from "../platform/database/testDatabase.ts";
import { openTexts } from "../platform/texts/texts.ts";
import { textsContext } from "../platform/texts/textsContext.tsx";
import { foundPeople } from "./fixture/foundPeople.ts";
import { fillPeople } from "./fixture/peopleFixture.ts";
import { loader as csvOf } from "./pages/peopleCsv.ts";
import peopleNl from "./texts/nl.json" with { type: "json" };

const PEOPLE = 1201;

test("a file of more people than are read at once has each once, in order, and each look is told", async () => {
  const store = await openTestDatabase();
  const watched = openDatabase(store.connection, auditWitness);
  try {
    const { actors } = await fillPeople(store.database);
    const numbers = Array.from({ length: PEOPLE }, (_, at) => String(at).padStart(4, "0"));
    const told = numbers.map((number) => ({
      firstName: { firstName: "Eva" },
      identity: { lastName: `Zz${number}`, birthDate: null, email: null, phone: null },
    }));
    await store.database.as("overstap_app", actorSettings(actors.coach), (tx) =>
      foundPeople(tx, actors.coach, told),
    );
    await store.database.asOwner((tx) => tx.execute("delete from audit_inbox"));

    const context = new RouterContextProvider();
    context.set(servicesContext, { database: watched } as Services);
    context.set(actorContext, actors.coach);
    const texts = openTexts({
      nl: { access: accessNl, people: peopleNl },
      en: { access: accessNl, people: peopleNl },
    });
    context.set(textsContext, { t: texts("nl"), language: "nl" });
    const url = new URL("http://localhost/mensen.csv");
    const asked = { request: new Request(url), url, params: {}, pattern: url.pathname, context };
    const occasion = { id: crypto.randomUUID(), way: "csv", event: "people-csv" } as const;
    const { outcome } = await lookingOnce(occasion, () => csvOf(asked));

    const [, ...lines] = (await outcome.text()).trim().split("\r\n");
    expect(lines.map((line) => line.split(";")[0])).toEqual([
      "Anna van der Vlier",
      "Dirk de Wit",
      ...numbers.map((number) => `Eva Zz${number}`),
    ]);
    const { rows } = await store.database.asOwner((tx) =>
      tx.execute<{ occasion: string; lines: number; people: number }>(
        `select occasion_id as occasion, count(*)::int as lines, count(distinct subject_id)::int as people
         from audit_inbox where verb = 'read' group by 1`,
      ),
    );
    expect(rows).toEqual([{ occasion: occasion.id, lines: PEOPLE + 2, people: PEOPLE + 2 }]);
  } finally {
    await watched.close();
    await store.close();
  }
});
