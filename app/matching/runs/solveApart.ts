import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type {
  Assignment,
  AssignmentProblem,
} from "@overstap/engine/assignment/assignmentProblem.ts";

/**
 * As `solveAssignment`, in a thread of its own: for a large region it takes seconds, in which the program
 * answers as always. Rejects with the error of the thread, and with the reason of the signal when that is
 * aborted: then the thread is stopped.
 */
export async function solveApart(
  problem: AssignmentProblem,
  signal: AbortSignal,
): Promise<Assignment> {
  signal.throwIfAborted();
  const worker = new Worker(new URL("./solveWorker.ts", import.meta.url), { workerData: problem });
  const ended = once(worker, "exit", { signal }).then(() => {
    throw new Error("the thread that solves an assignment was stopped: the run can go on");
  });
  ended.catch(() => {});
  try {
    const [solved] = (await Promise.race([once(worker, "message", { signal }), ended])) as [
      Assignment,
    ];
    return solved;
  } finally {
    await worker.terminate();
  }
}
