import { readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { weighDue } from "../app/matching/screenings/weighDue.ts";
import { freePort } from "../e2e/postgres/server.ts";
import { startProgram } from "../e2e/program/program.ts";
import { signIn, type Visitor } from "../e2e/program/visitor.ts";
import { benchVisits } from "./pages/benchAddresses.ts";
import { openFilled } from "./pages/fillStore.ts";

/**
 * How long pages take for one person who looks at them, one after the other, with 2,000 and 100,000
 * candidacies in the store: from asking to the last byte, over the loopback. The store is made once
 * for each size and kept in a folder, so that a second run measures at once.
 */

const { values } = parseArgs({
  options: {
    size: { type: "string", multiple: true, default: ["2000", "100000"] },
    times: { type: "string", default: "60" },
    folder: { type: "string", default: tmpdir() },
    role: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const times = Number(values.times);

/**
 * One page as measured: milliseconds on the clock, milliseconds of processor a request (the program and
 * its database together, which other work on the machine does not lengthen), and the size of the answer.
 */
type Measured = {
  role: string;
  path: string;
  p50: number;
  p99: number;
  cpu: number;
  kilobytes: number;
};

async function measure(
  visitor: Visitor,
  path: string,
  pid: number,
): Promise<Omit<Measured, "role">> {
  const took: number[] = [];
  let bytes = 0;
  let before = 0;
  for (let turn = 0; turn < times + 3; turn++) {
    if (turn === 3) before = processorTime(pid);
    const began = performance.now();
    const answer = await visitor.get(path);
    bytes = (await answer.arrayBuffer()).byteLength;
    // The first three warm up what a program that has run for a while has warm.
    if (turn >= 3) took.push(performance.now() - began);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  }
  const sorted = took.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  const cpu = (processorTime(pid) - before) / times;
  return { path, p50: at(0.5), p99: at(0.99), cpu, kilobytes: Math.round(bytes / 1024) };
}

/** Milliseconds of processor that a process and all below it have used, those that ended included. */
function processorTime(pid: number): number {
  const stats = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const [, rest = ""] = readFileSync(`/proc/${name}/stat`, "utf8").split(") ");
        const fields = rest.split(" ").map(Number);
        // From the parent on: user and system time of itself and of children that ended.
        const ticks = [11, 12, 13, 14].reduce((sum, field) => sum + fields[field]!, 0);
        return [{ pid: Number(name), parent: fields[1]!, ticks }];
      } catch {
        // It ended while we looked.
        return [];
      }
    });
  const family = new Set([pid]);
  for (let size = 0; size !== family.size;) {
    size = family.size;
    for (const one of stats) if (family.has(one.parent)) family.add(one.pid);
  }
  const ticks = stats.reduce((sum, one) => sum + (family.has(one.pid) ? one.ticks : 0), 0);
  return ticks * MILLISECONDS_A_TICK;
}

/** Linux counts processor time a hundred times a second. */
const MILLISECONDS_A_TICK = 10;

/** The most memory that a process has held, in MB. */
function mostMemory(pid: number): number {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}

for (const size of values.size.map(Number)) {
  const folder = join(values.folder, `overstap-bench-${size}`);
  const store = await openFilled(folder, size);
  const began = performance.now();
  const { people } = await weighDue(store.database);
  if (people > 0) {
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.error(`${people} people weighed in ${seconds} s`);
    await store.database.pool.query("vacuum analyze");
  }
  await store.close();
  const port = String(await freePort());
  const program = await startProgram({ options: ["--port", port, "--data", folder] });
  const rows: Measured[] = [];
  // It stands in a process group of its own, so that it would outlive us.
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void program.stop().then(() => process.exit(1)));
  }
  try {
    for (const { role, email, paths } of benchVisits) {
      if (values.role && values.role !== role) continue;
      const visitor = await signIn(program.url, email);
      for (const path of paths) {
        const row = { role, ...(await measure(visitor, path, program.process.pid!)) };
        rows.push(row);
        if (!values.json) {
          console.log(
            [
              String(size).padStart(7),
              role.padEnd(16),
              `${row.p50.toFixed(0)} ms`.padStart(8),
              `${row.p99.toFixed(0)} ms`.padStart(8),
              `${row.cpu.toFixed(0)} cpu`.padStart(8),
              `${row.kilobytes} kB`.padStart(8),
              path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…"),
            ].join("  "),
          );
        }
      }
    }
    const memory = mostMemory(program.process.pid!);
    if (values.json) console.log(JSON.stringify({ size, times, memory, rows }));
    else console.log(`${size}: the program held at most ${memory} MB`);
  } finally {
    await program.stop();
  }
}
