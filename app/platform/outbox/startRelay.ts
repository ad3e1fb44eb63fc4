import type { PgBoss } from "pg-boss";
import type { Job } from "../jobs/job.ts";
import { faultForLog } from "../log/faultForLog.ts";
import { log } from "../log/log.ts";
import { listenersOf, OUTBOX_CHANNEL, relayBatch } from "./relay.ts";

/** How long an event may wait when its notice was lost. */
const POLL_MS = 5000;

/** A relay that runs. */
export type Relay = { stop(): Promise<void> };

/**
 * Makes jobs of events as soon as the database says that there are any, and looks by itself now and
 * then. A failure is told in the log, and tried again at the next look.
 */
export async function startRelay(boss: PgBoss, jobs: readonly Job[]): Promise<Relay> {
  const listeners = listenersOf(jobs);
  const db = boss.getDb();
  const stopped = new AbortController();
  let asked = false;
  let working: Promise<void> | undefined;

  const drain = async () => {
    let more = true;
    while (more && !stopped.signal.aborted) {
      asked = false;
      const tx = await db.beginTransaction!();
      try {
        const { whole } = await relayBatch(boss, tx.db, listeners);
        await tx.commit();
        more = whole || asked;
      } catch (error) {
        await tx.rollback();
        throw error;
      }
    }
  };
  const wake = () => {
    asked = true;
    if (stopped.signal.aborted) return;
    working ??= drain()
      .catch((error: unknown) => log.warn(faultForLog(error), "events wait: the relay stumbled"))
      .finally(() => (working = undefined));
  };
  const listening = await db.listen!(OUTBOX_CHANNEL, wake, wake);
  const poll = setInterval(wake, POLL_MS);
  wake();
  return {
    async stop() {
      stopped.abort();
      clearInterval(poll);
      await listening.close();
      await working;
    },
  };
}
