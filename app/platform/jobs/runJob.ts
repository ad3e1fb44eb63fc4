import { setTimeout as wait } from "node:timers/promises";
import { faultForLog } from "../log/faultForLog.ts";
import type { Delivery } from "../outbox/delivery.ts";
import type { Job, JobServices } from "./job.ts";
import { type FaultCode, JobFault } from "./jobFault.ts";

/** What the queue keeps of a failure: a code and places in the program, no words about anybody. */
export type KeptFault = { fault: FaultCode; at?: string | undefined };

/** How a run ended. */
export type RunOutcome =
  | { status: "completed" }
  | { status: "failed" | "deadletter"; output: KeptFault };

/** A row of the queue that waits to be run. */
export type Waiting = { id: string; data: Partial<Delivery> | null; retryCount: number };

/** How long a job that was told to leave off may take to do so. */
const LEAVE_OFF_MS = 5000;

/**
 * Runs a job once, within its time, and tells how it ended; it never throws. A job that does not leave
 * off when it is told to is left behind: the outcome does not wait for it.
 *
 * @param stop aborted when the program stops
 */
export async function runJob(
  job: Job,
  waiting: Waiting,
  services: JobServices,
  stop: AbortSignal,
): Promise<RunOutcome> {
  const began = performance.now();
  const time = AbortSignal.timeout(job.timeoutSeconds * 1000);
  const signal = AbortSignal.any([time, stop]);
  const about = { job: job.name, id: waiting.id, try: waiting.retryCount + 1 };
  try {
    const running = job.run(
      {
        payload: waiting.data?.payload ?? {},
        event: waiting.data?.event ?? waiting.id,
        organisation: waiting.data?.organisation,
        triedBefore: waiting.retryCount,
        signal,
      },
      services,
    );
    await Promise.race([running, leftBehind(signal)]);
    services.log.info({ ...about, ms: Math.round(performance.now() - began) }, "job done");
    return { status: "completed" };
  } catch (error) {
    const fault = codeOf(error, time, stop);
    const told = faultForLog(error instanceof JobFault ? (error.cause ?? error) : error);
    services.log.warn({ ...about, fault, ...told }, "job failed");
    const final = error instanceof JobFault && error.final;
    return {
      status: final ? "deadletter" : "failed",
      output: { fault, ...(told["at"] ? { at: told["at"] } : {}) },
    };
  }
}

/** Rejects some seconds after a job was told to leave off; until then it may still end by itself. */
async function leftBehind(signal: AbortSignal): Promise<never> {
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
  await wait(LEAVE_OFF_MS, undefined, { ref: false });
  throw signal.reason;
}

function codeOf(error: unknown, time: AbortSignal, stop: AbortSignal): FaultCode {
  if (error instanceof JobFault) return error.code;
  if (stop.aborted) return "stopped";
  if (time.aborted) return "timeout";
  return faultForLog(error)["error"] === "database" || isDatabase(error) ? "database" : "program";
}

/** An error of the driver itself, which carries a five-sign SQLSTATE. */
function isDatabase(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return error instanceof Error && typeof code === "string" && /^[0-9A-Z]{5}$/.test(code);
}
