import { PgBoss } from "pg-boss";
import type { ConstructorOptions } from "pg-boss";
import { log } from "../log/log.ts";
import { faultForLog } from "../log/faultForLog.ts";
import type { Job } from "./job.ts";

/** Where jobs go that failed for the last time, until an administrator tries them again or lets them go. */
export const DEAD_QUEUE = "dead";
/** The schema of the queue library; the program's roles never touch it. */
const SCHEMA = "pgboss";
const DAY = 24 * 3600;
/** A job whose program died is seen as such after so many seconds without a sign of life. */
const HEARTBEAT_SECONDS = 20;
/** How often signs of life and times are looked at. */
const WATCH_SECONDS = 5;
/** Beyond a job's own time, so that the program breaks off first and says why. */
const GRACE_SECONDS = 15;

const quiet = { supervise: false, schedule: false, registerInstance: false } as const;
const watching = {
  supervise: true,
  schedule: true,
  registerInstance: false,
  superviseIntervalSeconds: WATCH_SECONDS,
  monitorIntervalSeconds: WATCH_SECONDS,
  maintenanceIntervalSeconds: 3600,
} as const;

/**
 * The queue library on our database, as the owner of its tables.
 *
 * @param way `quiet` when nothing is to run by itself; `watching` also brings back what died half-way
 */
export function makeBoss(
  connection: ConstructorOptions,
  way: "quiet" | "watching" = "quiet",
): PgBoss {
  const boss = new PgBoss({
    ...connection,
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    useListenNotify: way === "watching",
    openTelemetry: { enabled: false },
    ...(way === "watching" ? watching : quiet),
  });
  boss.on("error", (error) => log.warn(faultForLog(error), "the queue of jobs stumbled"));
  boss.on("warning", ({ message }) => log.warn({ message }, "the queue of jobs warns"));
  return boss;
}

/** Makes the queue library's tables, or brings them up to date. */
export async function migrateJobs(connection: ConstructorOptions): Promise<void> {
  const boss = new PgBoss({ ...connection, schema: SCHEMA, migrate: true, max: 2, ...quiet });
  // What fails rejects the start as well.
  boss.on("error", () => {});
  await boss.start();
  await boss.stop({ graceful: false });
}

/** Makes the queue of each job, with its number of tries and its time, and lets go of clocks no job has. */
export async function prepareQueues(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  await prepareQueue(boss, DEAD_QUEUE, { retentionSeconds: 365 * DAY });
  for (const { name, retries, backoff, timeoutSeconds } of jobs) {
    await prepareQueue(boss, name, {
      deadLetter: DEAD_QUEUE,
      notify: true,
      retryLimit: retries,
      retryBackoff: true,
      retryDelay: backoff.first,
      retryDelayMax: backoff.longest,
      expireInSeconds: timeoutSeconds + GRACE_SECONDS,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      retentionSeconds: 90 * DAY,
      deleteAfterSeconds: DAY,
    });
  }
}

async function prepareQueue(
  boss: PgBoss,
  name: string,
  options: Parameters<PgBoss["createQueue"]>[1] & object,
): Promise<void> {
  if (await boss.getQueue(name)) await boss.updateQueue(name, options);
  else await boss.createQueue(name, options);
}
