import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Random } from "@overstap/engine/region/random.ts";
import { sql } from "drizzle-orm";
import { dayInTheNetherlands } from "../app/platform/clock.ts";
import type { Database } from "../app/platform/database/database.ts";
import { weighDue } from "../app/matching/screenings/weighDue.ts";
import { walkAllCases } from "../app/transition/checkCases.ts";
import { loadCases } from "../app/transition/loadCase.ts";
import { freePort } from "../e2e/postgres/server.ts";
import { startProgram } from "../e2e/program/program.ts";
import { signIn, type Visitor } from "../e2e/program/visitor.ts";
import { openFilled } from "./pages/fillStore.ts";
import { processorTime } from "./pages/processUse.ts";
import { type BenchUser, benchUsers, click } from "./transition/benchUsers.ts";
import { fillCases } from "./transition/fillCases.ts";

/**
 * How the transition keeps up with 5,000 open cases of 200,000 events: all states rebuilt, the nightly
 * check, and the pages for fifty users who click every three seconds. The times of pages are the server's
 * own, from the request read to the last byte written; beside each clock stands the processor's time,
 * which other work on the machine does not lengthen. The store is made once and kept in a folder.
 */

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "5000" },
    events: { type: "string", default: "200000" },
    users: { type: "string", default: "50" },
    seconds: { type: "string", default: "120" },
    think: { type: "string", default: "3" },
    folder: { type: "string", default: join(tmpdir(), "overstap-bench-transition") },
    json: { type: "boolean", default: false },
  },
});
const AIM_P99 = 50;
const says = (text: string) => {
  if (!values.json) console.log(text);
};

const store = await openFilled(values.folder, Number(values.cases));
await weighDue(store.database);
const filled = await fillCases(store.database, Number(values.events));
await store.database.pool.query("vacuum analyze");
says(`${filled.cases} open cases with ${filled.events} events`);
const rebuilt = await timed("all states rebuilt", () => rebuildAll(store.database));
const checked = await timed("nightly check", () =>
  walkAllCases(store.database, dayInTheNetherlands(), new AbortController().signal),
);
const users = (await benchUsers(store.database)).slice(0, Number(values.users));
await store.close();
const pages = await measurePages(users);
const load = loadavg()[0]!;
says(`load ${load.toFixed(1)} on ${availableParallelism()} processors`);
if (values.json) console.log(JSON.stringify({ ...filled, rebuilt, checked, pages, load }));

/** Clock and processor of this process, which runs the rules; the database works beside it. */
async function timed(what: string, work: () => Promise<unknown>) {
  const [began, before] = [performance.now(), processorTime(process.pid)];
  const gave = await work();
  const seconds = (performance.now() - began) / 1000;
  const processor = (processorTime(process.pid) - before) / 1000;
  says(
    `${what}: ${seconds.toFixed(1)} s, processor ${processor.toFixed(1)} s (${JSON.stringify(gave)})`,
  );
  return { seconds, processor };
}

/** Every case read and walked again, a thousand at a time. */
async function rebuildAll(database: Database): Promise<number> {
  const on = dayInTheNetherlands();
  let [after, all] = ["00000000-0000-0000-0000-000000000000", 0];
  for (;;) {
    const from = after;
    // oxlint-disable-next-line no-await-in-loop -- part by part
    const ids = await database.asOwner(async (tx) => {
      const { rows } = await tx.execute<{ id: string }>(
        sql`select candidacy_id as id from transition_case where candidacy_id > ${from}::uuid
          order by candidacy_id limit 1000`,
      );
      const found = rows.map(({ id }) => id);
      all += (await loadCases(tx, found, on)).size;
      return found;
    });
    if (ids.length === 0) return all;
    after = ids.at(-1)!;
  }
}

type Line = { label: string; clicks: number; p50: number; p99: number };

async function measurePages(all: readonly BenchUser[]): Promise<Line[]> {
  const port = String(await freePort());
  const program = await startProgram({
    options: ["--port", port, "--data", values.folder],
    environment: { LOG_LEVEL: "info" },
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void program.stop().then(() => process.exit(1)));
  }
  try {
    const visitors = new Map<string, Visitor>();
    for (const { email } of all) {
      // oxlint-disable-next-line no-await-in-loop -- one sign-in each
      if (!visitors.has(email)) visitors.set(email, await signIn(program.url, email));
    }
    const labels = new Map<string, string>();
    const until = performance.now() + Number(values.seconds) * 1000;
    const before = processorTime(program.process.pid!);
    await Promise.all(
      all.map(async (user, number) => {
        const random = new Random(7000 + number);
        const pause = Number(values.think) * 1000;
        await wait(random.fraction() * pause);
        while (performance.now() < until) {
          // oxlint-disable-next-line no-await-in-loop -- a user clicks one thing after another
          const { label, answer } = await click(user, visitors.get(user.email)!, random);
          // oxlint-disable-next-line no-await-in-loop -- as above
          await answer.arrayBuffer();
          if (answer.status >= 400) throw new Error(`${label}: ${answer.status} for ${user.email}`);
          labels.set(answer.headers.get("x-request-id")!, label);
          // oxlint-disable-next-line no-await-in-loop -- as above
          await wait(pause * (0.5 + random.fraction()));
        }
      }),
    );
    const processor = processorTime(program.process.pid!) - before;
    const { out, err } = await program.stop();
    const lines = linesOf(out + err, labels);
    says(`\n${"page".padEnd(24)}  clicks     p50     p99`);
    for (const one of lines) says(inColumns(one));
    says(
      `processor ${(processor / labels.size).toFixed(0)} ms a click, with all that follows from it`,
    );
    return lines;
  } finally {
    await program.stop();
  }
}

/** The server's own times, by what was clicked. */
function linesOf(log: string, labels: ReadonlyMap<string, string>): Line[] {
  const times = new Map<string, number[]>();
  for (const line of log.split("\n")) {
    if (!line.includes('"msg":"request"')) continue;
    const { id, ms } = JSON.parse(line) as { id: string; ms: number };
    const label = labels.get(id);
    if (label !== undefined) times.set(label, [...(times.get(label) ?? []), ms]);
  }
  return [...times]
    .map(([label, all]) => {
      const sorted = all.toSorted((a, b) => a - b);
      const at = (share: number) =>
        sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
      return { label, clicks: sorted.length, p50: at(0.5), p99: at(0.99) };
    })
    .toSorted((a, b) => b.p99 - a.p99);
}

function inColumns({ label, clicks, p50, p99 }: Line): string {
  const cells = [clicks, p50, p99].map((one) => String(one).padStart(6));
  return `${label.padEnd(24)}  ${cells.join("  ")}${p99 > AIM_P99 ? "  ← beyond the aim" : ""}`;
}
