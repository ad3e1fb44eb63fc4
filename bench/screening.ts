import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inventRegion } from "@overstap/engine/region/inventRegion.ts";
import { shortlists } from "@overstap/engine/region/shortlists.ts";
import { unlockList } from "@overstap/engine/region/unlock.ts";
import { screenRegion } from "@overstap/engine/screening/screenRegion.ts";
import { prepareWorld } from "@overstap/engine/screening/world.ts";
import { fmlCurrent } from "../reference/fml/fml.ts";

/**
 * How long weighing takes: 2,000 invented people against 150 invented places, all rules with
 * reasons and changes. Seeded, once to warm up, then the median of five.
 */

const region = inventRegion(
  2026,
  { tasks: 400, profiles: 40, openings: 150, candidates: 2000 },
  fmlCurrent,
);
const world = prepareWorld(region, fmlCurrent);

function median(work: () => void): number {
  work();
  const seconds = Array.from({ length: 5 }, () => {
    const began = performance.now();
    work();
    return (performance.now() - began) / 1000;
  });
  return seconds.toSorted((a, b) => a - b)[2]!;
}

const folder = mkdtempSync(join(tmpdir(), "overstap-bench-"));
const file = join(folder, "region.json");
writeFileSync(file, JSON.stringify(region));
const overstap = fileURLToPath(new URL("../app/cli/overstap", import.meta.url));
const command = (...words: string[]) =>
  median(() => void execFileSync(overstap, [...words, file, "--json"], { maxBuffer: 2 ** 30 }));

const counted = [...screenRegion(region.candidates, region.openings, world)];
const rows: [string, number][] = [
  [
    "screen, in the engine",
    median(() => [...screenRegion(region.candidates, region.openings, world)]),
  ],
  [
    "shortlists both ways",
    median(() => void shortlists(region.candidates, region.openings, world)),
  ],
  ["unlock list", median(() => void unlockList(region.candidates, region.openings, world))],
  ["overstap screen --json", command("screen")],
  ["overstap shortlist --json", command("shortlist")],
  ["overstap unlock --json", command("unlock")],
];
rmSync(folder, { recursive: true });
console.log(
  `${counted.length} pairs; ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB resident`,
);
for (const [name, seconds] of rows) console.log(`${name.padEnd(28)} ${seconds.toFixed(2)} s`);
