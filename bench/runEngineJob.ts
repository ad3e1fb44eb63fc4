import { readIndex } from "./engine/keptIndex.ts";
import { jobs } from "./engine/jobs.ts";

/**
 * `node bench/runEngineJob.ts <file of an index> <job> <rounds>`: once to warm up when there is more than one
 * round, then the median; prints a line of JSON. In a process of its own, so that its memory is its own.
 */
const [file = "", name = "", rounds = "1"] = process.argv.slice(2);
const job = jobs[name];
if (job === undefined) throw new Error(`no job "${name}"`);
const index = readIndex(file);
if (Number(rounds) > 1) await job(index);
const outcomes = [];
for (let round = 0; round < Number(rounds); round++) outcomes.push(await job(index));
if (new Set(outcomes.map(({ hash }) => hash)).size > 1) {
  throw new Error(`${name}: not the same answer twice`);
}
const inOrder = outcomes.toSorted((a, b) => a.seconds - b.seconds);
console.log(
  JSON.stringify({
    job: name,
    ...inOrder[Math.floor(inOrder.length / 2)],
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
