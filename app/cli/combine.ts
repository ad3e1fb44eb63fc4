import type { Combination } from "@overstap/engine/region/combine.ts";
import { quickCombinations } from "@overstap/engine/region/quickCombine.ts";
import type { Command } from "commander";
import type { RegionOptions } from "./loadIndex.ts";
import { addLinesOption, loadIndex } from "./loadIndex.ts";
import { Output, writeElements } from "./output.ts";
import { withProgress } from "./progress.ts";
import { shown } from "./shown.ts";
import { rowMaker, widestOf } from "./table.ts";

type Found = ReadonlyMap<string, readonly Combination[]>;

function* texts(found: Found): Generator<string, void, undefined> {
  // Written by hand, because an object would put ids that look like numbers first.
  for (const [id, list] of found) {
    const printed = list.map(({ openings, hours, travelMinutes }) => ({
      openings,
      hours,
      travelMinutes,
    }));
    yield `${JSON.stringify(id)}:${JSON.stringify(printed)}`;
  }
}

async function writeJson(found: Found): Promise<void> {
  const output = new Output();
  await output.write('{"combinations":{');
  await writeElements(output, texts(found));
  await output.line("}}");
  await output.end();
}

async function writeTable(found: Found, candidates: number): Promise<void> {
  const output = new Output();
  const all = [...found.values()].flat();
  const row = rowMaker([
    { title: "", widest: 2, right: true },
    { title: "opening", widest: widestOf(all.map(({ openings }) => openings[0])) },
    { title: "and opening", widest: widestOf(all.map(({ openings }) => openings[1])) },
    { title: "hours", widest: 11, right: true },
    { title: "package", widest: 7, right: true },
    { title: "min", widest: 4 },
  ]);
  for (const [id, list] of found) {
    await output.line(`candidate ${shown(id)}`);
    await output.line(row(["", "opening", "and opening", "hours", "package", "min"]));
    for (const [index, one] of list.entries()) {
      const hours = `${one.hours.min}-${one.hours.max}`;
      const numbers = [hours, one.packageHours.toFixed(1), String(one.travelMinutes)];
      await output.line(row([String(index + 1), ...one.openings, ...numbers]));
    }
    await output.line();
  }
  await output.line(`${found.size} of ${candidates} candidates could combine two places`);
  await output.end();
}

const help = `
Two small places that are one living together, for candidates who can start in no
single place as it is: both are ready or reduced but for hours and slots, the
candidate's slots can be divided so that each place gets as many as it needs, and
the hours of both together meet the candidate's. At most 20 each: most hours of
the packages first (here "package", at most the candidate's maximum), then least
travel (here "min", both ways there added up), then ids.

With --json: { "combinations": { candidate: [{ "openings": [a, b],
"hours": { "min", "max" }, "travelMinutes" }] } }; hours are those of both
openings added up. Candidates without any are left out.

On a terminal a line tells how far it is; Ctrl-C ends it at once.

Examples:
  overstap combine region.json
  overstap combine region.json --json > combinations.json`;

/** `overstap combine region.json [--json]`: prints pairs of small places that make one living. */
export function configure(command: Command): void {
  addLinesOption(command)
    .argument("<region>", "region file, or - for standard input")
    .option("--json", "one JSON document on standard output")
    .addHelpText("after", help)
    .action(async (path: string, options: RegionOptions & { json?: true }) => {
      const index = await loadIndex(path, options);
      const passing = <T>(people: Iterable<T>): Iterable<T> =>
        withProgress(people, index.personCount, "candidates");
      const found = quickCombinations(index, undefined, undefined, passing);
      await (options.json ? writeJson(found) : writeTable(found, index.personCount));
    });
}
