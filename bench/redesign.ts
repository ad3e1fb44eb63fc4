import { once } from "node:events";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { exactStudies } from "./redesign/exactStudies.ts";
import { instances } from "./redesign/instances.ts";
import { readInstance } from "./redesign/readInstance.ts";
import type { OwnAnswer, Task } from "./redesign/runRedesign.ts";
import { solvePlainly } from "./redesign/solvePlainly.ts";

/**
 * The redesign engine beside a plain mixed-integer program in HiGHS (WASM) on the five kept instances, and
 * smaller studies solved with proof: `npm run bench:redesign -- [--seconds 10] [--highs 60] [--exact 30]
 * [--only exact|kept] [--json]`. One thread each, one after another. Ours counts by the clock, or with
 * `--processor` by its own processor time, for a machine that others use; HiGHS always by the latter.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "10" },
    highs: { type: "string", default: "60" },
    exact: { type: "string", default: "30" },
    seeds: { type: "string", default: "11,12" },
    processor: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    json: { type: "boolean", default: false },
  },
});

const began = performance.now();
const load = (): string => loadavg()[0]!.toFixed(2);
const loadBefore = load();

async function run(asked: Omit<Task, "byProcessor">): Promise<OwnAnswer> {
  const task: Task = { ...asked, byProcessor: values.processor };
  const worker = new Worker(new URL("redesign/runRedesign.ts", import.meta.url), {
    workerData: task,
  });
  const [answer] = (await once(worker, "message")) as [OwnAnswer];
  await worker.terminate();
  return answer;
}

function show(line: string): void {
  if (!values.json) console.log(line);
}

const meets = (kept: boolean): string => (kept ? "" : " (MISSED)");

async function besideHighs() {
  const rows = [];
  for (const { name } of instances) {
    const own = await run({ instance: name, seconds: Number(values.seconds) });
    const highs = await solvePlainly(readInstance(name), Number(values.highs));
    const percentBetter = highs.outcome === "score" ? (own.score / highs.score - 1) * 100 : null;
    rows.push({ instance: name, ...own, highs, percentBetter, load: load() });
    show(
      `${name}: first job after ${own.firstSeconds.toFixed(2)} s (${own.firstProcessorSeconds.toFixed(2)} s of the processor)${meets(own.firstSeconds < 0.5)}`,
    );
    show(
      `  ours after ${own.seconds.toFixed(1)} s (${own.processorSeconds.toFixed(1)} s of the processor): ${own.score.toFixed(2)}, at most ${own.bound.toFixed(2)} by ${own.boundBy}`,
    );
    const claimed = Math.max(...highs.incumbents.map((one) => one.claimed));
    const found = {
      score: `${highs.score.toFixed(2)} (it counts ${claimed.toFixed(2)} itself)`,
      nothing: "found nothing but the empty proposal",
      "broke-a-rule": `broke a rule: ${highs.incumbents.at(-1)?.breaches?.[0]}`,
    }[highs.outcome];
    show(
      `  HiGHS after ${highs.processorSeconds.toFixed(1)} s of the processor (${highs.seconds.toFixed(1)} s): ${found}; at most ${highs.bound.toFixed(2)} (${highs.status})`,
    );
    show(
      percentBetter === null
        ? "  no score to be better than"
        : `  ${percentBetter.toFixed(0)}% better${meets(percentBetter >= 15)}`,
    );
    const { median, mostOf99, moves } = own.move;
    show(
      `  one moved task: median ${median.toFixed(2)} µs, 99 of 100 within ${mostOf99.toFixed(2)} µs, of ${moves}${meets(median <= 10)}`,
    );
  }
  return rows;
}

async function withProof() {
  const rows = [];
  for (const seed of values.seeds.split(",").map(Number)) {
    for (const { name } of exactStudies([seed])) {
      const own = await run({ exact: { seed, name }, seconds: Number(values.exact) });
      rows.push({ study: name, ...own, load: load() });
      const { seconds, processorSeconds, score, bound, tasks, proven } = own;
      show(
        `${name}, ${tasks} tasks: ${score.toFixed(2)} ${proven ? "proven best" : `with at most ${bound.toFixed(2)}`} after ${seconds.toFixed(1)} s (${processorSeconds.toFixed(1)} s of the processor)${meets(proven)}`,
      );
    }
  }
  return rows;
}

const kept = values.only === "exact" ? [] : await besideHighs();
const exact = values.only === "kept" ? [] : await withProof();
const minutes = (performance.now() - began) / 60_000;
const loads = { before: loadBefore, after: load() };
show(`${minutes.toFixed(1)} min in all; load ${loads.before} before, ${loads.after} after`);
if (values.json) console.log(JSON.stringify({ kept, exact, minutes, load: loads }, undefined, 2));
