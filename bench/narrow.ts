import { availableParallelism, loadavg } from "node:os";
import { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import { fmlCurrent } from "../reference/fml/fml.ts";
import { inventCountry } from "./country.ts";
import { hashOf } from "./engine/jobs.ts";
import { answerInC, compiler } from "./narrow/inC.ts";
import { answerInObjects, objectsOf } from "./narrow/inObjects.ts";
import { answerInSql } from "./narrow/inSql.ts";
import { prepareInTypeScript } from "./narrow/inTypeScript.ts";

/**
 * The narrower question (per person the twenty best places where all conditions hold and all basis tasks together
 * surely fit), asked of several ways of working in one run, each with the hash of its answer:
 * `npm run bench:narrow`, with `-- --json` as one document, with `-- 100000 10000` of that many people and places
 * (10,000 and 1,000 unless said otherwise); with `-- --quick` only of those that bear a country. What works in one
 * thread is told in seconds of the processor, the database by the clock.
 */
const SEED = 2026;
const ROUNDS = 5;
/** From how many pairs on objects and SQL would take minutes. */
const MOST_PAIRS_IN_OBJECTS = 2e8;

const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger);
const [people = 10_000, places = 1000] = sizes;
const index = RegionIndex.of(inventCountry(SEED, { people, places }), fmlCurrent);
const rows: { by: string; seconds: number; times: number; hash: string }[] = [];

function note(by: string, seconds: number, lists: readonly (readonly number[])[]): void {
  const hash = hashOf(lists.map((list) => list.join()));
  rows.push({ by, seconds, times: seconds / (rows[0]?.seconds ?? seconds), hash });
  if (hash !== rows[0]!.hash) process.exitCode = 1;
}

for (const withModule of [true, false]) {
  const work = prepareInTypeScript(index, withModule);
  work();
  const times: number[] = [];
  let answer = (): number[][] => [];
  for (let round = 0; round < ROUNDS; round++) {
    const began = process.cpuUsage();
    answer = work();
    const { user, system } = process.cpuUsage(began);
    times.push((user + system) / 1e6);
  }
  const middle = times.toSorted((a, b) => a - b)[ROUNDS >> 1]!;
  note(withModule ? "TypeScript and WebAssembly" : "TypeScript", middle, answer());
}
const by = compiler();
if (by === undefined) console.log("no gcc or clang is at hand: C was left out");
else {
  const { seconds, lists } = answerInC(index, by);
  note(`C by ${by}`, seconds, lists);
}
if (people * places <= MOST_PAIRS_IN_OBJECTS && !process.argv.includes("--quick")) {
  const { bits, joined } = await answerInSql(index);
  note("SQL with bit strings (bits.sql)", bits.seconds, bits.lists);
  note("SQL over joined tables (joined.sql)", joined.seconds, joined.lists);
  const { candidates, openings, world } = objectsOf(index);
  const began = process.cpuUsage();
  const lists = answerInObjects(candidates, openings, world);
  const { user, system } = process.cpuUsage(began);
  note("plain objects", (user + system) / 1e6, lists);
}
const machine = { processors: availableParallelism(), node: process.version, load: loadavg()[0]! };
const size = { people, places, pairs: people * places };
if (process.argv.includes("--json")) console.log(JSON.stringify({ ...machine, ...size, rows }));
else {
  console.log({ ...machine, ...size });
  console.table(rows);
}
