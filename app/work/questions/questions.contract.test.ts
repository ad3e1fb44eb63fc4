import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { actorSettings, type Actor } from "../../access/actor.ts";
import { membership } from "../../access/members/schema.ts";
import { relation } from "../../access/relations/schema.ts";
import { roles } from "../../access/role.ts";
import { account } from "../../access/signIn/schema.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import type { Given } from "../../platform/forms/given.ts";
import { newId } from "../../platform/ids.ts";
import { textsIn } from "../../web/texts.ts";
import { BEGUN, fillWork, type WorkFixture } from "../fixture/workFixture.ts";
import { readHistory } from "../history/readHistory.ts";
import { opening, profile, profileTask, task, taskLoad } from "../schema.ts";
import { answerName } from "./answerName.ts";
import { answerQuestion } from "./answerQuestion.ts";
import { questionOf, type QuestionId } from "./questions.ts";
import { openQuestion, readQuestions } from "./readQuestions.ts";

let store: TestDatabase;
let all: WorkFixture;
let leader: Actor;
/** Two places of the south's organisation with the library's profile, as begun from the library. */
let [one, other] = ["", ""];
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillWork(store.database);
  leader = all.actors.careEmployer;
});
afterAll(() => store.close());
beforeEach(async () => {
  [one, other] = [newId(), newId()];
  await store.database.asOwner(async (tx) => {
    await tx
      .update(opening)
      .set({ archivedAt: new Date() })
      .where(eq(opening.profileId, all.profiles.library));
    const [row] = await tx.select().from(opening).where(eq(opening.id, all.openings.southOpen));
    for (const id of [one, other]) {
      // eslint-disable-next-line no-await-in-loop -- two rows
      await tx.insert(opening).values({ ...row!, id, profileId: all.profiles.library });
    }
  });
});

const asker = { language: "nl", t: textsIn("nl") } as const;
const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const question = (id: QuestionId) => questionOf(id)!;
const tasksOf = (openingId: string) =>
  store.database.asOwner((tx) =>
    tx
      .select({ id: task.id, organisationId: task.organisationId, copiedFrom: task.copiedFromId })
      .from(opening)
      .innerJoin(profileTask, eq(profileTask.profileId, opening.profileId))
      .innerJoin(task, eq(task.id, profileTask.taskId))
      .where(eq(opening.id, openingId)),
  );
const loadsOf = (taskId: string) =>
  store.database.asOwner((tx) =>
    tx.select().from(taskLoad).where(eq(taskLoad.taskId, taskId)).orderBy(taskLoad.item),
  );
const ask = async (id: QuestionId, given: Given, actor = leader, openingId = one) => {
  const opened = await as(leader, (tx) => openQuestion(tx, leader, asker, openingId, question(id)));
  return as(actor, (tx) =>
    answerQuestion(tx, actor, asker, {
      openingId,
      question: question(id),
      given: { _version: [String(opened!.form.version)], ...given },
    }),
  );
};
const libraryTask = () => answerName(all.tasks.library);

describe("the library is never changed", () => {
  test("the place takes an own version of the profile and of the task that was answered about", async () => {
    const before = await loadsOf(all.tasks.library);
    const outcome = await ask("tillen", { [libraryTask()]: ["15"], alone: ["yes"] });
    expect(outcome).toEqual({ kind: "saved", to: `/werk/plekken/${one}/vragen/dragen` });
    const [mine] = await tasksOf(one);
    expect(mine).toMatchObject({
      organisationId: all.care.south,
      copiedFrom: all.tasks.library,
    });
    expect(await loadsOf(all.tasks.library)).toEqual(before);
    const loads = await loadsOf(mine!.id);
    expect(loads).toMatchObject([
      { item: "2.12", flags: ["fall-back-on-colleagues"], source: "estimate" },
      {
        item: "4.13",
        grade: 0,
        source: "employer",
        why: "Moet er getild worden? Wat is het zwaarste, ongeveer? Antwoord: tot 15 kilo: een krat frisdrank.",
      },
      { item: "5.4", minutesPerDay: 30, source: "estimate" },
    ]);
    expect((await tasksOf(other)).map(({ id }) => id)).toEqual([all.tasks.library]);
  });

  test("places with the same profile come along, unless it was for this one alone", async () => {
    await ask("tillen", { [libraryTask()]: ["10"] });
    const [here, there] = [await tasksOf(one), await tasksOf(other)];
    expect(here).toEqual(there);
    expect(here[0]?.organisationId).toBe(all.care.south);
    const name = answerName(here[0]!.id);
    await ask("dragen", { [name]: ["10"], alone: ["yes"] });
    const [mine] = await tasksOf(one);
    expect(mine).toMatchObject({ copiedFrom: here[0]!.id });
    expect(await tasksOf(other)).toEqual(there);
    expect((await loadsOf(there[0]!.id)).some(({ item }) => item === "4.14")).toBe(false);
  });

  test("a second answer changes the own version, and makes no other", async () => {
    await ask("tillen", { [libraryTask()]: ["10"] });
    const [mine] = await tasksOf(one);
    const counts = () =>
      store.database.asOwner(async (tx) => [await tx.$count(task), await tx.$count(profile)]);
    const before = await counts();
    await ask("dragen", { [answerName(mine!.id)]: ["5"] });
    expect(await counts()).toEqual(before);
    expect((await loadsOf(mine!.id)).find(({ item }) => item === "4.14")).toMatchObject({
      grade: 2,
      source: "employer",
    });
  });

  test("what is left unanswered stays an estimate, and nothing is copied", async () => {
    const counts = () => store.database.asOwner((tx) => tx.$count(task));
    const before = await counts();
    expect((await ask("tillen", { [libraryTask()]: [""] })).kind).toBe("saved");
    expect(await counts()).toBe(before);
    expect((await tasksOf(one)).map(({ id }) => id)).toEqual([all.tasks.library]);
  });
});

test("confirming an estimate makes it the employer's word; 'not' is an answer too", async () => {
  await ask("tillen", { [libraryTask()]: ["10"] });
  const [mine] = await tasksOf(one);
  await ask("tillen", { [answerName(mine!.id)]: ["2"] });
  const [load] = (await loadsOf(mine!.id)).filter(({ item }) => item === "4.13");
  expect(load).toMatchObject({ grade: 3, source: "employer" });
  const opened = await as(leader, (tx) => openQuestion(tx, leader, asker, one, question("tillen")));
  expect(opened?.form.given[answerName(mine!.id)]).toEqual(["2"]);
});

test("flags, minutes and language are stored each in their own place", async () => {
  await ask("besmetting", { [libraryTask()]: ["yes"] });
  const [mine] = await tasksOf(one);
  const name = answerName(mine!.id);
  await ask("alleen", { [name]: ["no"] });
  await ask("staan-op-een-dag", { [name]: ["60"] });
  await ask("spreken", { [name]: ["A2"] });
  expect(await loadsOf(mine!.id)).toMatchObject([
    { item: "2.12", flags: [] },
    { item: "3.8", flags: ["prone-to-infection"] },
    { item: "4.13" },
    { item: "5.4", minutesPerDay: 60, source: "employer" },
  ]);
  const rows = await store.database.asOwner((tx) =>
    tx.select().from(task).where(eq(task.id, mine!.id)),
  );
  expect(rows[0]).toMatchObject({ speaking: "A2", speakingSource: "employer" });
  const history = await as(leader, (tx) =>
    readHistory(tx, leader, asker, { kind: "task", id: mine!.id, page: 1 }),
  );
  expect(history?.rows.map(({ verb }) => verb)).toEqual([
    "changed",
    "changed",
    "changed",
    "changed",
    "created",
  ]);
  expect(history?.rows[1]).toMatchObject({
    before: { "exposure.5.4": { minutesPerDay: 30, source: "estimate" } },
    after: { "exposure.5.4": { minutesPerDay: 60, source: "employer" } },
  });
});

test("the package of somebody who was put forward names the own version of the task", async () => {
  const put = {
    id: newId(),
    organisationId: all.care.south,
    kind: "proposed",
    candidacyId: newId(),
    holderId: all.care.south,
    openingId: one,
    packageTasks: [all.tasks.library],
    since: BEGUN,
  } as const;
  await store.database.asOwner((tx) =>
    tx.insert(relation).values({ ...put, packageTasks: [...put.packageTasks] }),
  );
  await ask("tillen", { [libraryTask()]: ["5"] });
  const [mine] = await tasksOf(one);
  const rows = await store.database.asOwner((tx) =>
    tx.select().from(relation).where(eq(relation.id, put.id)),
  );
  expect(rows[0]?.packageTasks).toEqual([mine!.id]);
});

test("two who answer at once: the second sees what the first answered", async () => {
  await ask("tillen", { [libraryTask()]: ["5"] });
  const [mine] = await tasksOf(one);
  const name = answerName(mine!.id);
  const opened = await as(leader, (tx) => openQuestion(tx, leader, asker, one, question("tillen")));
  await ask("tillen", { [name]: ["10"] });
  const second = await as(leader, (tx) =>
    answerQuestion(tx, leader, asker, {
      openingId: one,
      question: question("tillen"),
      given: { _version: [String(opened!.form.version)], [name]: ["15"] },
    }),
  );
  expect(second).toMatchObject({
    kind: "conflict",
    conflict: { differences: [{ field: name, mine: ["15"], theirs: ["10"] }] },
  });
});

test("who answered first is named, not whoever made the place's own version of the profile", async () => {
  const colleague: Actor = { ...leader, account: newId(), name: "Tweede Leider" };
  await store.database.asOwner(async (tx) => {
    const { account: id, name } = colleague;
    await tx.insert(account).values({ id, name, email: `${id}@example.org` });
    await tx.insert(membership).values({
      id: newId(),
      accountId: id,
      organisationId: leader.membership.organisation.id,
      role: "careEmployer",
      since: BEGUN,
    });
  });
  await ask("tillen", { [libraryTask()]: ["5"] });
  const [mine] = await tasksOf(one);
  const name = answerName(mine!.id);
  const opened = await as(leader, (tx) => openQuestion(tx, leader, asker, one, question("tillen")));
  await ask("tillen", { [name]: ["10"] }, colleague);
  const answer = (actor: Actor) =>
    as(actor, (tx) =>
      answerQuestion(tx, actor, asker, {
        openingId: one,
        question: question("tillen"),
        given: { _version: [String(opened!.form.version)], [name]: ["15"] },
      }),
    );
  expect(await answer(leader)).toMatchObject({ conflict: { by: "Tweede Leider", own: false } });
  expect(await answer(colleague)).toMatchObject({ conflict: { own: true } });
});

test("an answer that is none is refused and names its task", async () => {
  expect(await ask("tillen", { [libraryTask()]: ["99"] })).toEqual({
    kind: "faults",
    faults: [{ field: libraryTask(), key: "forms:unknownChoice" }],
  });
});

test.each([...roles.filter((role) => role !== "careEmployer"), "elsewhere"] as const)(
  "a %s neither reads the questions of a place nor answers them",
  async (who) => {
    const actor = who === "elsewhere" ? all.northLeader : all.actors[who];
    const outcome = await ask("tillen", { [libraryTask()]: ["5"] }, actor);
    expect(outcome).toEqual({ kind: who === "elsewhere" ? "notFound" : "forbidden" });
    expect(await as(actor, (tx) => readQuestions(tx, actor, asker, one))).toBeUndefined();
    await expect(
      as(actor, (tx) =>
        tx.execute(sql`insert into task_load (task_id, organisation_id, list, item, grade, source)
          values (${all.tasks.south}, ${all.care.south}, 'fml-current', '4.14', 0, 'employer')`),
      ),
    ).rejects.toMatchObject({
      cause: { message: expect.stringContaining("row-level security") as string },
    });
    const gone = await as(actor, (tx) =>
      tx.delete(taskLoad).where(eq(taskLoad.taskId, all.tasks.south)).returning(),
    );
    expect(gone).toEqual([]);
  },
);
