import { setImmediate } from "node:timers/promises";
import type { Progress } from "@overstap/engine/redesign/redesign.ts";

const everyMilliseconds = 200;

/** What a user gave a redesign to spend: seconds, or steps that do not depend on the machine. */
export interface Allowance {
  readonly seconds: number;
  readonly steps?: number;
}

/** Takes an allowance, gives how much of it was used, 0 to 1 and beyond; seconds count from now. */
export function budgetOf({ seconds, steps }: Allowance): (steps: number) => number {
  if (steps !== undefined) return (taken) => taken / steps;
  const began = performance.now();
  return () => (performance.now() - began) / 1000 / seconds;
}

function tell(progress: Progress): void {
  const { steps, score, bound } = progress;
  const gap = bound > 0 ? (100 * (bound - score)) / bound : 0;
  const text = `${steps} steps, score ${score.toFixed(1)}, at most ${bound.toFixed(1)} (gap ${gap.toFixed(1)}%)`;
  process.stderr.write(`\r${text}\u001b[K`);
}

/**
 * Lets a redesign run to its end, telling on standard error how far it is when that is a terminal. Gives
 * how it ended. Ctrl-C ends it early with the best so far; a second one ends the program.
 */
export async function runRedesign(
  run: Generator<Progress, void, undefined>,
): Promise<{ last: Progress; stopped: boolean }> {
  let stopped = false;
  const stop = (): void => {
    stopped = true;
  };
  process.once("SIGINT", stop);
  const told = process.stderr.isTTY;
  let last: Progress | undefined;
  let lastTold = 0;
  for (const progress of run) {
    last = progress;
    if (told && performance.now() - lastTold > everyMilliseconds) {
      lastTold = performance.now();
      tell(progress);
    }
    // A signal is only heard in between.
    await setImmediate();
    if (stopped) break;
  }
  process.removeListener("SIGINT", stop);
  if (told) process.stderr.write("\r\u001b[K");
  if (last === undefined) throw new Error("a redesign begins with a proposal");
  return { last, stopped };
}
