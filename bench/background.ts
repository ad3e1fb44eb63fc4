import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { openDatabase } from "../app/platform/database/database.ts";
import { startEmbedded } from "../app/platform/database/embedded.ts";
import { migrate } from "../app/platform/database/migrate.ts";
import { readPieces } from "../app/platform/files/readFile.ts";
import { storeFile } from "../app/platform/files/storeFile.ts";
import { newId } from "../app/platform/ids.ts";
import { makeBoss, prepareQueues } from "../app/platform/jobs/boss.ts";
import { defineJob } from "../app/platform/jobs/defineJob.ts";
import type { JobServices } from "../app/platform/jobs/job.ts";
import { startJobs } from "../app/platform/jobs/startJobs.ts";
import { recordEvent } from "../app/platform/outbox/recordEvent.ts";
import { listenersOf, relayBatch } from "../app/platform/outbox/relay.ts";

/**
 * How long what happens in the background takes, on a fresh embedded database:
 * `node bench/background.ts`. Times are milliseconds.
 */
const EVENTS = 1000;
const BACKLOG = 5000;
const MEGABYTE = 1024 * 1024;
const ROUNDS = 5;

const folder = mkdtempSync(join(tmpdir(), "overstap-bench-"));
const embedded = await startEmbedded(folder);
await migrate(embedded.connection);
const database = openDatabase(embedded.connection);
const organisationId = newId();

const recordedAt = new Map<string, number>();
const waits: number[] = [];
let awaited = 0;
let all = Promise.withResolvers<void>();
const job = defineJob({
  name: "bench.listen",
  title: () => "",
  on: ["bench.happened"],
  payload: z.object({}),
  run: async ({ event }) => {
    waits.push(performance.now() - (recordedAt.get(event) ?? 0));
    if (waits.length === awaited) all.resolve();
  },
});
const services = { database, log: { info() {}, warn() {}, error() {} } } as unknown as JobServices;

async function record(count: number): Promise<void> {
  await database.asOwner(async (tx) => {
    const now = performance.now();
    for (let made = 0; made < count; made++) {
      const event = { kind: "bench.happened", organisationId, facts: { place: made } };
      recordedAt.set(await recordEvent(tx, event), now);
    }
  });
}

function expectRuns(count: number): Promise<void> {
  waits.length = 0;
  awaited = count;
  all = Promise.withResolvers<void>();
  return all.promise;
}

const rounded = (value: number) => Math.round(value * 10) / 10;
const middle = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

const running = await startJobs(embedded.connection, [job], services, { alone: true });

// One after the other, each from its commit to the beginning of its job.
const single: number[] = [];
for (let round = 0; round < EVENTS; round++) {
  const ran = expectRuns(1);
  await record(1);
  await ran;
  single.push(waits[0]!);
}
const ran = expectRuns(BACKLOG);
await record(BACKLOG);
const began = performance.now();
await ran;
const worked = performance.now() - began;
await running.stop();

// The relay by itself.
const boss = makeBoss({ db: { executeSql: (text, values) => database.pool.query(text, values) } });
await boss.start();
await prepareQueues(boss, [job]);
await record(BACKLOG);
const relayBegan = performance.now();
for (let whole = true; whole;) {
  const client = await database.pool.connect();
  await client.query("begin");
  const tx = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
  ({ whole } = await relayBatch(boss, tx, listenersOf([job])));
  await client.query("commit");
  client.release();
}
const relayed = performance.now() - relayBegan;
await boss.stop({ graceful: false });

// A file of ten megabytes, in and out.
const bytes = Buffer.alloc(10 * MEGABYTE, "overstap");
const [ins, outs]: [number[], number[]] = [[], []];
for (let round = 0; round < ROUNDS; round++) {
  const file = { name: "x.txt", kind: "txt", type: "text/plain", bytes, sha256: "" } as const;
  const inBegan = performance.now();
  const owner = { account: organisationId, organisation: organisationId };
  const id = await database.asOwner((tx) => storeFile(tx, { ...file, scan: "clean" }, owner));
  ins.push(performance.now() - inBegan);
  const outBegan = performance.now();
  let size = 0;
  for (let place = 0, more = true; more;) {
    const from = place;
    const pieces = await database.asOwner((tx) => readPieces(tx, id, from, 4));
    for (const piece of pieces) size += piece.length;
    place += pieces.length;
    more = pieces.length === 4;
  }
  outs.push(performance.now() - outBegan);
  if (size !== bytes.length) throw new Error("the file came back otherwise");
}

console.log(`${availableParallelism()} processors, Node ${process.version}`);
console.table({
  [`event to job, one at a time, median of ${EVENTS}`]: rounded(middle(single)),
  [`event to job, one at a time, 99th percentile`]: rounded(percentile(single, 0.99)),
  [`jobs a second, ${BACKLOG} events at once`]: Math.round((BACKLOG / worked) * 1000),
  [`relay alone, events a second, of ${BACKLOG}`]: Math.round((BACKLOG / relayed) * 1000),
  [`file of 10 MB in, median of ${ROUNDS}`]: rounded(middle(ins)),
  [`file of 10 MB out, median of ${ROUNDS}`]: rounded(middle(outs)),
});

await database.close();
await embedded.stop();
rmSync(folder, { recursive: true, force: true });
