import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actorSettings, type Actor } from "../../access/actor.ts";
import { roles } from "../../access/role.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import type { Given } from "../../platform/forms/given.ts";
import { newId } from "../../platform/ids.ts";
import { fillWork, type WorkFixture } from "../fixture/workFixture.ts";
import { readHistory } from "../history/readHistory.ts";
import { listProfiles } from "../listProfiles.ts";
import { opening, profile, profileTask } from "../schema.ts";
import { archiveRecord } from "../writing/archiveRecord.ts";
import type { Outcome } from "../writing/outcome.ts";
import { readArchiving } from "../writing/readArchiving.ts";
import { restoreRecord } from "../writing/restoreRecord.ts";
import { addProfile } from "./addProfile.ts";
import { changeProfile } from "./changeProfile.ts";
import { copyProfile } from "./copyProfile.ts";
import { editProfile } from "./editProfile.ts";
import { listChoices } from "./listChoices.ts";

let store: TestDatabase;
let all: WorkFixture;
let leader: Actor;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillWork(store.database);
  leader = all.actors.careEmployer;
});
afterAll(() => store.close());

const dutch = { language: "nl", plain: false } as const;
const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const idIn = (outcome: Outcome) => {
  if (outcome.kind !== "saved") throw new Error(JSON.stringify(outcome));
  return /[0-9a-f-]{36}/.exec(outcome.to)![0];
};
const filled = (): Given => ({
  nameNl: ["Hulp in de huiskamer"],
  kind: ["entry"],
  setting: ["residential-care"],
  law: ["Wlz"],
  task: [all.tasks.library, all.tasks.south],
  [`role.${all.tasks.library}`]: ["basis"],
  [`role.${all.tasks.south}`]: ["growth"],
  [`autonomy.${all.tasks.south}`]: ["guided"],
});
const add = async (more: Given = {}) =>
  idIn(await as(leader, (tx) => addProfile(tx, leader, { ...filled(), ...more })));
const rowOf = async (id: string) => {
  const rows = await store.database.asOwner((tx) =>
    tx.select().from(profile).where(eq(profile.id, id)),
  );
  return rows[0]!;
};
const membersOf = (id: string) =>
  store.database.asOwner((tx) =>
    tx
      .select({
        task: profileTask.taskId,
        basis: profileTask.basis,
        autonomy: profileTask.autonomy,
        source: profileTask.source,
      })
      .from(profileTask)
      .where(eq(profileTask.profileId, id))
      .orderBy(profileTask.position),
  );
const names = async (address: string, actor = leader) => {
  const list = await as(actor, (tx) =>
    listProfiles(tx, actor, dutch, new URLSearchParams(address)),
  );
  return list.rows.map(({ name }) => name);
};

test("a new profile bundles tasks of the library and the own organisation, in its order", async () => {
  const id = await add();
  expect(await rowOf(id)).toMatchObject({ organisationId: all.care.south, version: 1 });
  expect(await membersOf(id)).toEqual([
    { task: all.tasks.library, basis: true, autonomy: null, source: "employer" },
    { task: all.tasks.south, basis: false, autonomy: "guided", source: "employer" },
  ]);
});

test("a task of another organisation, or one that is not there, is refused", async () => {
  for (const task of [all.tasks.north, newId()]) {
    // eslint-disable-next-line no-await-in-loop -- one after the other
    const outcome = await as(leader, (tx) =>
      addProfile(tx, leader, { ...filled(), task: [task], [`role.${task}`]: ["basis"] }),
    );
    expect(outcome).toMatchObject({
      kind: "faults",
      faults: [{ field: "task", key: "work:fault.goneTask" }],
    });
  }
});

test("tasks change their order and role; what stays keeps its reason, and the history names them", async () => {
  const id = await add();
  const outcome = await as(leader, (tx) =>
    changeProfile(tx, leader, id, {
      ...filled(),
      task: [all.tasks.south, all.tasks.library],
      [`role.${all.tasks.south}`]: ["basis"],
      _version: ["1"],
    }),
  );
  expect(outcome.kind).toBe("saved");
  expect((await membersOf(id)).map(({ task, basis }) => [task, basis])).toEqual([
    [all.tasks.south, true],
    [all.tasks.library, true],
  ]);
  const history = await as(leader, (tx) =>
    readHistory(tx, leader, dutch, { kind: "profile", id, page: 1 }),
  );
  expect(history?.rows[0]).toMatchObject({
    verb: "changed",
    before: { tasks: [{ name: "Taak library" }, { name: "Taak south", basis: false }] },
    after: { tasks: [{ name: "Taak south", basis: true }, { name: "Taak library" }] },
  });
});

describe("the library's profile", () => {
  test("stays as it is: the organisation gets its own, and no place changes", async () => {
    const before = [await rowOf(all.profiles.library), await membersOf(all.profiles.library)];
    const edit = await as(leader, (tx) =>
      editProfile(tx, leader, dutch, all.profiles.library, undefined),
    );
    expect(edit?.profile.own).toBe(false);
    const mine = idIn(
      await as(leader, (tx) =>
        changeProfile(tx, leader, all.profiles.library, {
          ...edit!.form.given,
          task: [all.tasks.library, all.tasks.south],
          [`role.${all.tasks.south}`]: ["growth"],
          _version: ["1"],
        }),
      ),
    );
    expect(mine).not.toBe(all.profiles.library);
    expect([await rowOf(all.profiles.library), await membersOf(all.profiles.library)]).toEqual(
      before,
    );
    expect(await rowOf(mine)).toMatchObject({
      organisationId: all.care.south,
      copiedFromId: all.profiles.library,
    });
    expect(await membersOf(mine)).toMatchObject([
      { task: all.tasks.library, source: "estimate" },
      { task: all.tasks.south, source: "employer" },
    ]);
  });

  test("changed from a place, the own version becomes that place's", async () => {
    const place = newId();
    await store.database.asOwner(async (tx) => {
      const [row] = await tx.select().from(opening).where(eq(opening.id, all.openings.southOpen));
      await tx.insert(opening).values({ ...row!, id: place, profileId: all.profiles.library });
    });
    const mine = idIn(
      await as(leader, (tx) =>
        changeProfile(tx, leader, all.profiles.library, {
          nameNl: ["Eigen naam"],
          kind: ["entry"],
          setting: ["home-help"],
          law: ["Wmo"],
          task: [all.tasks.library],
          [`role.${all.tasks.library}`]: ["basis"],
          place: [place],
          _version: ["1"],
        }),
      ),
    );
    const rows = await store.database.asOwner((tx) =>
      tx.select().from(opening).where(eq(opening.id, place)),
    );
    expect(rows[0]?.profileId).toBe(mine);
  });

  test("saved as it is makes no version", async () => {
    const edit = await as(leader, (tx) =>
      editProfile(tx, leader, dutch, all.profiles.library, undefined),
    );
    const outcome = await as(leader, (tx) =>
      changeProfile(tx, leader, all.profiles.library, { ...edit!.form.given, _version: ["1"] }),
    );
    expect(idIn(outcome)).toBe(all.profiles.library);
  });
});

test("two who change a profile at once: the second is asked", async () => {
  const id = await add();
  const change = (more: Given) =>
    as(leader, (tx) => changeProfile(tx, leader, id, { ...filled(), ...more, _version: ["1"] }));
  expect((await change({ nameNl: ["Eerst"] })).kind).toBe("saved");
  expect(await change({ nameNl: ["Dan"], task: [all.tasks.library] })).toMatchObject({
    kind: "conflict",
    conflict: { version: 2 },
  });
  expect(await membersOf(id)).toHaveLength(2);
});

test("a profile with places cannot be put away, and says which; it leaves lists and choices when it is", async () => {
  const archiving = await as(leader, (tx) =>
    readArchiving(tx, leader, dutch, { kind: "profile", id: all.profiles.south }),
  );
  expect(archiving?.users.map(({ title }) => title)).toEqual([
    "Plek south Full",
    "Plek south Open",
  ]);
  expect(
    await as(leader, (tx) => archiveRecord(tx, leader, "profile", all.profiles.south)),
  ).toEqual({ kind: "inUse" });
  const id = await add({ nameNl: ["Weg ermee"] });
  await as(leader, (tx) => archiveRecord(tx, leader, "profile", id));
  expect(await names("q=weg ermee")).toEqual([]);
  expect(await names("q=weg ermee", all.actors.coach)).toEqual([]);
  expect(await names("staat=gearchiveerd")).toEqual(["Weg ermee"]);
  const choices = await as(leader, (tx) => listChoices(tx, leader, dutch, "weg ermee"));
  expect(choices).toEqual([]);
  await as(leader, (tx) => restoreRecord(tx, leader, "profile", id));
  expect(await names("q=weg ermee&van=ons")).toEqual(["Weg ermee"]);
});

test("choices to begin a place with are found by job or task, the own first", async () => {
  await add({ nameNl: ["Aaa eigen"] });
  const choices = await as(leader, (tx) => listChoices(tx, leader, dutch, ""));
  expect(choices.find(({ own }) => !own)?.name).toBe("Profiel library");
  expect(choices.findIndex(({ own }) => !own)).toBeGreaterThan(0);
  expect(choices.slice(choices.findIndex(({ own }) => !own)).every(({ own }) => !own)).toBe(true);
  const byTask = await as(leader, (tx) => listChoices(tx, leader, dutch, "taak library"));
  expect(byTask.map(({ name }) => name)).toContain("Profiel library");
  expect(byTask.some(({ id }) => id === all.profiles.north)).toBe(false);
});

test("a copy has the same tasks and its own name", async () => {
  const copy = idIn(await as(leader, (tx) => copyProfile(tx, leader, all.profiles.library)));
  expect(await rowOf(copy)).toMatchObject({ nameNl: "Profiel library (kopie)" });
  expect((await membersOf(copy)).map(({ task }) => task)).toEqual([all.tasks.library]);
});

describe.each([...roles.filter((role) => role !== "careEmployer"), "elsewhere"] as const)(
  "a %s",
  (who) => {
    const actor = () => (who === "elsewhere" ? all.northLeader : all.actors[who]);

    test("does nothing with a profile that is not theirs", async () => {
      const id = all.profiles.south;
      const outcomes = await as(actor(), async (tx) => [
        await changeProfile(tx, actor(), id, { ...filled(), _version: ["1"] }),
        await copyProfile(tx, actor(), id),
        await archiveRecord(tx, actor(), "profile", id),
        await restoreRecord(tx, actor(), "profile", id),
      ]);
      const kind = who === "elsewhere" ? "notFound" : "forbidden";
      expect(outcomes).toEqual(Array.from({ length: 4 }, () => ({ kind })));
      const edit = await as(actor(), (tx) => editProfile(tx, actor(), dutch, id, undefined));
      expect(edit).toBeUndefined();
    });

    test("is refused by the rows themselves, the library's included", async () => {
      for (const id of [all.profiles.south, all.profiles.library]) {
        const [changed, gone] = await as(actor(), async (tx) => [
          await tx.update(profile).set({ nameNl: "Gekaapt" }).where(eq(profile.id, id)).returning(),
          await tx.delete(profileTask).where(eq(profileTask.profileId, id)).returning(),
        ]);
        expect([changed, gone]).toEqual([[], []]);
      }
      const row = await rowOf(all.profiles.south);
      await expect(
        as(actor(), (tx) => tx.insert(profile).values({ ...row, id: row.id.replace(/^./, "f") })),
      ).rejects.toMatchObject({
        cause: { message: expect.stringContaining("row-level security") as string },
      });
    });
  },
);

test.each(roles.filter((role) => role !== "careEmployer"))("a %s adds no profile", async (role) => {
  const actor = all.actors[role];
  expect(await as(actor, (tx) => addProfile(tx, actor, filled()))).toEqual({ kind: "forbidden" });
});
