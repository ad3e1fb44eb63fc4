import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { openTestDatabase, type TestDatabase } from "../database/testDatabase.ts";
import { newId } from "../ids.ts";
import type { Facts } from "../outbox/facts.ts";
import { recordEvent } from "../outbox/recordEvent.ts";
import { askJob } from "./askJob.ts";
import { listenersOf, relayBatch } from "../outbox/relay.ts";
import { makeBoss } from "./boss.ts";
import { defineJob } from "./defineJob.ts";
import type { Job, JobServices } from "./job.ts";
import { JobFault } from "./jobFault.ts";
import { oncePerEvent } from "./oncePerEvent.ts";
import { runAllDue } from "./runAllDue.ts";

let store: TestDatabase;
let ran: unknown[];
beforeAll(async () => {
  store = await openTestDatabase();
  return () => store.close();
});
beforeEach(async () => {
  ran = [];
  await store.database.pool.query("truncate outbox_event, job_done, pgboss.job");
});

const organisationId = newId();
const actor = { account: "", organisation: organisationId, role: "coach", region: "" };
const services = (): JobServices => ({
  database: store.database,
  texts: () => ((key: string) => key) as never,
  publicUrl: "http://localhost",
  clock: () => new Date(),
  log: { info() {}, warn() {}, error() {} } as never,
});
const title = () => "a job";
const payload = z.object({ subject: z.uuid() });
const listening = defineJob({
  name: "test.listen",
  title,
  on: ["test.happened"],
  payload,
  run: async ({ payload: { subject }, organisation, triedBefore }) => {
    ran.push([subject, organisation, triedBefore]);
  },
});

const record = (facts: Record<string, string>, kind = "test.happened", notBefore?: Date) =>
  store.database.as("overstap_app", actor, (tx) =>
    recordEvent(tx, { kind, organisationId, facts, ...(notBefore ? { notBefore } : {}) }),
  );
const run = (jobs: readonly Job[] = [listening], later = false) =>
  runAllDue(store.database, jobs, services(), { later });
const counts = (completed: number, failed = 0, deadletter = 0) => ({
  completed,
  failed,
  deadletter,
});
const rows = async (statement: string) => (await store.database.pool.query(statement)).rows;

test("an event runs the jobs that listen for it once, and leaves the outbox", async () => {
  const subject = newId();
  await record({ subject });
  await record({ subject }, "test.unheard");
  expect(await run()).toEqual(counts(1));
  expect(ran).toEqual([[subject, organisationId, 0]]);
  expect(await run()).toEqual(counts(0));
  expect(await rows("select count(*)::int as n from outbox_event")).toEqual([{ n: 0 }]);
});

test("an event of a transaction that failed is told to nobody", async () => {
  await expect(
    store.database.as("overstap_app", actor, async (tx) => {
      await recordEvent(tx, { kind: "test.happened", organisationId, facts: { subject: newId() } });
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  expect(await run()).toEqual(counts(0));
});

test("an event may wait for its moment", async () => {
  await record({ subject: newId() }, "test.happened", new Date(Date.now() + 3_600_000));
  expect(await run()).toEqual(counts(0));
  expect(await run([listening], true)).toEqual(counts(1));
});

test("a job that is asked for runs alone, whoever listens", async () => {
  const asked = defineJob({
    name: "test.ask",
    title,
    payload,
    run: async (one) => void ran.push(one.payload.subject),
  });
  const subject = newId();
  const event = await store.database.as("overstap_app", actor, (tx) =>
    askJob(tx, asked, { organisationId, payload: { subject } }),
  );
  expect(event).toMatch(/^[0-9a-f-]{36}$/);
  expect(await run([listening, asked])).toEqual(counts(1));
  expect(ran).toEqual([subject]);
});

test("a failing job is tried again later, as often as it says, and then lies with the dead", async () => {
  const failing = defineJob({
    name: "test.fail",
    title,
    on: ["test.happened"],
    payload,
    retries: 2,
    run: async ({ triedBefore }) => {
      ran.push(triedBefore);
      throw new Error("Fatima is not there");
    },
  });
  await record({ subject: newId() });
  expect(await run([failing])).toEqual(counts(0, 1));
  expect(await run([failing])).toEqual(counts(0));
  expect(await run([failing], true)).toEqual(counts(0, 2));
  expect(ran).toEqual([0, 1, 2]);
  const [dead, ...others] = await rows(
    "select source_name as job, source_output->>'fault' as fault, source_output::text as kept from pgboss.job where name = 'dead'",
  );
  expect(others).toEqual([]);
  expect(dead).toMatchObject({ job: "test.fail", fault: "program" });
  expect(dead.kept).not.toContain("Fatima");
});

test("what no new try can mend lies with the dead at once", async () => {
  const hopeless = defineJob({
    name: "test.give",
    title,
    on: ["test.happened"],
    payload: z.object({}),
    run: async () => {
      throw new JobFault("outside", { final: true });
    },
  });
  await record({ subject: newId() });
  await record({ subject: "no-id" });
  expect(await run([hopeless, listening])).toEqual(counts(1, 0, 3));
  expect(
    await rows(
      "select source_output->>'fault' as fault from pgboss.job where name = 'dead' order by 1",
    ),
  ).toEqual([{ fault: "outside" }, { fault: "outside" }, { fault: "payload" }]);
});

test("a job that takes too long is told to leave off, and tried again", async () => {
  const slow = defineJob({
    name: "test.wait",
    title,
    on: ["test.happened"],
    payload,
    timeoutSeconds: 1,
    run: ({ signal }) =>
      new Promise((_, reject) =>
        signal.addEventListener("abort", () => reject(signal.reason as Error)),
      ),
  });
  await record({ subject: newId() });
  expect(await run([slow])).toEqual(counts(0, 1));
  expect(await rows("select output->>'fault' as fault from pgboss.job")).toEqual([
    { fault: "timeout" },
  ]);
});

test("an effect happens once for an event, also when it is delivered at the same moment", async () => {
  const event = newId();
  const once = (job: string) => store.database.asOwner((tx) => oncePerEvent(tx, event, job));
  const firsts = await Promise.all(Array.from({ length: 5 }, () => once("test.listen")));
  expect(firsts.filter(Boolean)).toHaveLength(1);
  expect(await once("test.other")).toBe(true);
  // What was rolled back did not happen.
  const rolledBack = newId();
  await store.database
    .asOwner(async (tx) => {
      await oncePerEvent(tx, rolledBack, "test.listen");
      throw new Error("no");
    })
    .catch(() => {});
  expect(await store.database.asOwner((tx) => oncePerEvent(tx, rolledBack, "test.listen"))).toBe(
    true,
  );
});

test("several relays at once make each event into jobs once", async () => {
  const many = 1200;
  await store.database.as("overstap_app", actor, async (tx) => {
    for (let made = 0; made < many; made++) {
      await recordEvent(tx, { kind: "test.happened", organisationId, facts: { subject: newId() } });
    }
  });
  const all = await Promise.all([run(), run(), run()]);
  expect(all.reduce((sum, { completed }) => sum + completed, 0)).toBe(many);
  expect(new Set(ran.map((one) => (one as string[])[0])).size).toBe(many);
});

test("events stay when their jobs cannot be made, and go once they can", async () => {
  await record({ subject: newId() });
  const listens = defineJob({ ...listening, payload, name: "test.late" });
  const boss = makeBoss({
    db: { executeSql: (text, values) => store.database.pool.query(text, values) },
  });
  await boss.start();
  const client = await store.database.pool.connect();
  await client.query("begin");
  const tx = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
  // There is no queue of that name yet.
  await expect(relayBatch(boss, tx, listenersOf([listens]))).rejects.toThrow(/test\.late/);
  await client.query("rollback");
  client.release();
  await boss.stop({ graceful: false });
  expect(await rows("select count(*)::int as n from outbox_event")).toEqual([{ n: 1 }]);
  expect(await run([listens])).toEqual(counts(1));
});

test("a relay does not wait for another's events, and takes them when that one failed", async () => {
  await record({ subject: newId() });
  const other = await store.database.pool.connect();
  await other.query("begin");
  await other.query("select 1 from outbox_event for update");
  await record({ subject: newId() });
  // With the other's event it would wait until the time of a statement is over.
  expect(await run()).toEqual(counts(1));
  await other.query("rollback");
  other.release();
  expect(await run()).toEqual(counts(1));
});

test("the program's roles put events in and see none, and never touch the queue", async () => {
  await record({ subject: newId() });
  for (const statement of [
    sql`select 1 from outbox_event`,
    sql`delete from outbox_event`,
    sql`select 1 from job_done`,
    sql`select 1 from pgboss.job`,
  ]) {
    await expect(
      store.database.as("overstap_app", actor, (tx) => tx.execute(statement)),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
  }
});

test.each<Facts>([
  { name: "Fatima Çelik" },
  { text: "ziek thuis" },
  { list: ["a b"] },
  { n: Number.NaN },
])("%j is no fact of an event", async (facts) => {
  await expect(
    store.database.as("overstap_app", actor, (tx) =>
      recordEvent(tx, { kind: "test.happened", organisationId, facts }),
    ),
  ).rejects.toThrow(/the fact/);
});
