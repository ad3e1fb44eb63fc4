import type { Because, EstimateStep, StepName } from "@overstap/engine/estimate/compareStep.ts";
import { estimateSpoor2 } from "@overstap/engine/estimate/estimateSpoor2.ts";
import { readSpoor2 } from "@overstap/engine/estimate/readSpoor2.ts";
import type { Spoor2File, Spoor2Inputs } from "@overstap/engine/estimate/spoor2File.ts";
import type { Command } from "commander";
import { isDeepStrictEqual } from "node:util";
import figures from "../../reference/figures/figures.json" with { type: "json" };
import { refuseFaults } from "./badInput.ts";
import { Output } from "./output.ts";
import { readJsonFile } from "./readJsonFile.ts";
import { rowMaker } from "./table.ts";

/** What table 3 of the report printed, for who fills in just its inputs. */
function withPublished(file: Spoor2File): Spoor2File {
  const { inputs, printed } = figures.spoor2Estimate;
  const own: Spoor2Inputs = file;
  return isDeepStrictEqual(own, inputs)
    ? ({ ...file, published: printed } as unknown as Spoor2File)
    : file;
}

const told: Readonly<Record<StepName, string>> = {
  companiesUsingSpoor2: "companies that use track 2",
  companiesWithLongAbsence: "companies with long absence",
  companiesStarting: "of those, starting track 2",
  longAbsence: "people on long absence",
  spoor2: "people into track 2",
  factor: "WGA, sector to country",
  spoor2Corrected: "into track 2, corrected",
};

function becauseText(because: Because): string {
  switch (because.kind) {
    case "otherReckoning":
      return `the print follows from ${because.formula}, rounded ${because.rounding}`;
    case "roundedInputs":
      return `inputs that were rounded before they were printed give ${because.low} to ${because.high}`;
    case "unexplained":
      return "the print does not follow from the inputs";
  }
}

const signed = (difference: number): string =>
  difference > 0 ? `+${difference}` : `${difference}`;

async function writeTable(steps: readonly EstimateStep[]): Promise<void> {
  const output = new Output();
  const nameOf = ({ step, bound }: EstimateStep): string =>
    bound === undefined ? told[step] : `${told[step]}, ${bound}`;
  const row = rowMaker([
    { title: "step", widest: 30 },
    { title: "value", widest: 12, right: true },
    { title: "published", widest: 12, right: true },
    { title: "differs by", widest: 10, right: true },
    { title: "formula", widest: 0 },
  ]);
  await output.line(row(["step", "value", "published", "differs by", "formula"]));
  for (const one of steps) {
    const { formula, value, published, difference } = one;
    const differs = difference === undefined ? "" : signed(difference);
    const cells = [nameOf(one), String(value), String(published ?? ""), differs, formula];
    await output.line(row(cells));
  }
  const differing = steps.filter(({ because }) => because !== undefined);
  if (differing.length > 0) await output.line("\nWhat the differences come from");
  for (const one of differing) {
    if (one.because) await output.line(`  ${nameOf(one)}: ${becauseText(one.because)}`);
  }
  await output.end();
}

const help = `
The input, here with the numbers of table 3 of "Niet poetsen, maar zorgen":
  { "companies": 3500,                 companies in the sector
    "shareUsingSpoor2": 0.15,          of these, using track 2
    "shareWithLongAbsence": 0.58,      of these, with long absence
    "ofWhichStartSpoor2": 0.25,        of those, starting track 2
    "longAbsencePerCompany": 2.6,      people on long absence in such a company
    "spoor2ShareOfLongAbsence": [0.061, 0.071],   of those people, low and high
    "sectorWga": 0.7, "nationalWga": 0.3,         chance of WGA, in percent
    "published": { .. } }              optional: the steps as a source printed
                                       them, under the names of the output

Every step is in whole numbers, a half up (the factor in two decimals), and
reckons on with the step before. What was printed stands beside it, with what
a difference comes from. For exactly these numbers the report's print is known.

With --json: { "steps": [ { "step", "bound"?, "formula", "value", "published"?,
"difference"?, "because"?: { "kind": "otherReckoning", "formula", "rounding" }
or { "kind": "roundedInputs", "low", "high" } or { "kind": "unexplained" } } ] }

Example:
  overstap estimate spoor2 reference/impact/spoor2.json`;

/** `overstap estimate spoor2 input.json [--json]`: prints each step beside what was printed of it. */
export function configureSpoor2(command: Command): void {
  command
    .argument("<input>", "input in JSON, or - for standard input")
    .option("--json", "one JSON document on standard output")
    .addHelpText("after", help)
    .action(async (path: string, options: { json?: true }) => {
      const { file, faults } = readSpoor2(await readJsonFile(path));
      if (faults !== undefined) return refuseFaults(faults);
      const steps = estimateSpoor2(withPublished(file));
      if (!options.json) return writeTable(steps);
      const output = new Output();
      await output.line(JSON.stringify({ steps }));
      return output.end();
    });
}
