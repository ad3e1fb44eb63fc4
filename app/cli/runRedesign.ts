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

function progressText({ steps, score, bound }: Progress): string {
  const gap = bound > 0 ? (100 * (bound - score)) / bound : 0;
  return `${steps} steps, score ${score.toFixed(1)}, at most ${bound.toFixed(1)} (gap ${gap.toFixed(1)}%)`;
}

/**
 * Hears Ctrl-C from when it is made until `release`, so that whoever looks can end with what there is. A
 * second one ends the program.
 */
export class CancelKey {
  pressed = false;
  private readonly press = (): void => {
    this.pressed = true;
  };

  constructor() {
    process.once("SIGINT", this.press);
    process.once("SIGTERM", this.press);
  }

  release(): void {
    process.removeListener("SIGINT", this.press);
    process.removeListener("SIGTERM", this.press);
  }
}

/**
 * Lets a search run to its end or until Ctrl-C, and gives the last that it yielded. On standard error it
 * tells how far it is when that is a terminal: `textOf` gives that in words.
 */
export async function runToEnd<T>(
  run: Generator<T, void, undefined>,
  cancel: { readonly pressed: boolean },
  textOf: (progress: T) => string,
): Promise<T | undefined> {
  const told = process.stderr.isTTY;
  let last: T | undefined;
  let lastTold = 0;
  for (const progress of run) {
    last = progress;
    if (told && performance.now() - lastTold > everyMilliseconds) {
      lastTold = performance.now();
      process.stderr.write(`\r${textOf(progress)}\u001b[K`);
    }
    // A signal is only heard in between.
    await setImmediate();
    if (cancel.pressed) break;
  }
  if (told) process.stderr.write("\r\u001b[K");
  return last;
}

/** Lets a redesign run to its end or until Ctrl-C, gives the best so far. */
export async function runRedesign(
  run: Generator<Progress, void, undefined>,
  cancel: CancelKey,
): Promise<Progress> {
  const last = await runToEnd(run, cancel, progressText);
  if (last === undefined) throw new Error("a redesign begins with a proposal");
  return last;
}
