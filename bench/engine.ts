import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import type { CountrySize } from "./country.ts";
import { drawPlot } from "./engine/drawPlot.ts";
import type { Outcome } from "./engine/jobs.ts";

/**
 * How long weighing a country takes, by the quick engine and by the readable one, on the sizes that each can
 * bear: `npm run bench`, with `-- --json` as one document, with `-- --large` also 1,000,000 people and
 * 50,000 places, with `-- --plot` the picture docs/engine.svg too, with `-- --only <part of a job's name>` less.
 * Seeded; each once to warm up, then the median of five (of what takes long: of one). Every job runs in a
 * process of its own, whose highest memory is told, the country included.
 */
const SEED = 2026;
const ROUNDS = 5;

export interface Row extends Outcome {
  readonly job: string;
  readonly people: number;
  readonly places: number;
  readonly pairs: number;
  readonly megabytes: number;
  /** How many times the processor of the first job of the same size. */
  readonly times: number;
}

const rows: Row[] = [];
const only = process.argv.includes("--only")
  ? process.argv[process.argv.indexOf("--only") + 1]!
  : "";
const folder = mkdtempSync(join(tmpdir(), "overstap-bench-"));

function run(script: string, ...given: (string | number)[]): string {
  const path = new URL(`./${script}`, import.meta.url).pathname;
  return execFileSync(process.execPath, [path, ...given.map(String)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
}

const rounded = (number: number): number => Number(number.toPrecision(3));

function measure(people: number, places: number, jobs: Readonly<Record<string, number>>): void {
  const wanted = Object.entries(jobs).filter(([job]) => job.includes(only));
  if (wanted.length === 0) return;
  const size: CountrySize = { people, places };
  const file = join(folder, `${people}-${places}`);
  run("makeEngineIndex.ts", file, SEED, people, places);
  let first = 0;
  for (const [job, rounds] of wanted) {
    const row = JSON.parse(run("runEngineJob.ts", file, job, rounds)) as Omit<
      Row,
      keyof CountrySize | "pairs" | "times"
    >;
    first ||= row.processor;
    rows.push({ ...row, ...size, pairs: people * places, times: row.processor / first });
    // So that a run that is broken off was not for nothing.
    console.error(JSON.stringify(rows.at(-1)));
  }
  rmSync(file);
}

const [quick, readable, workers] = [
  "shortlists, quick",
  "shortlists, readable",
  "shortlists, quick, two workers",
];
const [explained, explainedByTwo] = [
  "shortlists explained, quick",
  "shortlists explained, quick, two workers",
];
const onePerson = { "one person, verdict and order": 2, "one person, everything": 2 };
try {
  measure(100, 100, { [readable]: ROUNDS, [quick]: ROUNDS });
  measure(1000, 100, { [readable]: 1, [quick]: ROUNDS });
  measure(2000, 500, {
    [readable]: 1,
    [quick]: ROUNDS,
    "shortlists, quick without WebAssembly": ROUNDS,
    "unlock list, readable": 1,
    "unlock list, quick": ROUNDS,
  });
  measure(10_000, 1000, { [quick]: ROUNDS });
  measure(30_000, 3000, { [quick]: 3 });
  measure(100_000, 10_000, {
    [quick]: 3,
    "shortlists, quick without WebAssembly": 1,
    [workers]: 3,
    [explained]: 3,
    [explainedByTwo]: 3,
    "unlock list, quick": 1,
    "one changed place": 1,
  });
  measure(2000, 10_000, onePerson);
  measure(2000, 50_000, onePerson);
  if (process.argv.includes("--large")) {
    measure(300_000, 30_000, { [quick]: 1 });
    measure(1_000_000, 50_000, { [quick]: 1, [workers]: 1 });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const machine = { processors: availableParallelism(), node: process.version, load: loadavg()[0]! };
const measuredOn = `${machine.processors} processors, Node ${machine.node}, load ${machine.load.toFixed(1)}`;
if (process.argv.includes("--plot")) {
  writeFileSync(new URL("../docs/engine.svg", import.meta.url), drawPlot(rows, measuredOn));
}
if (process.argv.includes("--json")) console.log(JSON.stringify({ ...machine, rows }));
else {
  console.log(`${measuredOn}, seed ${SEED}`);
  console.table(
    rows.map(({ job, people, places, seconds, processor, times, scanned, megabytes, ...row }) => ({
      job,
      people,
      places,
      scanned,
      seconds: rounded(seconds),
      processor: rounded(processor),
      times: rounded(times),
      p50: row.p50 && rounded(row.p50),
      p99: row.p99 && rounded(row.p99),
      MB: megabytes,
      hash: row.hash,
    })),
  );
}
