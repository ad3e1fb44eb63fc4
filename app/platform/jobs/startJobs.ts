import type pg from "pg";
import type { Job as BossJob, PgBoss } from "pg-boss";
import type { Delivery } from "../outbox/delivery.ts";
import { startRelay } from "../outbox/startRelay.ts";
import { makeBoss, prepareQueues } from "./boss.ts";
import type { Job, JobServices } from "./job.ts";
import { runJob } from "./runJob.ts";

/** Connections for the jobs' own bookkeeping, beside the pool that their work uses. */
const CONNECTIONS = 4;
/** How many jobs of one kind run at once in one program. */
const AT_ONCE = 2;
const STOP_PATIENCE_MS = 8000;

/** Jobs that run. */
export type RunningJobs = {
  /** Tells running jobs to leave off, and waits some seconds for them; what did not end runs again later. */
  stop(): Promise<void>;
};

/**
 * Starts running jobs: those of events, those asked for, and those of the clock. Several programs on one
 * database share the work.
 *
 * @param connection of the owner of the tables
 * @param alone whether no other program can work on this database: then what is under way was begun by
 *   one that died, and is taken up at once rather than after its signs of life have been missed
 */
export async function startJobs(
  connection: pg.PoolConfig,
  jobs: readonly Job[],
  services: JobServices,
  { alone }: { alone: boolean },
): Promise<RunningJobs> {
  const boss = makeBoss({ ...(connection as object), max: CONNECTIONS }, "watching");
  const stopping = new AbortController();
  await boss.start();
  if (alone) await boss.getDb().executeSql(giveUpForDead);
  await prepareQueues(boss, jobs);
  await scheduleAll(boss, jobs);
  for (const job of jobs) {
    for (let worker = 0; worker < AT_ONCE; worker++) {
      await startWorker(boss, job, services, stopping.signal);
    }
  }
  const relay = await startRelay(boss, jobs);
  return {
    async stop() {
      stopping.abort(new Error("the program stops"));
      await relay.stop();
      await boss.stop({ graceful: true, timeout: STOP_PATIENCE_MS });
    },
  };
}

const giveUpForDead = `update pgboss.job set heartbeat_on = '-infinity'
  where state = 'active' and heartbeat_seconds is not null`;

const ways = {
  perJobResults: true,
  pollingIntervalSeconds: 2,
  notifyPollingIntervalSeconds: 5,
} as const;

/** One worker runs the jobs of its kind, one after the other or some together, and waits for a notice when there is none. */
async function startWorker(
  boss: PgBoss,
  job: Job,
  services: JobServices,
  stop: AbortSignal,
): Promise<void> {
  const own: { id?: string } = {};
  const some = { ...ways, batchSize: job.together };
  own.id = await boss.work<Delivery, unknown, typeof some>(job.name, some, async (batch) => {
    const results = await Promise.all(
      (batch as BossJob<Delivery>[]).map(async (one) => ({
        id: one.id,
        ...(await runJob(job, one, services, stop)),
      })),
    );
    // There may be more: without this the next one would wait for the next look.
    if (own.id) boss.notifyWorker(own.id);
    return results;
  });
}

/** Gives each job of the clock its hours, and takes away those of jobs that are gone. */
async function scheduleAll(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  const wanted = new Map(jobs.flatMap(({ name, cron }) => (cron ? [[name, cron] as const] : [])));
  for (const { name } of await boss.getSchedules()) {
    if (!wanted.has(name)) await boss.unschedule(name);
  }
  for (const [name, cron] of wanted) {
    await boss.schedule(name, cron, null, { tz: "Europe/Amsterdam", missed: "once" });
  }
}
