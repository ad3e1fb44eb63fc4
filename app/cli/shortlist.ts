import { availableParallelism } from "node:os";
import { explainLists } from "@overstap/engine/region/quick/explainLists.ts";
import type { ListedSlots } from "@overstap/engine/region/quick/listedSlots.ts";
import type { QuickShortlists } from "@overstap/engine/region/quick/quickShortlists.ts";
import type { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import type { RankedPair } from "@overstap/engine/region/rankPairs.ts";
import type { Shortlists } from "@overstap/engine/region/shortlists.ts";
import { verdicts } from "@overstap/engine/screening/screenedPair.ts";
import type { Command } from "commander";
import { BadInput } from "./badInput.ts";
import type { RegionOptions } from "./loadIndex.ts";
import { addLinesOption, loadIndex } from "./loadIndex.ts";
import { Output, writeElements } from "./output.ts";
import { pairText } from "./pairText.ts";
import { shortlistInWorkers } from "./shortlistInWorkers.ts";
import { shown } from "./shown.ts";
import { rowMaker, widestOf } from "./table.ts";

type Lists = Shortlists["candidates"];
type Listed = "candidate" | "opening";

function* texts(
  slots: Iterable<number>,
  { counts, others, length }: ListedSlots,
  idOf: (slot: number) => string,
  otherId: (slot: number) => string,
): Generator<string, void, undefined> {
  // Written by hand, because an object would put ids that look like numbers first.
  for (const slot of slots) {
    const first = slot * length;
    const ids = Array.from(others.subarray(first, first + counts[slot]!), otherId);
    yield `${JSON.stringify(idOf(slot))}:${JSON.stringify(ids)}`;
  }
}

async function writeJson(index: RegionIndex, lists: QuickShortlists): Promise<void> {
  const openingId = (slot: number): string => index.openingId(slot);
  const candidateId = (slot: number): string => index.candidateId(slot);
  const output = new Output();
  await output.write('{"candidates":{');
  await writeElements(output, texts(index.people(), lists.candidates, candidateId, openingId));
  await output.write('},"openings":{');
  await writeElements(output, texts(index.places(), lists.openings, openingId, candidateId));
  await output.line("}}");
  await output.end();
}

const ids = (list: readonly RankedPair[], listed: Listed): string[] =>
  list.map(({ pair }) => pair[listed]);

async function writeLists(output: Output, lists: Lists, of: Listed, listed: Listed): Promise<void> {
  const row = rowMaker([
    { title: "", widest: 2, right: true },
    { title: listed, widest: widestOf([...lists.values()].flatMap((list) => ids(list, listed))) },
    { title: "verdict", widest: widestOf(verdicts) },
    { title: "hours", widest: 5, right: true },
    { title: "min", widest: 4, right: true },
    { title: "package, questions or changes (cost)", widest: 0 },
  ]);
  let withSomething = 0;
  for (const [id, list] of lists) {
    if (list.length === 0) continue;
    withSomething++;
    await output.line(`${of} ${shown(id)}`);
    for (const [index, { pair, hours }] of list.entries()) {
      const shownHours = pair.verdict === "near" ? "" : hours.toFixed(1);
      const numbers = [shownHours, String(pair.travelMinutes)];
      const cells = [String(index + 1), pair[listed], pair.verdict, ...numbers];
      await output.line(row([...cells, pairText(pair)]));
    }
    await output.line();
  }
  await output.line(`${withSomething} of ${lists.size} ${of}s with a shortlist\n`);
}

async function writeTable({ candidates, openings }: Shortlists): Promise<void> {
  const output = new Output();
  await writeLists(output, candidates, "candidate", "opening");
  await writeLists(output, openings, "opening", "candidate");
  await output.end();
}

/** Pairs from which it takes less time to begin workers than to do without. */
const worthWorkers = 50_000_000;
const mostWorkers = 64;

function readWorkers(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= mostWorkers) return number;
  throw new BadInput([`--workers: ${shown(text)} is no whole number from 1 to ${mostWorkers}`]);
}

const help = `
Each list holds at most 20, best first: ready, reduced, ask, then near by cost
of the changes; then hours of the package (here "hours"), talents in common and
travel minutes (here "min"). What comes out as no is never listed.

A large region is weighed by as many workers as there are processors; --workers
says how many. The lists are the same whatever the number.

With --json: { "candidates": { candidate: [opening, ..] },
"openings": { opening: [candidate, ..] } }, empty lists included.

Examples:
  overstap shortlist region.json
  overstap shortlist region.json --json | jq '.openings["thuishulp-1"]'`;

/** `overstap shortlist region.json [--json]`: prints the shortlists of both sides. */
export function configure(command: Command): void {
  addLinesOption(command)
    .argument("<region>", "region file, or - for standard input")
    .option("--json", "one JSON document on standard output")
    .option("--workers <number>", "how many to weigh with, 1 to 64", readWorkers)
    .addHelpText("after", help)
    .action(async (path: string, options: RegionOptions & { json?: true; workers?: number }) => {
      const index = await loadIndex(path, options);
      const pairs = index.personCount * index.placeCount;
      const workers = options.workers ?? (pairs > worthWorkers ? availableParallelism() : 1);
      const lists = await shortlistInWorkers(index, workers, options.json !== true);
      await (options.json ? writeJson(index, lists) : writeTable(explainLists(index, lists)));
    });
}
