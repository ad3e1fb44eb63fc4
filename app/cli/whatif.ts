import type { Difference, WhatIf } from "@overstap/engine/region/whatIf.ts";
import { whatIfIndexed } from "@overstap/engine/region/whatIf.ts";
import { defaultParameters } from "@overstap/engine/screening/parameters.ts";
import { readParameters } from "@overstap/engine/screening/readParameters.ts";
import type { Command } from "commander";
import { BadInput, refuseFaults } from "./badInput.ts";
import type { RegionOptions } from "./loadIndex.ts";
import { addLinesOption, loadIndex } from "./loadIndex.ts";
import { Output } from "./output.ts";
import { readJsonFile } from "./readJsonFile.ts";
import { shown } from "./shown.ts";
import { rowMaker, widestOf } from "./table.ts";

interface Options extends RegionOptions {
  readonly json?: true;
  readonly params?: string;
}

async function writeDifferences(
  output: Output,
  title: string,
  rows: readonly (readonly [string, Difference])[],
): Promise<void> {
  if (rows.length === 0) return;
  const row = rowMaker([
    { title, widest: widestOf(rows.map(([id]) => id)) },
    { title: "before", widest: 6, right: true },
    { title: "after", widest: 6, right: true },
    { title: "gains (+) and loses (-)", widest: 0 },
  ]);
  await output.line(row([title, "before", "after", "gains (+) and loses (-)"]));
  for (const [id, { before, after, gains, loses }] of rows) {
    const changes = [...gains.map((one) => `+${one}`), ...loses.map((one) => `-${one}`)];
    await output.line(row([id, String(before), String(after), changes.join(" ")]));
  }
  await output.line();
}

async function writeTable({ candidates, openings, summary }: WhatIf): Promise<void> {
  const output = new Output();
  await writeDifferences(
    output,
    "candidate",
    candidates.map(({ candidate, ...rest }) => [candidate, rest]),
  );
  await writeDifferences(
    output,
    "opening",
    openings.map(({ opening, ...rest }) => [opening, rest]),
  );
  const { starts, gainTheirFirst, loseTheirLast } = summary;
  await output.line(
    `can start somewhere: ${summary.candidates.before} before, ${summary.candidates.after} after`,
  );
  await output.line(
    `openings where somebody can start: ${summary.openings.before} before, ${summary.openings.after} after`,
  );
  await output.line(`starts (pairs): ${starts.before} before, ${starts.after} after`);
  const named = (ids: readonly string[]): string =>
    ids.length === 0 ? "nobody" : shown(ids.join(", "));
  await output.line(`gain their first: ${named(gainTheirFirst)}`);
  await output.line(`lose their last: ${named(loseTheirLast)}`);
  await output.end();
}

const help = `
A start is a pair that comes out as ready or reduced. For everybody for whom
something differs it says how many starts they have in either file, which they
gain and which they lose; then the same for the openings.

The changed file is a whole region file: another radius, three more places in a
town, people who came. --params holds the parameters of the changed side, only
those that differ from the default ones:
  { "travel": { "bike": { "detour": 1.3, "bands": [{ "km": null, "kmPerHour": 18 }],
                          "accessMinutes": 0 } },
    "costs": { "aid": 2, "hours": [{ "within": 12, "cost": 1 }] },
    "limits": { "cost": 4, "sets": 3 } }
The modes are walk, bike, ebike, scooter, car and transit; the last band has km
null. Costs are whole numbers from 1; see docs/engine.md. With only other
parameters, give the same file twice.

With --json: { "candidates": [{ "candidate", "before", "after", "gains": [..],
"loses": [..] }], "openings": [{ "opening", .. }], "summary": { "candidates",
"openings", "starts": { "before", "after" }, "gainTheirFirst": [..],
"loseTheirLast": [..] } }.

Examples:
  overstap whatif region.json wider.json
  overstap whatif region.json region.json --params ebikes.json --json`;

/** `overstap whatif base.json changed.json [--params params.json] [--json]`: who gains and loses what. */
export function configure(command: Command): void {
  addLinesOption(command)
    .argument("<base>", "region file as it is, or - for standard input")
    .argument("<changed>", "region file as it would be")
    .option("--params <file>", "parameters of the engine for the changed side")
    .option("--json", "one JSON document on standard output")
    .addHelpText("after", help)
    .action(async (basePath: string, changedPath: string, options: Options) => {
      if (changedPath === "-")
        throw new BadInput(["changed: a file; only base can be standard input"]);
      const base = await loadIndex(basePath, options, true);
      const changed = await loadIndex(changedPath, {}, true);
      const parameters = await loadParameters(options.params);
      const found = whatIfIndexed(base, changed, parameters);
      if (!options.json) return writeTable(found);
      const output = new Output();
      await output.line(JSON.stringify(found));
      return output.end();
    });
}

async function loadParameters(path: string | undefined) {
  if (path === undefined) return defaultParameters;
  const { parameters, faults } = readParameters(await readJsonFile(path));
  return faults === undefined ? parameters : refuseFaults(faults, path);
}
