import { parentPort, workerData } from "node:worker_threads";
import { Dice } from "./mutate.ts";
import { readers } from "./readers.ts";

/** What a worker is told: which reader, where to begin, for how long, and where to note how far it is. */
export type Work = { name: string; seed: number; from: number; ms: number; at: SharedArrayBuffer };
/** What it tells: a find, or how many it did. */
export type Said = { find: string; number: number } | { done: number };

const { name, seed, from, ms, at } = workerData as Work;
const noted = new Int32Array(at);
const reader = readers[name]!;
const until = performance.now() + ms;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no such thing
const tell = (said: Said) => parentPort!.postMessage(said);
let number = from;
for (; performance.now() < until; number++) {
  Atomics.store(noted, 0, number);
  try {
    await reader(new Dice(seed * 1_000_003 + number));
  } catch (error) {
    const find = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell({ find, number });
  }
}
tell({ done: number - from });
