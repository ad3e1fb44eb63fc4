import { RouterContextProvider } from "react-router";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { fillPeople, type PeopleFixture } from "../../people/fixture/peopleFixture.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { newId } from "../../platform/ids.ts";
import { askJob } from "../../platform/jobs/askJob.ts";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { JobFault } from "../../platform/jobs/jobFault.ts";
import { openJobOffice } from "../../platform/jobs/jobOffice.ts";
import { runAllDue } from "../../platform/jobs/runAllDue.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { textsIn } from "../../web/texts.ts";
import type { Actor } from "../actor.ts";
import { handInstallationTo, openInstallation } from "../installation.ts";
import { action, loader } from "../pages/failures.tsx";
import { loader as csvOf } from "../pages/failuresCsv.ts";
import { actorContext, type Services, servicesContext } from "../request/contexts.ts";
import { roles } from "../role.ts";

let store: TestDatabase;
let all: PeopleFixture;
let broken: boolean;
let ran: number;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  const own = all.actors.administrator.membership.organisation.id;
  await store.database.asOwner(async (tx) => {
    await openInstallation(tx, "empty", "empty");
    await handInstallationTo(tx, own);
  });
  return () => store.close();
});
beforeEach(async () => {
  [broken, ran] = [true, 0];
  await store.database.pool.query("truncate outbox_event, job_done, pgboss.job");
});

const jobWith = (name: string, fault: "mailServer" | "database") =>
  defineJob({
    name,
    title: (t) => `${t("failures:job")} ${name}`,
    payload: z.object({}),
    retries: 1,
    run: async () => {
      if (broken) throw new JobFault(fault);
      ran += 1;
    },
  });
const jobs = [jobWith("test.first", "mailServer"), jobWith("test.second", "database")];
const run = () =>
  runAllDue(
    store.database,
    jobs,
    { database: store.database, log: { info() {}, warn() {}, error() {} } } as never,
    { later: true },
  );

async function fail(...names: string[]): Promise<void> {
  await store.database.asOwner(async (tx) => {
    for (const name of names) await askJob(tx, { name }, { organisationId: newId(), payload: {} });
  });
  await run();
}
const contextOf = (actor: Actor) => {
  const context = new RouterContextProvider();
  context.set(servicesContext, {
    database: store.database,
    jobs: openJobOffice(store.database, jobs),
    sendsMail: false,
    scanner: undefined,
  } as unknown as Services);
  context.set(actorContext, actor);
  context.set(textsContext, { t: textsIn("nl"), language: "nl" });
  return context;
};
const page = (actor: Actor, query = "") =>
  loader({
    request: new Request(`http://x/beheer/storingen${query}`),
    context: contextOf(actor),
  } as never);
const press = (actor: Actor, fields: Record<string, string>) =>
  action({
    request: new Request("http://x/beheer/storingen", {
      method: "POST",
      body: new URLSearchParams(fields),
    }),
    context: contextOf(actor),
  } as never);

test("what failed for the last time is listed with its job, reason, moment and tries", async () => {
  await fail("test.first", "test.second");
  const list = await page(all.actors.administrator);
  expect(list.total).toBe(2);
  expect(list.titles).toEqual({
    "test.first": "Taak test.first",
    "test.second": "Taak test.second",
  });
  expect(list.rows.find(({ job }) => job === "test.first")).toMatchObject({
    fault: "mailServer",
    tries: 2,
    failedAt: expect.any(Date),
  });
  expect(list.state).toMatchObject({ waiting: 0, running: 0, later: 0 });
  const narrowed = await page(all.actors.administrator, "?taak=test.second&sorteer=taak");
  expect(narrowed.rows.map(({ job }) => job)).toEqual(["test.second"]);
  const file = await csvOf({
    request: new Request("http://x/beheer/storingen.csv"),
    context: contextOf(all.actors.administrator),
  } as never);
  expect(await file.text()).toMatch(/Taak test\.first;De mailserver antwoordde niet/);
});

test("it is not there for anybody else, another organisation's administrator included", async () => {
  await fail("test.first");
  const { rows } = await page(all.actors.administrator);
  const others = [
    ...roles.filter((role) => role !== "administrator").map((role) => all.actors[role]),
    all.strangers.administrator,
  ];
  for (const actor of others) {
    await expect(page(actor)).rejects.toMatchObject({ status: 404 });
    const fields = { wat: "weg", storing: rows[0]!.id };
    await expect(press(actor, fields)).rejects.toMatchObject({ status: 404 });
  }
  expect((await page(all.actors.administrator)).total).toBe(1);
});

test("tried again it runs as if for the first time, with the same event", async () => {
  await fail("test.first", "test.second");
  const { rows } = await page(all.actors.administrator, "?taak=test.first");
  broken = false;
  const fields = { wat: "opnieuw", storing: rows[0]!.id };
  const answer = await press(all.actors.administrator, fields);
  expect(answer.headers.get("location")).toBe("/beheer/storingen?gedaan=opnieuw");
  // A second press finds nothing to do and does no harm.
  await press(all.actors.administrator, fields);
  await run();
  expect(ran).toBe(1);
  expect((await page(all.actors.administrator)).rows.map(({ job }) => job)).toEqual([
    "test.second",
  ]);
});

test("all of one job are tried again at once, and then all", async () => {
  await fail("test.first", "test.first", "test.second");
  broken = false;
  await press(all.actors.administrator, { wat: "alles", taak: "test.first" });
  expect((await page(all.actors.administrator)).total).toBe(1);
  await press(all.actors.administrator, { wat: "alles", taak: "" });
  await run();
  expect(ran).toBe(3);
  expect((await page(all.actors.administrator)).total).toBe(0);
});

test("let go of, it is gone and does not run", async () => {
  await fail("test.first");
  const { rows } = await page(all.actors.administrator);
  await press(all.actors.administrator, { wat: "weg", storing: rows[0]!.id });
  broken = false;
  await run();
  expect(ran).toBe(0);
  expect((await page(all.actors.administrator)).total).toBe(0);
});

test.each([{}, { wat: "weg" }, { wat: "overal", storing: newId() }, { wat: "weg", storing: "1" }])(
  "%j is no wish",
  async (fields) => {
    await expect(
      press(all.actors.administrator, fields as Record<string, string>),
    ).rejects.toMatchObject({ status: 404 });
  },
);

test("a page behind the last is the last", async () => {
  await fail(...Array.from({ length: 26 }, () => "test.first"));
  const list = await page(all.actors.administrator, "?pagina=9");
  expect([list.query.page, list.rows.length, list.total]).toEqual([2, 1, 26]);
});
