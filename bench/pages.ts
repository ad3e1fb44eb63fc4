import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { weighDue } from "../app/matching/screenings/weighDue.ts";
import { freePort } from "../e2e/postgres/server.ts";
import { startProgram } from "../e2e/program/program.ts";
import { signIn, type Visitor } from "../e2e/program/visitor.ts";
import { type BenchVisit, benchVisits, busiest } from "./pages/benchAddresses.ts";
import { fillActions } from "./pages/fillActions.ts";
import { openFilled } from "./pages/fillStore.ts";
import { mostMemory, processorTime } from "./pages/processUse.ts";

/**
 * How long pages take for one person who looks at them, one after the other, with 2,000 and 100,000
 * candidacies in the store: from asking to the last byte, over the loopback. The store is made once
 * for each size and kept in a folder, so that a second run measures at once.
 */

const { values } = parseArgs({
  options: {
    size: { type: "string", multiple: true, default: ["2000", "100000"] },
    times: { type: "string", default: "40" },
    folder: { type: "string", default: tmpdir() },
    role: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const times = Number(values.times);
const began = performance.now();

/** What a page should stay below, in milliseconds. */
const AIM = { p50: 100, p99: 300 };

/**
 * One page as measured: milliseconds on the clock, milliseconds of processor a request (the program and
 * its database together, which other work on the machine does not lengthen), and the size of the answer.
 */
type Measured = {
  who: string;
  path: string;
  p50: number;
  p99: number;
  cpu: number;
  kilobytes: number;
};

/** The pages of one size of store, how much memory the program held at most, and the load after it. */
type MeasuredSize = { size: number; memory: number; load: number; rows: Measured[] };

async function measure(
  visitor: Visitor,
  path: string,
  pid: number,
): Promise<Omit<Measured, "who">> {
  const took: number[] = [];
  let bytes = 0;
  let before = 0;
  for (let turn = 0; turn < times + 3; turn++) {
    if (turn === 3) before = processorTime(pid);
    const asked = performance.now();
    const answer = await visitor.get(path);
    bytes = (await answer.arrayBuffer()).byteLength;
    // The first three warm up what a program that has run for a while has warm.
    if (turn >= 3) took.push(performance.now() - asked);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  }
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  const cpu = (processorTime(pid) - before) / times;
  return { path, p50: at(0.5), p99: at(0.99), cpu, kilobytes: Math.round(bytes / 1024) };
}

async function measureVisit(
  url: string,
  pid: number,
  { role, email, with: and, paths }: BenchVisit,
): Promise<Measured[]> {
  const visitor = await signIn(url, email);
  const rows: Measured[] = [];
  for (const path of paths) {
    const row = { who: and ? `${role}, ${and}` : role, ...(await measure(visitor, path, pid)) };
    rows.push(row);
    if (!values.json) console.log(lineOf(row));
  }
  return rows;
}

/** The columns of the table and how wide they are. */
const widths = [18, 7, 7, 9, 7];
const inColumns = ([first = "", ...rest]: string[], last: string) =>
  [first.padEnd(widths[0]!), ...rest.map((cell, at) => cell.padStart(widths[at + 1]!)), last].join(
    "  ",
  );

function lineOf({ who, path, p50, p99, cpu, kilobytes }: Measured): string {
  const cells = [p50, p99, cpu].map((one) => `${one.toFixed(0)} ms`);
  const beyond = p50 >= AIM.p50 || p99 >= AIM.p99 ? "  ← beyond the aim" : "";
  const shown = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…");
  return inColumns([who, ...cells, `${kilobytes} kB`], shown + beyond);
}

async function measureSize(size: number): Promise<MeasuredSize> {
  const folder = join(values.folder, `overstap-bench-${size}`);
  const store = await openFilled(folder, size);
  await fillActions(store.database, busiest);
  const weighing = performance.now();
  const { people } = await weighDue(store.database);
  if (people > 0) {
    const seconds = ((performance.now() - weighing) / 1000).toFixed(0);
    console.error(`${people} people weighed in ${seconds} s`);
    await store.database.pool.query("vacuum analyze");
  }
  await store.close();
  const port = String(await freePort());
  const program = await startProgram({ options: ["--port", port, "--data", folder] });
  // It stands in a process group of its own, so that it would outlive us.
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void program.stop().then(() => process.exit(1)));
  }
  try {
    if (!values.json) {
      console.log(`\n${size} candidacies, each page ${times} times`);
      console.log(inColumns(["who", "p50", "p99", "processor", "answer"], "page"));
    }
    const rows: Measured[] = [];
    for (const visit of benchVisits) {
      if (values.role && values.role !== visit.role) continue;
      rows.push(...(await measureVisit(program.url, program.process.pid!, visit)));
    }
    return { size, memory: mostMemory(program.process.pid!), load: loadavg()[0]!, rows };
  } finally {
    await program.stop();
  }
}

const sizes: MeasuredSize[] = [];
for (const size of values.size.map(Number)) {
  const measured = await measureSize(size);
  sizes.push(measured);
  if (values.json) continue;
  const { rows, memory, load } = measured;
  const beyond = rows.filter(({ p50, p99 }) => p50 >= AIM.p50 || p99 >= AIM.p99).length;
  console.log(
    `${rows.length - beyond} of ${rows.length} pages below ${AIM.p50} ms (p50) and ${AIM.p99} ms (p99); at most ${memory} MB; load ${load.toFixed(1)} on ${availableParallelism()} processors`,
  );
}
const seconds = Math.round((performance.now() - began) / 1000);
if (values.json) {
  console.log(JSON.stringify({ times, processors: availableParallelism(), seconds, sizes }));
} else console.log(`\nin ${Math.floor(seconds / 60)} min ${seconds % 60} s in all`);
