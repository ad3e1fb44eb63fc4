import { RouterContextProvider } from "react-router";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actorSettings } from "../access/actor.ts";
import { actorContext, type Services, servicesContext } from "../access/request/contexts.ts";
import { type Role, roles } from "../access/role.ts";
import { relation } from "../access/relations/schema.ts";
import { openTestDatabase, type TestDatabase } from "../platform/database/testDatabase.ts";
import { newId } from "../platform/ids.ts";
import { BEGUN, fillWork, type WorkFixture } from "../work/fixture/workFixture.ts";
import { countShown } from "./countShown.ts";
import { listRegions } from "./listRegions.ts";
import { readRegion } from "./readRegion.ts";

let store: TestDatabase;
let all: WorkFixture;

/** Four are shown in the south, of whom the coach guides one; six in the north; one no longer. */
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillWork(store.database);
  const south = [newId(), newId(), newId(), newId()];
  const north = [newId(), newId(), newId(), newId(), newId(), newId()];
  const row = { organisationId: all.care.south, since: BEGUN };
  const shown = (candidacyId: string, regionId: string) => ({
    ...row,
    id: newId(),
    kind: "shown",
    candidacyId,
    regionId,
  });
  await store.database.asOwner(async (tx) => {
    await tx.insert(relation).values([
      ...south.map((id) => shown(id, all.regions.south)),
      ...north.map((id) => shown(id, all.regions.north)),
      // Shown twice is still one person; shown until yesterday is none.
      shown(south[0]!, all.regions.south),
      { ...shown(newId(), all.regions.south), until: "2026-01-06" },
    ]);
    await tx.insert(relation).values({
      ...row,
      id: newId(),
      kind: "assigned",
      candidacyId: south[0]!,
      accountId: all.actors.coach.account,
    });
  });
});
afterAll(() => store.close());

function contextOf(role: Role): RouterContextProvider {
  const context = new RouterContextProvider();
  context.set(servicesContext, { database: store.database } as Services);
  context.set(actorContext, all.actors[role]);
  return context;
}

describe("how many are shown in a region", () => {
  const count = async (role: Role, threshold = 5) => {
    const { south, north } = all.regions;
    const counts = await countShown(contextOf(role), [
      { id: south, threshold },
      { id: north, threshold },
    ]);
    return counts && [counts.get(south), counts.get(north)];
  };
  const fewer = { kind: "fewer", threshold: 5 };
  const six = { kind: "exact", count: 6 };

  test("a coordinator who may see all four knows that it is four", async () => {
    expect(await count("coordinator")).toEqual([{ kind: "exact", count: 4 }, six]);
  });

  test.each(["coach", "sendingEmployer", "labourExpert", "careEmployer", "researcher"] as const)(
    "a %s knows only that it is fewer than five",
    async (role) => {
      expect(await count(role)).toEqual([fewer, six]);
    },
  );

  test("a region that raises its threshold hides more", async () => {
    expect(await count("researcher", 7)).toEqual([
      { kind: "fewer", threshold: 7 },
      { kind: "fewer", threshold: 7 },
    ]);
  });

  test("an administrator gets no count at all", async () => {
    expect(await count("administrator")).toBeUndefined();
  });
});

describe("which regions one looks into", () => {
  const everywhere: readonly Role[] = ["sendingEmployer", "doctor", "labourExpert", "researcher"];

  test.each(roles)("as %s", async (role) => {
    const actor = all.actors[role];
    const { rows, total } = await store.database.as("overstap_app", actorSettings(actor), (tx) =>
      listRegions(tx, actor, new URLSearchParams()),
    );
    const slugs = everywhere.includes(role) ? ["noord", "zuid"] : ["zuid"];
    expect(rows.map(({ slug }) => slug)).toEqual(slugs);
    expect(total).toBe(slugs.length);
    const north = await store.database.as("overstap_app", actorSettings(actor), (tx) =>
      readRegion(tx, actor, "noord"),
    );
    expect(north?.slug).toBe(everywhere.includes(role) ? "noord" : undefined);
  });
});

test("a region's work is counted as far as one may see it", async () => {
  const work = async (role: Role) => {
    const actor = all.actors[role];
    const found = await store.database.as("overstap_app", actorSettings(actor), (tx) =>
      readRegion(tx, actor, "zuid"),
    );
    return { work: Object.fromEntries(found!.work), settings: found!.settings.length };
  };
  expect(await work("coordinator")).toEqual({
    work: { lasting: { openings: 1, places: 2 }, none: { openings: 1, places: 0 } },
    settings: 2,
  });
  expect(await work("administrator")).toEqual({ work: {}, settings: 0 });
});

test("whoever works together in a region stands in it, and nobody else", async () => {
  const actor = all.actors.researcher;
  const north = await store.database.as("overstap_app", actorSettings(actor), (tx) =>
    readRegion(tx, actor, "noord"),
  );
  expect(north?.organisations.map(({ name }) => name)).toEqual(["Zorg Noord"]);
});
