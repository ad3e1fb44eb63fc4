import type pg from "pg";
import type { RedriveOptions } from "pg-boss";
import type { Database } from "../database/database.ts";
import { isId } from "../ids.ts";
import type { Texts } from "../texts/texts.ts";
import { DEAD_QUEUE, makeBoss } from "./boss.ts";
import type { Job } from "./job.ts";
import { type FaultCode, faultCodes } from "./jobFault.ts";

/** A job that failed for the last time and waits for an administrator. */
export type FailedJob = {
  id: string;
  job: string;
  fault: FaultCode;
  /** When it failed for the last time. */
  failedAt: Date;
  /** When it was asked for. */
  askedAt: Date;
  tries: number;
};

/** Which failed jobs, and in which order. */
export type FailedQuery = {
  /** Of this job only. */
  job?: string | undefined;
  sort: "failedAt" | "job" | "tries";
  direction: "asc" | "desc";
  limit: number;
  offset: number;
};

/** How things stand in the background. */
export type BackgroundState = {
  /** Due now, and not begun. */
  waiting: number;
  running: number;
  /** Tried before, or asked for a later moment. */
  later: number;
  /** Mail of the last thirty days, by how it went. */
  mail: Record<"queued" | "sent" | "refused" | "notConfigured", number>;
};

/**
 * What an administrator who runs the installation may do with background work. It acts as the owner of
 * the tables: whoever calls it has asked first whether the actor may.
 */
export type JobOffice = {
  failed(query: FailedQuery): Promise<{ rows: FailedJob[]; total: number }>;
  /** The jobs of which one failed, by name. */
  failedNames(): Promise<string[]>;
  /** Lets failed jobs run again, as if for the first time; gives how many. */
  retry(ids: readonly string[]): Promise<number>;
  /** Lets all failed jobs run again, or all of one job; gives how many. */
  retryAll(job: string | undefined): Promise<number>;
  /** Lets go of failed jobs for good; gives how many. */
  discard(ids: readonly string[]): Promise<number>;
  state(): Promise<BackgroundState>;
  /** What a job does, in words; its name when this version has no such job. */
  title(job: string, t: Texts): string;
};

/** Opens the office on the pool of a database. */
export function openJobOffice({ pool }: Pick<Database, "pool">, jobs: readonly Job[]): JobOffice {
  const titles = new Map(jobs.map((job) => [job.name, job.title]));
  return {
    failed: (query) => findFailed(pool, query),
    failedNames: async () => {
      const { rows } = await pool.query<{ job: string }>(
        `select distinct source_name as job from pgboss.job where ${dead} order by 1`,
      );
      return rows.map(({ job }) => job);
    },
    retry: (ids) => redrive(pool, { ids: ids.filter(isId) }),
    retryAll: async (job) => {
      const createdBefore = new Date();
      let moved = 0;
      for (let more = AT_ONCE; more === AT_ONCE; moved += more) {
        const among = { createdBefore, limit: AT_ONCE, ...(job ? { sourceName: job } : {}) };
        more = await redrive(pool, among);
      }
      return moved;
    },
    discard: async (ids) => {
      const { rowCount } = await pool.query(
        `delete from pgboss.job where ${dead} and id = any($1::uuid[])`,
        [ids.filter(isId)],
      );
      return rowCount ?? 0;
    },
    state: () => readState(pool),
    title: (job, t) => titles.get(job)?.(t) ?? job,
  };
}

const AT_ONCE = 1000;

async function redrive(pool: pg.Pool, which: RedriveOptions): Promise<number> {
  const boss = makeBoss({ db: { executeSql: (text, values) => pool.query(text, values) } });
  await boss.start();
  try {
    return await boss.redrive(DEAD_QUEUE, which);
  } finally {
    await boss.stop({ graceful: false });
  }
}

const dead = `name = '${DEAD_QUEUE}' and state < 'active'`;
const orders = { failedAt: "created_on", job: "source_name", tries: "source_retry_count" };

async function findFailed(
  pool: pg.Pool,
  { job, sort, direction, limit, offset }: FailedQuery,
): Promise<{ rows: FailedJob[]; total: number }> {
  const way = direction === "asc" ? "asc" : "desc";
  const among = `${dead} and ($1::text is null or source_name = $1)`;
  const { rows } = await pool.query<Omit<FailedJob, "fault"> & { output: KeptOutput }>(
    `select id, source_name as job, source_output as output, created_on as "failedAt",
       source_created_on as "askedAt", source_retry_count + 1 as tries
     from pgboss.job where ${among} order by ${orders[sort]} ${way}, id limit $2 offset $3`,
    [job ?? null, limit, offset],
  );
  const { rows: counted } = await pool.query<{ total: number }>(
    `select count(*)::int as total from pgboss.job where ${among}`,
    [job ?? null],
  );
  return {
    rows: rows.map(({ output, ...row }) => ({ ...row, fault: faultIn(output) })),
    total: counted[0]!.total,
  };
}

type KeptOutput = { fault?: string; message?: string; value?: unknown } | null;

/** The code that a run kept; the queue's own words for a program that died, or stopped. */
function faultIn(output: KeptOutput): FaultCode {
  const kept = faultCodes.find((code) => code === output?.fault);
  if (kept) return kept;
  const words = JSON.stringify(output ?? {});
  if (words.includes("heartbeat")) return "crashed";
  if (words.includes("shut down")) return "stopped";
  return /timed out|exceeded/.test(words) ? "timeout" : "program";
}

async function readState(pool: pg.Pool): Promise<BackgroundState> {
  const { rows } = await pool.query<Omit<BackgroundState, "mail">>(
    `select
       (count(*) filter (where state < 'active' and start_after <= now()))::int
         + (select count(*)::int from outbox_event where not_before is null) as waiting,
       (count(*) filter (where state = 'active'))::int as running,
       (count(*) filter (where state < 'active' and start_after > now()))::int as later
     from pgboss.job where state <= 'active' and name not in ('${DEAD_QUEUE}') and name not like '\\_\\_pgboss\\_\\_%'`,
  );
  const { rows: mails } = await pool.query<{ state: keyof BackgroundState["mail"]; n: number }>(
    `select state, count(*)::int as n from mail
     where recorded_at > now() - interval '30 days' and state <> 'withdrawn' group by state`,
  );
  const mail = { queued: 0, sent: 0, refused: 0, notConfigured: 0 };
  for (const { state, n } of mails) mail[state] = n;
  return { ...rows[0]!, mail };
}
