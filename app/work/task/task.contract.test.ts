import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actorSettings, type Actor } from "../../access/actor.ts";
import { roles } from "../../access/role.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import type { Given } from "../../platform/forms/given.ts";
import { textsIn } from "../../web/texts.ts";
import { fillWork, type WorkFixture } from "../fixture/workFixture.ts";
import { readHistory } from "../history/readHistory.ts";
import { readTask } from "../readTask.ts";
import { listTasks } from "../listTasks.ts";
import { addProfile } from "../profile/addProfile.ts";
import { answerTask, openTaskQuestions } from "../questions/askTask.ts";
import { answerName } from "../questions/answerName.ts";
import { profileTask, task, taskLoad } from "../schema.ts";
import { archiveRecord } from "../writing/archiveRecord.ts";
import type { Outcome } from "../writing/outcome.ts";
import { readArchiving } from "../writing/readArchiving.ts";
import { restoreRecord } from "../writing/restoreRecord.ts";
import { addTask } from "./addTask.ts";
import { changeLoads, editLoads } from "./changeLoads.ts";
import { changeTask } from "./changeTask.ts";
import { copyTask } from "./copyTask.ts";
import { editTask } from "./editTask.ts";

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
const asker = { language: "nl", t: textsIn("nl") } as const;
const filled: Given = {
  nameNl: ["Ramen lappen"],
  plainNl: ["ramen lappen"],
  descriptionNl: ["Je maakt de ramen schoon."],
  category: ["schoonmaak"],
  icon: ["window"],
  minutesPerWeek: ["120"],
  minutesSource: ["employer"],
  speaking: ["A1"],
};
const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const idIn = (outcome: Outcome) => {
  if (outcome.kind !== "saved") throw new Error(JSON.stringify(outcome));
  return /[0-9a-f-]{36}/.exec(outcome.to)![0];
};
const rowOf = async (id: string) => {
  const rows = await store.database.asOwner((tx) => tx.select().from(task).where(eq(task.id, id)));
  return rows[0]!;
};
const add = async (more: Given = {}) =>
  idIn(await as(leader, (tx) => addTask(tx, leader, { ...filled, ...more })));
const names = async (address: string, actor = leader) => {
  const list = await as(actor, (tx) => listTasks(tx, actor, dutch, new URLSearchParams(address)));
  return list.rows.map(({ name }) => name);
};

test("a new task is the own organisation's, and leads on to what it asks", async () => {
  const outcome = await as(leader, (tx) => addTask(tx, leader, filled));
  expect(outcome).toMatchObject({
    kind: "saved",
    to: expect.stringMatching(/\/vragen$/) as string,
  });
  expect(await rowOf(idIn(outcome))).toMatchObject({
    organisationId: all.care.south,
    nameEn: "Ramen lappen",
    speaking: "A1",
    speakingSource: "employer",
    reading: null,
    readingSource: null,
  });
});

test("a description that nobody wrote in English stays empty, and is read in Dutch", async () => {
  const id = await add();
  expect((await rowOf(id)).descriptionEn).toBe("");
  const read = (language: "nl" | "en") =>
    as(leader, (tx) => readTask(tx, leader, { language, plain: false }, id));
  expect((await read("en"))?.description).toBe("Je maakt de ramen schoon.");
  const edit = await as(leader, (tx) => editTask(tx, leader, dutch, id, undefined));
  const change = (descriptionEn: string[]) =>
    as(leader, (tx) =>
      changeTask(tx, leader, id, { ...edit!.form.given, descriptionEn, _version: ["1"] }),
    );
  await change([]);
  expect((await rowOf(id)).version).toBe(1);
  await change(["You clean the windows."]);
  expect((await read("en"))?.description).toBe("You clean the windows.");
  expect((await read("nl"))?.description).toBe("Je maakt de ramen schoon.");
  const history = await as(leader, (tx) =>
    readHistory(tx, leader, dutch, { kind: "task", id, page: 1 }),
  );
  expect(history?.rows[0]).toMatchObject({
    before: { descriptionEn: "" },
    after: { descriptionEn: "You clean the windows." },
  });
});

test.each([
  ["nameNl", [""], "forms:required"],
  ["nameNl", ["x".repeat(121)], "forms:tooLong"],
  ["plainNl", [" "], "forms:required"],
  ["descriptionNl", ["x".repeat(1001)], "forms:tooLong"],
  ["category", ["toveren"], "forms:unknownChoice"],
  ["icon", ["eenhoorn"], "forms:unknownChoice"],
  ["minutesPerWeek", ["10081"], "forms:outOfRange"],
  ["minutesPerWeek", ["-1"], "forms:outOfRange"],
  ["minutesPerWeek", ["12,5"], "forms:noWholeNumber"],
  ["minutesSource", ["horen zeggen"], "forms:unknownChoice"],
  ["speaking", ["D1"], "forms:unknownChoice"],
])("%s %j is refused", async (field, given, key) => {
  const outcome = await as(leader, (tx) => addTask(tx, leader, { ...filled, [field]: given }));
  expect(outcome).toEqual({
    kind: "faults",
    faults: [expect.objectContaining({ field, key })],
  });
});

describe("the library's task", () => {
  test("is not changed: the own version goes into the own profiles that were chosen", async () => {
    const profileId = idIn(
      await as(leader, (tx) =>
        addProfile(tx, leader, {
          nameNl: ["Van ons"],
          kind: ["entry"],
          setting: ["home-help"],
          law: ["Wmo"],
          task: [all.tasks.library],
          [`role.${all.tasks.library}`]: ["basis"],
        }),
      ),
    );
    const before = await rowOf(all.tasks.library);
    const edit = await as(leader, (tx) =>
      editTask(tx, leader, dutch, all.tasks.library, undefined),
    );
    expect(edit?.task).toMatchObject({ own: false, profiles: [{ id: profileId }] });
    const outcome = await as(leader, (tx) =>
      changeTask(tx, leader, all.tasks.library, {
        ...edit!.form.given,
        descriptionNl: ["Zo doen wij het."],
        minutesPerWeek: ["45"],
        profiles: [profileId],
        _version: ["1"],
      }),
    );
    const mine = idIn(outcome);
    expect(mine).not.toBe(all.tasks.library);
    expect(await rowOf(all.tasks.library)).toEqual(before);
    expect(await rowOf(mine)).toMatchObject({
      organisationId: all.care.south,
      copiedFromId: all.tasks.library,
      minutesPerWeek: 45,
    });
    const members = await store.database.asOwner((tx) =>
      tx.select().from(profileTask).where(eq(profileTask.profileId, profileId)),
    );
    expect(members.map(({ taskId }) => taskId)).toEqual([mine]);
    const again = await as(leader, (tx) =>
      editTask(tx, leader, dutch, all.tasks.library, undefined),
    );
    expect(again?.task.versions.map(({ id }) => id)).toContain(mine);
  });

  test("keeps its loads when items or answers are changed", async () => {
    const before = await store.database.asOwner((tx) =>
      tx.select().from(taskLoad).where(eq(taskLoad.taskId, all.tasks.library)),
    );
    const edit = await as(leader, (tx) =>
      editLoads(tx, leader, dutch, all.tasks.library, undefined),
    );
    const byItems = idIn(
      await as(leader, (tx) =>
        changeLoads(tx, leader, all.tasks.library, {
          ...edit!.form.given,
          "value.4.14": ["1"],
          _version: ["1"],
        }),
      ),
    );
    const byAnswers = idIn(
      await as(leader, (tx) =>
        answerTask(tx, leader, asker, all.tasks.library, {
          [answerName("dragen")]: ["10"],
          [answerName("alleen")]: ["no"],
          [answerName("besmetting")]: ["yes"],
          _version: ["1"],
        }),
      ),
    );
    const loadsOf = (id: string) =>
      store.database.asOwner((tx) =>
        tx.select().from(taskLoad).where(eq(taskLoad.taskId, id)).orderBy(taskLoad.item),
      );
    expect(await loadsOf(all.tasks.library)).toHaveLength(before.length);
    expect(await loadsOf(byItems)).toMatchObject([
      { item: "2.12" },
      { item: "4.13" },
      { item: "4.14", grade: 1, source: "employer", why: null },
      { item: "5.4" },
    ]);
    expect(await loadsOf(byAnswers)).toMatchObject([
      { item: "2.12", flags: [] },
      { item: "3.8", flags: ["prone-to-infection"] },
      { item: "4.13", source: "estimate" },
      { item: "4.14", grade: 1, source: "employer" },
      { item: "5.4" },
    ]);
  });

  test("saved as it is makes no version", async () => {
    const count = () => store.database.asOwner((tx) => tx.$count(task));
    const before = await count();
    const edit = await as(leader, (tx) =>
      editTask(tx, leader, dutch, all.tasks.library, undefined),
    );
    const outcome = await as(leader, (tx) =>
      changeTask(tx, leader, all.tasks.library, { ...edit!.form.given, _version: ["1"] }),
    );
    expect(idIn(outcome)).toBe(all.tasks.library);
    expect(await count()).toBe(before);
  });

  test("cannot be put away", async () => {
    const outcome = await as(leader, (tx) => archiveRecord(tx, leader, "task", all.tasks.library));
    expect(outcome).toEqual({ kind: "notFound" });
  });
});

test("two who change a task at once: the second is asked, for its words and for its items", async () => {
  const id = await add();
  await as(leader, (tx) =>
    changeTask(tx, leader, id, { ...filled, nameNl: ["Eerst"], _version: ["1"] }),
  );
  expect(
    await as(leader, (tx) =>
      changeTask(tx, leader, id, { ...filled, nameNl: ["Dan"], _version: ["1"] }),
    ),
  ).toMatchObject({
    kind: "conflict",
    conflict: { version: 2, differences: [{ field: "nameNl", mine: ["Dan"], theirs: ["Eerst"] }] },
  });
  expect(
    await as(leader, (tx) => changeLoads(tx, leader, id, { "value.4.13": ["1"], _version: ["1"] })),
  ).toMatchObject({ kind: "conflict" });
  expect(
    await as(leader, (tx) =>
      answerTask(tx, leader, asker, id, { [answerName("tillen")]: ["5"], _version: ["1"] }),
    ),
  ).toMatchObject({ kind: "conflict" });
});

test("a task that a profile has cannot be put away, and it says which; without one it can, and back", async () => {
  const id = await add({ nameNl: ["Dweilen bij ons"] });
  const profile = (more: Given) =>
    as(leader, (tx) =>
      addProfile(tx, leader, {
        nameNl: ["Heeft de taak"],
        kind: ["entry"],
        setting: ["home-help"],
        law: ["Wmo"],
        ...more,
      }),
    );
  const profileId = idIn(await profile({ task: [id], [`role.${id}`]: ["basis"] }));
  const archiving = await as(leader, (tx) =>
    readArchiving(tx, leader, dutch, { kind: "task", id }),
  );
  expect(archiving?.users).toEqual([{ kind: "profile", id: profileId, title: "Heeft de taak" }]);
  const put = () => as(leader, (tx) => archiveRecord(tx, leader, "task", id));
  expect(await put()).toEqual({ kind: "inUse" });
  await as(leader, (tx) => archiveRecord(tx, leader, "profile", profileId));
  expect((await put()).kind).toBe("saved");
  expect(await names("q=dweilen bij ons")).toEqual([]);
  expect(await names("staat=gearchiveerd")).toEqual(["Dweilen bij ons"]);
  expect(await names("q=dweilen bij ons", all.actors.coach)).toEqual([]);
  const refused = await profile({ task: [id], [`role.${id}`]: ["basis"] });
  expect(refused).toMatchObject({ kind: "faults", faults: [{ key: "work:fault.goneTask" }] });
  await as(leader, (tx) => restoreRecord(tx, leader, "profile", profileId));
  expect((await rowOf(id)).archivedAt).toBeNull();
  expect(await names("q=dweilen bij ons")).toEqual(["Dweilen bij ons"]);
});

test("a copy of the library's task is the own organisation's, with its loads", async () => {
  const copy = idIn(await as(leader, (tx) => copyTask(tx, leader, all.tasks.library)));
  expect(await rowOf(copy)).toMatchObject({
    organisationId: all.care.south,
    nameNl: "Taak library (kopie)",
  });
  expect(await store.database.asOwner((tx) => tx.$count(taskLoad, eq(taskLoad.taskId, copy)))).toBe(
    3,
  );
});

test("tasks are found by what they ask, whose they are, and what was put away", async () => {
  const id = await add({ nameNl: ["Trap schrobben"] });
  await as(leader, (tx) =>
    answerTask(tx, leader, asker, id, { [answerName("traplopen")]: ["1"], _version: ["1"] }),
  );
  expect(await names("q=traplopen")).toEqual(["Trap schrobben"]);
  expect(await names("vraagt=traplopen")).toEqual(["Trap schrobben"]);
  expect(await names("q=tillen")).toEqual(expect.arrayContaining(["Taak library", "Taak south"]));
  expect(await names("q=tillen")).not.toContain("Trap schrobben");
  expect(await names("van=bibliotheek")).toEqual(["Taak library"]);
  expect(await names("van=ons&q=taak")).toContain("Taak south");
  const coach = await as(all.actors.coach, (tx) =>
    listTasks(tx, all.actors.coach, dutch, new URLSearchParams("van=ons&staat=gearchiveerd")),
  );
  expect(coach.query.ignored.toSorted()).toEqual(["staat", "van"]);
});

test("answered as not asked, a task is not found by that word any more", async () => {
  const id = await add({ nameNl: ["Licht werk"] });
  await as(leader, (tx) =>
    answerTask(tx, leader, asker, id, { [answerName("tillen")]: ["10"], _version: ["1"] }),
  );
  expect(await names("q=licht werk&vraagt=tillen")).toEqual(["Licht werk"]);
  await as(leader, (tx) =>
    answerTask(tx, leader, asker, id, { [answerName("tillen")]: ["2"], _version: ["2"] }),
  );
  expect(await names("q=licht werk&vraagt=tillen")).toEqual([]);
});

test("its history tells in words where each load came from", async () => {
  const id = await add();
  await as(leader, (tx) =>
    changeLoads(tx, leader, id, { "value.4.13": ["1"], added: ["observed"], _version: ["1"] }),
  );
  const history = await as(leader, (tx) =>
    readHistory(tx, leader, dutch, { kind: "task", id, page: 1 }),
  );
  expect(history?.rows[0]).toMatchObject({
    before: { "load.4.13": null },
    after: { "load.4.13": { value: 1, source: "observed" } },
  });
});

describe.each([...roles.filter((role) => role !== "careEmployer"), "elsewhere"] as const)(
  "a %s",
  (who) => {
    const actor = () => (who === "elsewhere" ? all.northLeader : all.actors[who]);

    test("does nothing with a task that is not theirs", async () => {
      const id = all.tasks.south;
      const given = { ...filled, _version: ["1"] };
      const outcomes = await as(actor(), async (tx) => [
        await changeTask(tx, actor(), id, given),
        await changeLoads(tx, actor(), id, given),
        await answerTask(tx, actor(), asker, id, { [answerName("tillen")]: ["5"] }),
        await copyTask(tx, actor(), id),
        await archiveRecord(tx, actor(), "task", id),
        await restoreRecord(tx, actor(), "task", id),
      ]);
      const kind = who === "elsewhere" ? "notFound" : "forbidden";
      expect(outcomes).toEqual(Array.from({ length: 6 }, () => ({ kind })));
      const read = await as(actor(), async (tx) => [
        await editTask(tx, actor(), dutch, id, undefined),
        await editLoads(tx, actor(), dutch, id, undefined),
        await openTaskQuestions(tx, actor(), dutch, id),
      ]);
      expect(read).toEqual([undefined, undefined, undefined]);
    });

    test("is refused by the rows themselves, the library's included", async () => {
      for (const id of [all.tasks.south, all.tasks.library]) {
        const changed = await as(actor(), (tx) =>
          tx.update(task).set({ nameNl: "Gekaapt" }).where(eq(task.id, id)).returning(),
        );
        expect(changed).toEqual([]);
      }
      const row = await rowOf(all.tasks.south);
      await expect(
        as(actor(), (tx) => tx.insert(task).values({ ...row, id: row.id.replace(/^./, "f") })),
      ).rejects.toMatchObject({
        cause: { message: expect.stringContaining("row-level security") as string },
      });
    });
  },
);

test.each(roles.filter((role) => role !== "careEmployer"))("a %s adds no task", async (role) => {
  const actor = all.actors[role];
  expect(await as(actor, (tx) => addTask(tx, actor, filled))).toEqual({ kind: "forbidden" });
});

test("a team leader too is refused by the rows to write in the library", async () => {
  const changed = await as(leader, (tx) =>
    tx.update(task).set({ nameNl: "Gekaapt" }).where(eq(task.id, all.tasks.library)).returning(),
  );
  expect(changed).toEqual([]);
});
