import type { Db, Job as BossJob, PgBoss } from "pg-boss";
import type { Database } from "../database/database.ts";
import type { Delivery } from "../outbox/delivery.ts";
import { listenersOf, relayBatch } from "../outbox/relay.ts";
import { makeBoss, prepareQueues } from "./boss.ts";
import type { Job, JobServices } from "./job.ts";
import { type RunOutcome, runJob } from "./runJob.ts";

/** How many runs ended how. */
export type RunCounts = Record<RunOutcome["status"], number>;

/** More runs than this in one call are jobs that make each other run for ever. */
const MOST_RUNS = 50_000;
const FETCHED_AT_ONCE = 100;

/**
 * Runs everything that is due now, and what that makes due, one after the other, until nothing is left:
 * for tests. Nothing sleeps; what failed and may be tried again waits for its moment.
 *
 * @param options.later also runs what waits for a later moment, new tries until the last included
 * @throws when jobs keep making jobs
 */
export async function runAllDue(
  database: Database,
  jobs: readonly Job[],
  services: JobServices,
  options: { later?: boolean } = {},
): Promise<RunCounts> {
  const counts: RunCounts = { completed: 0, failed: 0, deadletter: 0 };
  const never = new AbortController().signal;
  const boss = makeBoss({ db: onPool(database) });
  await boss.start();
  try {
    await prepareQueues(boss, jobs);
    for (let found = true; found;) {
      found = await relayOnce(database, boss, jobs);
      for (const job of jobs) {
        const batch = await boss.fetch<Delivery>(job.name, {
          batchSize: FETCHED_AT_ONCE,
          ignoreStartAfter: options.later ?? false,
        });
        for (const one of batch) {
          const outcome = await runJob(job, one, services, never);
          await settle(database, boss, one, outcome);
          counts[outcome.status]++;
          found = true;
        }
      }
      if (counts.completed + counts.failed > MOST_RUNS) throw new Error("jobs keep making jobs");
    }
    return counts;
  } finally {
    await boss.stop({ graceful: false });
  }
}

function onPool(database: Database): Db {
  return { executeSql: (text, values) => database.pool.query(text, values) };
}

async function settle(
  database: Database,
  boss: PgBoss,
  one: BossJob<Delivery>,
  outcome: RunOutcome,
): Promise<void> {
  if (outcome.status === "completed") return void (await boss.complete(one.name, one));
  if (outcome.status === "deadletter") {
    await database.pool.query("update pgboss.job set retry_limit = retry_count where id = $1", [
      one.id,
    ]);
  }
  await boss.fail(one.name, one, outcome.output);
}

async function relayOnce(database: Database, boss: PgBoss, jobs: readonly Job[]): Promise<boolean> {
  const client = await database.pool.connect();
  try {
    await client.query("begin");
    const tx: Db = { executeSql: (text, values) => client.query(text, values) };
    const { taken } = await relayBatch(boss, tx, listenersOf(jobs));
    await client.query("commit");
    return taken > 0;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}
