import { quickUnlock } from "@overstap/engine/region/quick/quickUnlock.ts";
import type { Unlock } from "@overstap/engine/region/unlock.ts";
import type { Command } from "commander";
import type { RegionOptions } from "./loadIndex.ts";
import { addLinesOption, loadIndex } from "./loadIndex.ts";
import { Output, writeElements } from "./output.ts";
import { rowMaker, widestOf } from "./table.ts";

const everywhere = "(the region)";

async function writeJson(unlocks: readonly Unlock[]): Promise<void> {
  const output = new Output();
  await output.write('{"unlock":[');
  const texts = unlocks.map(({ change, opening, candidates, cost }) =>
    JSON.stringify({ change, opening, candidates, cost }),
  );
  await writeElements(output, texts);
  await output.line("]}");
  await output.end();
}

async function writeTable(unlocks: readonly Unlock[]): Promise<void> {
  const output = new Output();
  const row = rowMaker([
    { title: "people", widest: 6, right: true },
    { title: "cost", widest: 4, right: true },
    { title: "change", widest: widestOf(unlocks.map(({ change }) => change)) },
    { title: "opening", widest: widestOf(unlocks.map(({ opening }) => opening ?? everywhere)) },
    { title: "candidates", widest: 0 },
  ]);
  await output.line(row(["people", "cost", "change", "opening", "candidates"]));
  const people = new Set<string>();
  for (const { change, opening = everywhere, candidates, cost } of unlocks) {
    for (const id of candidates) people.add(id);
    const numbers = [String(candidates.length), String(cost)];
    await output.line(row([...numbers, change, opening, candidates.join(", ")]));
  }
  await output.line(`\n${unlocks.length} changes, ${people.size} people would gain a place`);
  await output.end();
}

const help = `
Who has no ready or reduced place anywhere now, and would gain one by a single
change: at one opening, or by the region at all openings at once (transport and
language courses). Most people first, then lowest cost.

With --json: { "unlock": [ { "change", "opening"?, "candidates": [..], "cost" } ] };
a change of the region has no opening.

Examples:
  overstap unlock region.json | head -12
  overstap unlock region.json --json > unlock.json`;

/** `overstap unlock region.json [--json]`: prints which single changes give people a place. */
export function configure(command: Command): void {
  addLinesOption(command)
    .argument("<region>", "region file, or - for standard input")
    .option("--json", "one JSON document on standard output")
    .addHelpText("after", help)
    .action(async (path: string, options: RegionOptions & { json?: true }) => {
      const unlocks = quickUnlock(await loadIndex(path, options));
      await (options.json ? writeJson(unlocks) : writeTable(unlocks));
    });
}
