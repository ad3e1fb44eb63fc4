import type { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import { screenRegion } from "@overstap/engine/screening/screenRegion.ts";
import type { ScreenedPair, Verdict } from "@overstap/engine/screening/screenedPair.ts";
import { verdicts } from "@overstap/engine/screening/screenedPair.ts";
import type { Command } from "commander";
import { candidatesOf, openingsOf } from "./indexed.ts";
import type { RegionOptions } from "./loadIndex.ts";
import { addLinesOption, loadIndex } from "./loadIndex.ts";
import { Output, writeElements } from "./output.ts";
import { pairText } from "./pairText.ts";
import { withProgress } from "./progress.ts";
import { rowMaker, widestOf } from "./table.ts";

async function writeJson(pairs: Iterable<ScreenedPair>): Promise<void> {
  const output = new Output();
  await output.write('{"pairs":[');
  await writeElements(output, texts(pairs));
  await output.line("]}");
  await output.end();
}

function* texts(pairs: Iterable<ScreenedPair>): Generator<string, void, undefined> {
  for (const pair of pairs) yield JSON.stringify(pair);
}

async function writeTable(pairs: Iterable<ScreenedPair>, index: RegionIndex): Promise<void> {
  const output = new Output();
  const row = rowMaker([
    {
      title: "candidate",
      widest: widestOf(Array.from(index.people(), (slot) => index.candidateId(slot))),
    },
    {
      title: "opening",
      widest: widestOf(Array.from(index.places(), (slot) => index.openingId(slot))),
    },
    { title: "verdict", widest: widestOf(verdicts) },
    { title: "km", widest: 5, right: true },
    { title: "min", widest: 4, right: true },
    { title: "package, questions, changes (cost) or reasons", widest: 0 },
  ]);
  await output.line(
    row(["candidate", "opening", "verdict", "km", "min", "package, changes (cost) or reasons"]),
  );
  const counts = new Map<Verdict, number>(verdicts.map((verdict) => [verdict, 0]));
  for (const pair of pairs) {
    const { candidate, opening, verdict, km, travelMinutes } = pair;
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
    const cells = [candidate, opening, verdict, km.toFixed(1), String(travelMinutes)];
    await output.line(row([...cells, pairText(pair)]));
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const each = [...counts].map(([verdict, count]) => `${count} ${verdict}`);
  await output.line(`\n${total} pairs: ${each.join(", ")}`);
  await output.end();
}

const help = `
Verdicts:
  ready    can start with all basis tasks
  reduced  can start with a smaller package
  ask      could start if the questions are answered well
  near     could start if the changes listed are made, cheapest first
  no       not now; the reasons say why

With --json: { "pairs": [ { "candidate", "opening", "km", "travelMinutes",
"verdict", "package"?, "questions"?, "changes"?, "arrange"?, "reasons" } ] },
candidates in file order, openings in file order within each. The table cuts
long lines; the JSON has everything.

Examples:
  overstap screen region.json
  overstap screen region.json --json > pairs.json
  overstap screen region.json | grep ' near '`;

/** `overstap screen region.json [--json]`: prints every pair. */
export function configure(command: Command): void {
  addLinesOption(command)
    .argument("<region>", "region file, or - for standard input")
    .option("--json", "one JSON document on standard output")
    .addHelpText("after", help)
    .action(async (path: string, options: RegionOptions & { json?: true }) => {
      const index = await loadIndex(path, options);
      const openings = openingsOf(index);
      const total = index.personCount * openings.length;
      const pairs = withProgress(screenRegion(candidatesOf(index), openings, index.world), total);
      await (options.json ? writeJson(pairs) : writeTable(pairs, index));
    });
}
