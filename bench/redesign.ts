import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { PreparedStudy } from "@overstap/engine/redesign/prepareStudy.ts";
import { prepareStudy } from "@overstap/engine/redesign/prepareStudy.ts";
import { readStudy } from "@overstap/engine/redesign/readStudy.ts";
import { redesign } from "@overstap/engine/redesign/redesign.ts";
import { scoreProposal } from "@overstap/engine/redesign/scoreProposal.ts";
import loadHighs from "highs";
import { fmlCurrent } from "../reference/fml/fml.ts";
import { fileOf, instances } from "./redesign/instances.ts";
import { plainModel } from "./redesign/plainModel.ts";

/**
 * The redesign engine beside a plain mixed-integer program in HiGHS (WASM), on the five kept instances:
 * `npm run bench:redesign -- [--seconds 10] [--highs 60] [--json]`. One thread each, one after another.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: "string", default: "10" },
    highs: { type: "string", default: "60" },
    json: { type: "boolean", default: false },
  },
});
const seconds = Number(values.seconds);
const highsSeconds = Number(values.highs);
const elapsed = (since: number): number => (performance.now() - since) / 1000;

/** HiGHS's answer is scored by the engine's own function: what it claims does not count. */
async function solvePlainly(study: PreparedStudy): Promise<{ score: number; status: string }> {
  const solver = await loadHighs();
  const options = { time_limit: highsSeconds, output_flag: false };
  const { Status: status, Columns } = solver.solve(plainModel(study), options);
  const value = (name: string): number => {
    const column = Columns[name];
    return column !== undefined && "Primal" in column ? Number(column.Primal) : 0;
  };
  const profiles = Array.from({ length: study.study.limits.maxProfiles }, (_, k) => ({
    id: `p${k}`,
    tasks: study.tasks.filter((_task, t) => value(`x_${t}_${k}`) > 0.5).map(({ id }) => id),
  })).filter(({ tasks }) => tasks.length > 0);
  return { score: scoreProposal({ profiles }, study).scored?.score ?? 0, status };
}

const rows = [];
for (const { name } of instances) {
  const file: unknown = JSON.parse(readFileSync(fileOf(name), "utf8"));
  const began = performance.now();
  const { study: read } = readStudy(file, fmlCurrent);
  if (read === undefined) throw new Error(`${name} has faults`);
  const study = prepareStudy(read, fmlCurrent);
  let [first, score, bound] = [0, 0, 0];
  for (const progress of redesign(study, { seed: 1, budget: () => elapsed(began) / seconds })) {
    if (first === 0) first = elapsed(began);
    ({ score, bound } = progress);
  }
  const plain = await solvePlainly(study);
  const row = {
    instance: name,
    firstSeconds: first,
    score,
    bound,
    highs: plain.score,
    highsStatus: plain.status,
  };
  rows.push(row);
  if (values.json) continue;
  const better = plain.score > 0 ? `${((score / plain.score - 1) * 100).toFixed(0)}%` : "all";
  console.log(
    `${name.padEnd(16)} first ${first.toFixed(2)} s; after ${seconds} s ${score.toFixed(2)}, bound ${bound.toFixed(2)}; HiGHS after ${highsSeconds} s ${plain.score.toFixed(2)} (${plain.status}): ${better} better`,
  );
}
if (values.json) console.log(JSON.stringify({ seconds, highsSeconds, rows }, undefined, 2));
