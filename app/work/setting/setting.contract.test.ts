import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actorSettings, type Actor } from "../../access/actor.ts";
import { roles } from "../../access/role.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { filledSetting } from "../fixture/openingForm.ts";
import { fillWork, type WorkFixture } from "../fixture/workFixture.ts";
import { readHistory } from "../history/readHistory.ts";
import { opening, setting } from "../schema.ts";
import { archiveRecord } from "../writing/archiveRecord.ts";
import { readArchiving } from "../writing/readArchiving.ts";
import { restoreRecord } from "../writing/restoreRecord.ts";
import { addSetting } from "./addSetting.ts";
import { changeSetting } from "./changeSetting.ts";
import { copySetting } from "./copySetting.ts";
import { editSetting } from "./editSetting.ts";
import { listSettings } from "./listSettings.ts";
import { readSetting } from "./readSetting.ts";

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
const add = async () => {
  const outcome = await as(leader, (tx) => addSetting(tx, leader, filledSetting));
  if (outcome.kind !== "saved") throw new Error(JSON.stringify(outcome));
  return /[0-9a-f-]{36}/.exec(outcome.to)![0];
};
const rowOf = async (id: string) => {
  const rows = await store.database.asOwner((tx) =>
    tx.select().from(setting).where(eq(setting.id, id)),
  );
  return rows[0]!;
};
const names = async (address = "") => {
  const list = await as(leader, (tx) => listSettings(tx, leader, new URLSearchParams(address)));
  return list.rows.map(({ name }) => name);
};
const teamOf = async (openingId: string) => {
  const rows = await store.database.asOwner((tx) =>
    tx.select().from(opening).where(eq(opening.id, openingId)),
  );
  return rows[0]!.settingId;
};

test.each([
  ["name", [""], "forms:required"],
  ["name", ["x".repeat(121)], "forms:tooLong"],
  ["kind", [""], "forms:choose"],
  ["kind", ["kasteel"], "forms:unknownChoice"],
  ["law", [""], "forms:choose"],
  ["law", ["Wet van Murphy"], "forms:unknownChoice"],
  ["town", [""], "forms:required"],
  ["town", ["Beek"], "access:town.several"],
])("%s %j is refused", async (field, given, key) => {
  const outcome = await as(leader, (tx) =>
    addSetting(tx, leader, { ...filledSetting, [field]: given }),
  );
  expect(outcome).toMatchObject({ kind: "faults", faults: [{ field, key }] });
});

test("all that is wrong with a team is said at once", async () => {
  const outcome = await as(leader, (tx) => addSetting(tx, leader, {}));
  expect(outcome.kind === "faults" && outcome.faults.map(({ field }) => field)).toEqual([
    "name",
    "kind",
    "law",
    "town",
  ]);
});

test("the list finds, sorts and narrows the own teams, and no other's", async () => {
  expect(await names()).toEqual(expect.arrayContaining(["Team Full", "Team Open"]));
  expect(await names("q=OPEN")).toEqual(["Team Open"]);
  expect(await names("soort=hospital-ward")).toEqual([]);
  const mine = await as(leader, (tx) => listSettings(tx, leader, new URLSearchParams()));
  expect(mine.total).toBe(mine.rows.length);
  for (const role of roles.filter((one) => one !== "careEmployer")) {
    const actor = all.actors[role];
    // eslint-disable-next-line no-await-in-loop -- one after the other
    const list = await as(actor, (tx) => listSettings(tx, actor, new URLSearchParams()));
    expect({ role, total: list.total }).toEqual({ role, total: 0 });
  }
});

test("when a team moves, the places that stood there move along", async () => {
  const id = await teamOf(all.openings.southOpen);
  const row = await rowOf(id);
  const outcome = await as(leader, (tx) =>
    changeSetting(tx, leader, id, {
      name: [row.name],
      kind: [row.kind],
      law: [row.law],
      town: ["Sittard"],
      _version: [String(row.version)],
    }),
  );
  expect(outcome.kind).toBe("saved");
  const [place] = await store.database.asOwner((tx) =>
    tx.select().from(opening).where(eq(opening.id, all.openings.southOpen)),
  );
  expect(place).toMatchObject({ town: "Sittard", municipality: "Sittard-Geleen" });
  const history = await as(leader, (tx) =>
    readHistory(tx, leader, dutch, { kind: "opening", id: all.openings.southOpen, page: 1 }),
  );
  expect(history?.rows[0]).toMatchObject({
    before: { town: "Geleen" },
    after: { town: "Sittard" },
  });
});

test("two who change a team at once: the second is asked", async () => {
  const id = await add();
  const change = (name: string) =>
    as(leader, (tx) =>
      changeSetting(tx, leader, id, { ...filledSetting, name: [name], _version: ["1"] }),
    );
  expect((await change("Eerste")).kind).toBe("saved");
  expect(await change("Tweede")).toMatchObject({
    kind: "conflict",
    conflict: { differences: [{ field: "name", mine: ["Tweede"], theirs: ["Eerste"] }] },
  });
});

test("a team with places cannot be put away; it says which, and can be when they are", async () => {
  const id = await teamOf(all.openings.southFull);
  const archiving = () =>
    as(leader, (tx) => readArchiving(tx, leader, dutch, { kind: "setting", id }));
  expect((await archiving())?.users).toMatchObject([{ kind: "opening", title: "Plek south Full" }]);
  const put = () => as(leader, (tx) => archiveRecord(tx, leader, "setting", id));
  expect(await put()).toEqual({ kind: "inUse" });
  expect((await rowOf(id)).archivedAt).toBeNull();
  await as(leader, (tx) => archiveRecord(tx, leader, "opening", all.openings.southFull));
  expect((await put()).kind).toBe("saved");
  expect(await names("staat=gearchiveerd")).toEqual(["Team Full"]);
  expect(await names()).not.toContain("Team Full");
  await as(leader, (tx) => restoreRecord(tx, leader, "opening", all.openings.southFull));
  expect((await rowOf(id)).archivedAt).toBeNull();
  expect(await names("staat=gearchiveerd")).toEqual([]);
});

test("a copy is a new team at the same place", async () => {
  const id = await add();
  const outcome = await as(leader, (tx) => copySetting(tx, leader, id));
  expect(outcome.kind).toBe("saved");
  expect(await names("q=kopie")).toEqual(["Team Geleen-Zuid (kopie)"]);
});

describe.each([...roles.filter((role) => role !== "careEmployer"), "elsewhere"] as const)(
  "a %s",
  (who) => {
    const actor = () => (who === "elsewhere" ? all.northLeader : all.actors[who]);

    test("does nothing with a team that is not theirs", async () => {
      const id = await add();
      const given = { ...filledSetting, _version: ["1"] };
      const outcomes = await as(actor(), async (tx) => [
        await changeSetting(tx, actor(), id, given),
        await copySetting(tx, actor(), id),
        await archiveRecord(tx, actor(), "setting", id),
        await restoreRecord(tx, actor(), "setting", id),
      ]);
      const kind = who === "elsewhere" ? "notFound" : "forbidden";
      expect(outcomes).toEqual([{ kind }, { kind }, { kind }, { kind }]);
      const read = await as(actor(), async (tx) => [
        await readSetting(tx, actor(), dutch, id),
        await editSetting(tx, actor(), id),
        await readArchiving(tx, actor(), dutch, { kind: "setting", id }),
      ]);
      expect(read).toEqual([undefined, undefined, undefined]);
    });

    test("is refused by the rows themselves", async () => {
      const id = await add();
      const changed = await as(actor(), (tx) =>
        tx.update(setting).set({ name: "Gekaapt" }).where(eq(setting.id, id)).returning(),
      );
      expect(changed).toEqual([]);
      const row = await rowOf(id);
      await expect(
        as(actor(), (tx) => tx.insert(setting).values({ ...row, id: id.replace(/^./, "f") })),
      ).rejects.toMatchObject({
        cause: { message: expect.stringContaining("row-level security") as string },
      });
    });
  },
);
