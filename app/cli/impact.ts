import { weighImpact } from "@overstap/engine/impact/weighImpact.ts";
import type { Command } from "commander";
import { writeImpactTable } from "./impactTable.ts";
import { loadCase } from "./loadCase.ts";
import { Output } from "./output.ts";

const help = `
A case file holds { parties, lines, unpriced }:
  parties   [ { id, name, kind } ]       kind: ward, hospital, sendingEmployer,
            careEmployer, municipality, uwv, insurer, person, or another word
  lines     [ { party, kind: "cost" or "benefit", what, evidence: "measured",
            "estimated" or "claimed", and one amount:
              perYear, or hoursPerWeek and tariff (weeks: 52), or
              absenceBefore, absenceAfter (0.08 is 8%) and wageSum;
            from?, until? (years), once? (needs from), low?, high? } ]
  unpriced  [ { party, what } ]          what nobody can put in money

Every line is rounded to whole euros, a half up; all else is sums of those.
Totals are of the last year that a line names, or of a year like any other.
The rules stand in docs/impact.md.

With --json: { "totals": { "cost", "benefit", "net" }, "byParty": [ { "party",
"cost", "benefit", "net" } ], "settlement": { "transfers": [ { "from", "to",
"amount" } ], "uncovered" }, "range": { "low", "high" }, "breakEvenYear"?,
"unpriced": [..] }

Examples:
  overstap impact reference/impact/ontzorg-de-zorg.json
  overstap impact case.json --json | jq .settlement`;

/** `overstap impact case.json [--json]`: prints who pays and who benefits. */
export function configure(command: Command): void {
  command
    .argument("<case>", "case file in JSON, or - for standard input")
    .option("--json", "one JSON document on standard output")
    .addHelpText("after", help)
    .action(async (path: string, options: { json?: true }) => {
      const file = await loadCase(path);
      if (!options.json) return writeImpactTable(file);
      const output = new Output();
      await output.line(JSON.stringify(weighImpact(file)));
      return output.end();
    });
}
