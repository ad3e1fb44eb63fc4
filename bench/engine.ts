import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { quickShortlists } from "@overstap/engine/region/quick/quickShortlists.ts";
import { quickUnlock } from "@overstap/engine/region/quick/quickUnlock.ts";
import { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import { shortlists } from "@overstap/engine/region/shortlists.ts";
import { unlockList } from "@overstap/engine/region/unlock.ts";
import { fmlCurrent } from "../reference/fml/fml.ts";
import type { CountrySize } from "./country.ts";
import { inventCountry } from "./country.ts";

/**
 * How long weighing a country takes, by the quick engine and by the readable one, side by side on the sizes
 * that the readable one can bear: `npm run bench:engine`, with `-- --json` as one document. Seeded; each
 * once to warm up, then the median of five (of the readable one and the largest: of one).
 */
const SEED = 2026;
const ROUNDS = 5;

interface Row {
  readonly job: string;
  readonly people: number;
  readonly places: number;
  readonly pairs: number;
  readonly seconds: number;
  readonly hash: string;
  readonly megabytes: number;
}

const rows: Row[] = [];

function measure(job: string, size: CountrySize, rounds: number, work: () => string): void {
  const hash = work();
  const seconds = Array.from({ length: rounds }, () => {
    const began = performance.now();
    if (work() !== hash) throw new Error(`${job}: not the same answer twice`);
    return (performance.now() - began) / 1000;
  });
  rows.push({
    job,
    ...size,
    pairs: size.people * size.places,
    seconds: seconds.toSorted((a, b) => a - b)[rounds >> 1]!,
    hash,
    megabytes: Math.round(process.memoryUsage.rss() / 2 ** 20),
  });
}

const hashOf = (lines: Iterable<string>): string => {
  const hash = createHash("sha256");
  for (const line of lines) hash.update(line).update("\n");
  return hash.digest("hex").slice(0, 12);
};

/** Every list in order, by slot: what both engines must agree on. */
function* quickLines(index: RegionIndex): Generator<string, void, undefined> {
  const { candidates, openings } = quickShortlists(index);
  for (const { counts, others, length } of [candidates, openings]) {
    for (const [list, count] of counts.entries()) {
      yield others.subarray(list * length, list * length + count).join();
    }
  }
}

function quick(size: CountrySize, rounds = ROUNDS): void {
  const index = RegionIndex.of(inventCountry(SEED, size), fmlCurrent);
  measure("shortlists, quick", size, rounds, () => hashOf(quickLines(index)));
  measure("unlock list, quick", size, rounds, () => hashOf([JSON.stringify(quickUnlock(index))]));
}

function readable(size: CountrySize): void {
  const country = inventCountry(SEED, size);
  const openings = [...country.openings];
  const candidates = [...country.candidates];
  const { world } = RegionIndex.of({ ...country, openings, candidates }, fmlCurrent);
  const number = (ids: readonly { id: string }[]) => new Map(ids.map(({ id }, at) => [id, at]));
  const [places, people] = [number(openings), number(candidates)];
  measure("shortlists, readable", size, 1, () => {
    const lists = shortlists(candidates, openings, world);
    return hashOf([
      ...[...lists.candidates.values()].map((list) =>
        list.map(({ pair }) => places.get(pair.opening)).join(),
      ),
      ...[...lists.openings.values()].map((list) =>
        list.map(({ pair }) => people.get(pair.candidate)).join(),
      ),
    ]);
  });
  measure("unlock list, readable", size, 1, () =>
    hashOf([JSON.stringify(unlockList(candidates, openings, world))]),
  );
}

const small = { people: 2000, places: 500 };
readable(small);
quick(small);
quick({ people: 10_000, places: 1000 });
quick({ people: 100_000, places: 10_000 }, 1);

if (process.argv.includes("--json")) {
  console.log(JSON.stringify({ processors: availableParallelism(), node: process.version, rows }));
} else {
  console.log(`${availableParallelism()} processors, Node ${process.version}, seed ${SEED}`);
  console.table(rows);
}
