import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { openTestDatabase, type TestDatabase } from "../database/testDatabase.ts";
import { newId } from "../ids.ts";
import { recordEvent } from "../outbox/recordEvent.ts";
import { makeBoss, prepareQueues } from "./boss.ts";
import { defineJob } from "./defineJob.ts";
import type { Job, JobServices } from "./job.ts";
import { type RunningJobs, startJobs } from "./startJobs.ts";

let store: TestDatabase;
const running: RunningJobs[] = [];
beforeEach(async () => {
  store = await openTestDatabase();
  return async () => {
    for (const one of running.splice(0)) await one.stop();
    await store.close();
  };
});

const start = async (...jobs: Job[]) => {
  const services = {
    database: store.database,
    log: { info() {}, warn() {}, error() {} },
  } as unknown as JobServices;
  const started = await startJobs(store.connection, jobs, services, { alone: true });
  running.push(started);
  return started;
};
const payload = z.object({ subject: z.uuid() });
const told = { title: () => "", on: ["test.happened"], payload };
const record = (subjects: string[]) =>
  store.database.asOwner(async (tx) => {
    for (const subject of subjects) {
      await recordEvent(tx, { kind: "test.happened", organisationId: newId(), facts: { subject } });
    }
  });

test("several programs on one database run each event once, as soon as it is recorded", async () => {
  const subjects = Array.from({ length: 300 }, () => newId());
  const ran: string[] = [];
  const all = Promise.withResolvers<void>();
  const job = defineJob({
    ...told,
    name: "test.listen",
    run: async (one) => {
      ran.push(one.payload.subject);
      if (ran.length === subjects.length) all.resolve();
    },
  });
  // Some were there before any program ran.
  await record(subjects.slice(0, 50));
  await start(job);
  await start(job);
  for (let from = 50; from < subjects.length; from += 50) {
    await record(subjects.slice(from, from + 50));
  }
  await all.promise;
  for (const one of running.splice(0)) await one.stop();
  expect(ran.toSorted()).toEqual(subjects.toSorted());
});

test("a failure is tried again by itself", async () => {
  const done = Promise.withResolvers<number>();
  const job = defineJob({
    ...told,
    name: "test.fail",
    backoff: { first: 1, longest: 1 },
    run: async ({ triedBefore }) => {
      if (triedBefore < 2) throw new Error("not yet");
      done.resolve(triedBefore);
    },
  });
  await start(job);
  await record([newId()]);
  expect(await done.promise).toBe(2);
});

test("a stop tells what runs to leave off, ends within seconds, and the next start takes it up", async () => {
  const begun = Promise.withResolvers<void>();
  const patient = defineJob({
    ...told,
    name: "test.wait",
    backoff: { first: 1, longest: 1 },
    run: ({ signal }) => {
      begun.resolve();
      return new Promise((_, reject) =>
        signal.addEventListener("abort", () => reject(signal.reason as Error)),
      );
    },
  });
  const first = await start(patient);
  await record([newId()]);
  await begun.promise;
  const began = performance.now();
  await first.stop();
  expect(performance.now() - began).toBeLessThan(8000);
  const again = Promise.withResolvers<number>();
  await start(
    defineJob({
      ...told,
      name: "test.wait",
      run: async ({ triedBefore }) => again.resolve(triedBefore),
    }),
  );
  expect(await again.promise).toBe(1);
});

test("what a program that died had begun is taken up by the next start", async () => {
  const again = Promise.withResolvers<number>();
  const job = defineJob({
    ...told,
    name: "test.die",
    backoff: { first: 1, longest: 1 },
    run: async ({ triedBefore }) => again.resolve(triedBefore),
  });
  // As a program leaves it that was killed while it ran the job.
  const boss = makeBoss({
    db: { executeSql: (text, values) => store.database.pool.query(text, values) },
  });
  await boss.start();
  await prepareQueues(boss, [job]);
  await boss.insert("test.die", [{ data: { event: newId(), payload: { subject: newId() } } }]);
  expect(await boss.fetch("test.die")).toHaveLength(1);
  await boss.stop({ graceful: false });
  await start(job);
  expect(await again.promise).toBe(1);
});

test("the clock's jobs are planned in Dutch time, and those that are gone are not", async () => {
  const clock = (name: string, cron: string) =>
    defineJob({ name, title: () => "", payload: z.object({}), cron, run: async () => {} });
  await (await start(clock("test.night", "10 3 * * *"), clock("test.old", "0 4 * * *"))).stop();
  await start(clock("test.night", "20 3 * * *"));
  const { rows } = await store.database.pool.query(
    "select name, cron, timezone from pgboss.schedule",
  );
  expect(rows).toEqual([{ name: "test.night", cron: "20 3 * * *", timezone: "Europe/Amsterdam" }]);
});
