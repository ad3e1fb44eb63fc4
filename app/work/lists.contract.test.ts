import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actorSettings } from "../access/actor.ts";
import { openTestDatabase, type TestDatabase } from "../platform/database/testDatabase.ts";
import { fillWork, type WorkFixture } from "./fixture/workFixture.ts";
import { exportOpenings, listOpenings } from "./listOpenings.ts";
import { listOrganisations } from "./listOrganisations.ts";
import { listProfiles } from "./listProfiles.ts";
import { listTasks } from "./listTasks.ts";
import { readProfile } from "./readProfile.ts";
import { readTask } from "./readTask.ts";

let store: TestDatabase;
let all: WorkFixture;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillWork(store.database);
});
afterAll(() => store.close());

const dutch = { language: "nl", plain: false } as const;
const researcher = <T>(
  work: (
    tx: Parameters<typeof listOpenings>[0],
    actor: WorkFixture["actors"]["researcher"],
  ) => Promise<T>,
) =>
  store.database.as("overstap_app", actorSettings(all.actors.researcher), (tx) =>
    work(tx, all.actors.researcher),
  );
const openings = (address: string) =>
  researcher((tx, actor) => listOpenings(tx, actor, dutch, new URLSearchParams(address)));
const titles = async (address: string) =>
  (await openings(address)).rows.map(({ title }) => title.replace("Plek ", ""));

describe("openings", () => {
  test.each([
    ["", ["north Full", "north Open", "south Full", "south Open"]],
    ["sorteer=-titel", ["south Open", "south Full", "north Open", "north Full"]],
    ["sorteer=plaats", ["south Full", "south Open", "north Full", "north Open"]],
    ["sorteer=uren", ["north Open", "south Open", "north Full", "south Full"]],
    ["sorteer=-plekken", ["north Open", "south Open", "north Full", "south Full"]],
    ["q=GELEEN", ["south Full", "south Open"]],
    ["q=zorg noord", ["north Full", "north Open"]],
    ["q=opening south", ["south Full", "south Open"]],
    ["q=%25", []],
    ["regio=noord", ["north Full", "north Open"]],
    ["soort=home-help", ["south Full", "south Open"]],
    ["geld=none", ["north Full", "south Full"]],
    ["vrij=ja", ["north Open", "south Open"]],
    ["regio=noord&vrij=ja&geld=none", []],
  ])("asked %s", async (address, expected) => {
    expect(await titles(address)).toEqual(expected);
  });

  test("what the list does not know is named and changes nothing", async () => {
    const list = await openings("kleur=rood&regio=elders&pagina=nul");
    expect(list.query.ignored.toSorted()).toEqual(["kleur", "pagina", "regio"]);
    expect(list.total).toBe(4);
  });

  test("a page beyond the last is the last", async () => {
    const list = await openings("pagina=9");
    expect(list.query.page).toBe(1);
    expect(list.rows).toHaveLength(4);
  });

  test("towns are counted for the map, over the same filter", async () => {
    expect(
      (await openings("vrij=ja")).towns.map(({ town, openings: many }) => [town, many]),
    ).toEqual([
      ["Geleen", 1],
      ["Groningen", 1],
    ]);
  });

  test("a file holds the same rows, at most so many", async () => {
    const rows = await researcher((tx, actor) =>
      exportOpenings(tx, actor, dutch, new URLSearchParams("regio=zuid"), 1),
    );
    expect(rows.map(({ title }) => title)).toEqual(["Plek south Full"]);
  });
});

test("tasks are found by either name, by kind and by profile; a candidate reads the plain name", async () => {
  const names = (address: string, plain = false) =>
    researcher(async (tx, actor) => {
      const list = await listTasks(
        tx,
        actor,
        { language: "nl", plain },
        new URLSearchParams(address),
      );
      return list.rows.map(({ name }) => name);
    });
  expect(await names("q=plain south")).toEqual(["Taak south"]);
  expect(await names(`profiel=${all.profiles.north}`)).toEqual(["Taak north"]);
  expect(await names("soort=voeding")).toEqual([]);
  expect(await names("q=north", true)).toEqual(["Gewoon north"]);
});

test("a task says what it asks, in the order of the list of abilities", async () => {
  const found = await researcher((tx, actor) => readTask(tx, actor, dutch, all.tasks.library));
  expect(found?.loads).toMatchObject([
    { item: "2.12", value: ["fall-back-on-colleagues"] },
    { item: "4.13", value: 1 },
    { item: "5.4", minutesPerDay: 30, value: undefined },
  ]);
  expect(found?.profiles).toMatchObject([{ id: all.profiles.library, basis: true }]);
});

test("profiles and organisations count what belongs to them", async () => {
  const profiles = await researcher((tx, actor) =>
    listProfiles(tx, actor, dutch, new URLSearchParams("q=profiel south")),
  );
  expect(profiles.rows).toMatchObject([{ tasks: 1, basisTasks: 1, minutesPerWeek: 90 }]);
  const profile = await researcher((tx, actor) =>
    readProfile(tx, actor, dutch, all.profiles.south),
  );
  expect(profile?.openings).toHaveLength(2);
  const organisations = await researcher((tx, actor) =>
    listOrganisations(tx, actor, new URLSearchParams("regio=noord")),
  );
  expect(organisations.rows).toMatchObject([
    { id: all.care.north, settings: 2, openings: 2, places: 2, regions: [{ slug: "noord" }] },
  ]);
});
