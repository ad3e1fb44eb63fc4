import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import type { Said, Work } from "./fuzzOne.ts";
import { readers } from "./readers.ts";

/**
 * `npm run fuzz -- [--minutes 1] [--only csv] [--seed 1] [--case 17]`: gives each reader of files broken and
 * hostile ones, and tells what it does not take as it should: an error that is no fault of the file, a
 * result that cannot be, or one file that takes more than twenty seconds. The same seed gives the same files.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    only: { type: "string" },
    seed: { type: "string", default: "1" },
    case: { type: "string" },
  },
});
const LONGEST_MS = 20_000;
const MOST_FINDS = 20;
const names = values.only ? [values.only] : Object.keys(readers);
const unknown = names.find((name) => !(name in readers));
if (unknown) {
  process.stderr.write(`--only: one of ${Object.keys(readers).join(", ")}, not "${unknown}"\n`);
  process.exit(2);
}

let finds = 0;
for (const name of names) {
  // eslint-disable-next-line no-await-in-loop -- one after the other
  finds += await fuzz(name, values.case === undefined ? Number(values.minutes) * 60_000 : 1);
}
process.exitCode = finds > 0 ? 1 : 0;

async function fuzz(name: string, ms: number): Promise<number> {
  const told = new Map<string, string>();
  const until = performance.now() + ms;
  let [from, done] = [Number(values.case ?? 0), 0];
  do {
    const left = Math.max(1, until - performance.now());
    const part = await run({ name, seed: Number(values.seed), from, ms: left, at: new SharedArrayBuffer(4) }, told); // prettier-ignore
    done += part.done;
    from = part.next;
  } while (values.case === undefined && performance.now() < until && told.size < MOST_FINDS);
  console.log(`${name}: ${done} files, ${told.size} finds`);
  for (const find of told.values()) console.log(find);
  return told.size;
}

/** Runs until its time is over, or until one file takes too long. */
function run(work: Work, told: Map<string, string>): Promise<{ done: number; next: number }> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./fuzzOne.ts", import.meta.url), { workerData: work });
    const noted = new Int32Array(work.at);
    let [last, since] = [-1, performance.now()];
    const tell = (number: number, find: string) => {
      // The same place in the program is the same find.
      const place = find.split("\n").slice(0, 3).join();
      if (!told.has(place)) told.set(place, `  --only ${work.name} --seed ${work.seed} --case ${number}\n  ${find}`); // prettier-ignore
    };
    const watch = setInterval(() => {
      const now = Atomics.load(noted, 0);
      if (now !== last) [last, since] = [now, performance.now()];
      if (performance.now() - since < LONGEST_MS) return;
      tell(now, `hung: a file took more than ${LONGEST_MS / 1000} s`);
      end({ done: now - work.from + 1, next: now + 1 });
    }, 500);
    const end = (result: { done: number; next: number }) => {
      clearInterval(watch);
      void worker.terminate().then(() => resolve(result));
    };
    worker.on("message", (said: Said) => {
      if ("find" in said) tell(said.number, said.find);
      else end({ done: said.done, next: work.from + said.done });
    });
    worker.on("error", (error) => {
      clearInterval(watch);
      reject(error);
    });
  });
}
