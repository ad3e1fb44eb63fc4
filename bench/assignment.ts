import { createHash } from "node:crypto";
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { inventMarket } from "@overstap/engine/assignment/inventMarket.ts";
import { solveAssignment } from "@overstap/engine/assignment/solveAssignment.ts";
import loadHighs from "highs";
import { linearModel } from "./assignment/linearModel.ts";
import { takeGreedily } from "./assignment/takeGreedily.ts";

/**
 * The assignment beside HiGHS (WASM) and beside taking the best pair each time, on invented markets of
 * 20 pairs for each candidate: `npm run bench:assignment -- [--highs 60] [--json]`. Seeded, once to warm
 * up, then the median of five; every answer is checked by its proof. HiGHS solves each of the
 * sizes that it is tried on once, in at most so many seconds (0 leaves it out).
 */
const { values } = parseArgs({
  options: {
    highs: { type: "string", default: "60" },
    json: { type: "boolean", default: false },
  },
});
const highsSeconds = Number(values.highs);

const sizes = [
  { name: "1,000, few places", candidates: 1000, openings: 100, mostPlaces: 3, highs: true },
  { name: "10,000, few places", candidates: 10_000, openings: 1000, mostPlaces: 3, highs: true },
  { name: "10,000, as many", candidates: 10_000, openings: 1000, mostPlaces: 19, highs: true },
  { name: "30,000, as many", candidates: 30_000, openings: 3000, mostPlaces: 19, highs: true },
  {
    name: "100,000, few places",
    candidates: 100_000,
    openings: 10_000,
    mostPlaces: 3,
    highs: false,
  },
  { name: "100,000, as many", candidates: 100_000, openings: 10_000, mostPlaces: 19, highs: false },
  {
    name: "100,000, one each",
    candidates: 100_000,
    openings: 100_000,
    mostPlaces: 1,
    highs: false,
  },
];

const elapsed = (since: number): number => (performance.now() - since) / 1000;

async function solveByHighs(
  model: string,
): Promise<{ seconds: number; total: number; status: string }> {
  const solver = await loadHighs();
  const began = performance.now();
  const solved = solver.solve(model, { time_limit: highsSeconds, output_flag: false });
  return { seconds: elapsed(began), total: solved.ObjectiveValue, status: solved.Status };
}

const rows = [];
for (const { name, highs, ...size } of sizes) {
  const problem = inventMarket(2026, { ...size, pairs: 20 });
  let answer = solveAssignment(problem);
  const seconds = Array.from({ length: 5 }, () => {
    const began = performance.now();
    answer = solveAssignment(problem);
    return elapsed(began);
  }).toSorted((a, b) => a - b)[2]!;
  const row = {
    name,
    ...size,
    pairs: problem.opening.length,
    seconds,
    total: answer.total,
    taken: answer.pair.filter((pair) => pair !== -1).length,
    hash: createHash("sha256").update(answer.pair).digest("hex").slice(0, 12),
    greedyLoses: 1 - takeGreedily(problem) / answer.total,
    highs: highs && highsSeconds > 0 ? await solveByHighs(linearModel(problem)) : undefined,
    residentMB: Math.round(process.memoryUsage.rss() / 2 ** 20),
    load: loadavg()[0],
  };
  rows.push(row);
  if (values.json) continue;
  const times = (row.highs?.seconds ?? 0) / seconds;
  const beside = row.highs
    ? `HiGHS ${row.highs.seconds.toFixed(2)} s, ${times.toFixed(0)} x, ${row.highs.status}, ${row.highs.total}`
    : "HiGHS not tried";
  console.log(
    `${name.padEnd(20)} ${seconds.toFixed(3)} s; total ${row.total}, ${row.taken} taken, hash ${row.hash}; greedy loses ${(row.greedyLoses * 100).toFixed(2)}%; ${beside}; ${row.residentMB} MB, load ${row.load!.toFixed(1)}`,
  );
}
if (values.json) console.log(JSON.stringify({ highsSeconds, rows }, undefined, 2));
