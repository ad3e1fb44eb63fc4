import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actorSettings } from "../access/actor.ts";
import { type Role, roles } from "../access/role.ts";
import type { Transaction } from "../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../platform/database/testDatabase.ts";
import { newId } from "../platform/ids.ts";
import { fillWork, type OpeningName, type WorkFixture } from "./fixture/workFixture.ts";
import { listOpenings } from "./listOpenings.ts";
import { listOrganisations } from "./listOrganisations.ts";
import { listProfiles } from "./listProfiles.ts";
import { listTasks } from "./listTasks.ts";
import { openingsVisibleTo, visibleOpeningIds } from "./openingsVisibleTo.ts";
import { readOpening } from "./readOpening.ts";
import { readOrganisation } from "./readOrganisation.ts";
import { readProfile } from "./readProfile.ts";
import { readTask } from "./readTask.ts";
import { opening, profile, setting, task, taskLoad } from "./schema.ts";

let store: TestDatabase;
let all: WorkFixture;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillWork(store.database);
});
afterAll(() => store.close());

const everything: OpeningName[] = ["northFull", "northOpen", "southFull", "southOpen"];
const south: OpeningName[] = ["southFull", "southOpen"];

/** Which openings each role sees, by the table of visibility. */
const openingsOf: Record<Role, OpeningName[]> = {
  candidate: ["northOpen", "southOpen"],
  coach: south,
  sendingEmployer: everything,
  doctor: everything,
  labourExpert: everything,
  coordinator: south,
  careEmployer: south,
  buddy: ["southFull"],
  researcher: everything,
  administrator: [],
};

/** Whose tasks and profiles each role sees. */
const worksOf: Record<Role, ("library" | "south" | "north")[]> = {
  candidate: ["library", "north", "south"],
  coach: ["library", "south"],
  sendingEmployer: ["library", "north", "south"],
  doctor: ["library", "north", "south"],
  labourExpert: ["library", "north", "south"],
  coordinator: ["library", "south"],
  careEmployer: ["library", "south"],
  buddy: ["library", "south"],
  researcher: ["library", "north", "south"],
  administrator: [],
};

const dutch = { language: "nl", plain: false } as const;
const address = new URLSearchParams();

function as<T>(role: Role, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return store.database.as("overstap_app", actorSettings(all.actors[role]), work);
}

const namesOf = <Name extends string>(of: Record<Name, string>, ids: readonly string[]) =>
  (Object.entries(of) as [Name, string][])
    .filter(([, id]) => ids.includes(id))
    .map(([name]) => name)
    .toSorted();

describe.each(roles)("as %s", (role) => {
  test("the row policies alone let through the openings of the table, and no more", async () => {
    const rows = await as(role, (tx) => tx.select({ id: opening.id }).from(opening));
    expect(rows).toHaveLength(openingsOf[role].length);
    expect(
      namesOf(
        all.openings,
        rows.map(({ id }) => id),
      ),
    ).toEqual(openingsOf[role]);
  });

  test("the first lock alone, as the owner of the tables, lets through the same", async () => {
    const actor = all.actors[role];
    const settings = actorSettings(actor);
    const ids = await store.database.asOwner(async (tx) => {
      await tx.execute(sql`select set_config('overstap.account', ${settings.account}, true),
        set_config('overstap.organisation', ${settings.organisation}, true),
        set_config('overstap.role', ${settings.role}, true),
        set_config('overstap.region', ${settings.region}, true)`);
      const visible = await openingsVisibleTo(tx, actor);
      return (await tx.select({ id: opening.id }).from(opening).where(visible)).map(({ id }) => id);
    });
    expect(namesOf(all.openings, ids)).toEqual(openingsOf[role]);
  });

  test("the list, the map and the ids say the same", async () => {
    const actor = all.actors[role];
    const list = await as(role, (tx) => listOpenings(tx, actor, dutch, address));
    expect(
      namesOf(
        all.openings,
        list.rows.map(({ id }) => id),
      ),
    ).toEqual(openingsOf[role]);
    expect(list.total).toBe(openingsOf[role].length);
    expect(list.towns.reduce((sum, { openings }) => sum + openings, 0)).toBe(list.total);
    const ids = await as(role, (tx) => visibleOpeningIds(tx, actor));
    expect(namesOf(all.openings, ids)).toEqual(openingsOf[role]);
  });

  test("an opening that one may not see answers as one that is not there", async () => {
    for (const name of everything) {
      const found = await as(role, (tx) =>
        readOpening(tx, all.actors[role], dutch, all.openings[name]),
      );
      expect(found?.id).toBe(openingsOf[role].includes(name) ? all.openings[name] : undefined);
    }
    for (const id of [newId(), "x", undefined]) {
      expect(await as(role, (tx) => readOpening(tx, all.actors[role], dutch, id))).toBeUndefined();
    }
  });

  test("tasks and profiles are those of the library and of the organisations one reads", async () => {
    const actor = all.actors[role];
    const tasks = await as(role, (tx) => listTasks(tx, actor, dutch, address));
    expect(
      namesOf(
        all.tasks,
        tasks.rows.map(({ id }) => id),
      ),
    ).toEqual(worksOf[role]);
    expect(tasks.total).toBe(worksOf[role].length);
    const profiles = await as(role, (tx) => listProfiles(tx, actor, dutch, address));
    expect(
      namesOf(
        all.profiles,
        profiles.rows.map(({ id }) => id),
      ),
    ).toEqual(worksOf[role]);
    for (const where of ["library", "south", "north"] as const) {
      const readable = worksOf[role].includes(where);
      const [one, other] = await as(role, async (tx) => [
        await readTask(tx, actor, dutch, all.tasks[where]),
        await readProfile(tx, actor, dutch, all.profiles[where]),
      ]);
      expect(one?.id).toBe(readable ? all.tasks[where] : undefined);
      expect(other?.id).toBe(readable ? all.profiles[where] : undefined);
    }
  });

  test("the tables of tasks, loads, profiles and settings keep the rest to themselves", async () => {
    const care = worksOf[role].filter((where) => where !== "library");
    const counts = await as(role, async (tx) => [
      await tx.$count(task),
      await tx.$count(taskLoad),
      await tx.$count(profile),
      await tx.$count(setting),
    ]);
    const works = worksOf[role].length;
    expect(counts).toEqual([works, works * 3, works, care.length * 2]);
  });

  test("care organisations and their teams are those whose work one reads", async () => {
    const actor = all.actors[role];
    const list = await as(role, (tx) => listOrganisations(tx, actor, address));
    const care = worksOf[role].filter((where) => where !== "library");
    expect(
      namesOf(
        all.care,
        list.rows.map(({ id }) => id),
      ),
    ).toEqual(care);
    const openings = list.rows.reduce((sum, row) => sum + row.openings, 0);
    expect(openings).toBe(openingsOf[role].length);
    for (const where of ["south", "north"] as const) {
      const found = await as(role, (tx) => readOrganisation(tx, actor, dutch, all.care[where]));
      expect(found?.id).toBe(care.includes(where) ? all.care[where] : undefined);
    }
  });
});

test.each(["candidate", "buddy"] as const)(
  "a %s sees only the teams where there is a place for them to see",
  async (role) => {
    const found = await as(role, (tx) =>
      readOrganisation(tx, all.actors[role], dutch, all.care.south),
    );
    const name = role === "candidate" ? "Team Open" : "Team Full";
    expect(found?.settings.map((one) => one.name)).toEqual([name]);
    const list = await as(role, (tx) => listOrganisations(tx, all.actors[role], address));
    expect(list.rows.find(({ id }) => id === all.care.south)?.settings).toBe(1);
  },
);

test("a task shows only the openings that one may see", async () => {
  const seen = async (role: Role) => {
    const found = await as(role, (tx) => readTask(tx, all.actors[role], dutch, all.tasks.south));
    return namesOf(
      all.openings,
      found!.openings.map(({ id }) => id),
    );
  };
  expect(await seen("candidate")).toEqual(["southOpen"]);
  expect(await seen("buddy")).toEqual(["southFull"]);
  expect(await seen("researcher")).toEqual(south);
});

test("a relation that has ended opens no place to a buddy", async () => {
  await expect(
    store.database.asOwner(async (tx) => {
      await tx.execute(sql`update relation set until = current_date - 1 where kind = 'placed'`);
      const settings = actorSettings(all.actors.buddy);
      await tx.execute(sql`select set_config('role', 'overstap_app', true),
        set_config('overstap.account', ${settings.account}, true),
        set_config('overstap.organisation', ${settings.organisation}, true),
        set_config('overstap.role', ${settings.role}, true),
        set_config('overstap.region', ${settings.region}, true)`);
      expect(await visibleOpeningIds(tx, all.actors.buddy)).toEqual([]);
      expect(await tx.$count(opening)).toBe(0);
      tx.rollback();
    }),
  ).rejects.toThrow(/rollback/i);
});
