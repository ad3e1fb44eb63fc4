import { weighImpact } from "@overstap/engine/impact/weighImpact.ts";
import type { Command } from "commander";
import { Option } from "commander";
import { impactSvg } from "../impact/picture/impactSvg.ts";
import { tooMuchToDraw } from "../impact/picture/page.ts";
import type { Language } from "../platform/texts/texts.ts";
import { textsIn } from "../web/texts.ts";
import { BadInput } from "./badInput.ts";
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
  overstap impact case.json --json | jq .settlement
  overstap impact case.json --svg --subject "Ward 3" > ward-3.svg`;

interface Options {
  readonly json?: true;
  readonly svg?: true;
  readonly language?: Language;
  readonly subject?: string;
}

/** `overstap impact case.json [--json | --svg]`: prints who pays and who benefits. */
export function configure(command: Command): void {
  command
    .argument("<case>", "case file in JSON, or - for standard input")
    .option("--json", "one JSON document on standard output")
    .addOption(new Option("--svg", "a picture of one page on standard output").conflicts("json"))
    .addOption(
      new Option("--language <language>", "of the picture (default nl)").choices(["nl", "en"]),
    )
    .option("--subject <text>", "what the case is about, for the picture's title")
    .addHelpText("after", help)
    .action(async (path: string, options: Options) => {
      const { json, svg, language = "nl", subject } = options;
      if (!svg && (options.language ?? subject) !== undefined) {
        throw new BadInput(["--language and --subject are of the picture: use them with --svg"]);
      }
      const file = await loadCase(path);
      if (!json && !svg) return writeImpactTable(file);
      const output = new Output();
      const tooMuch = svg && tooMuchToDraw(file);
      if (tooMuch) throw new BadInput([tooMuch]);
      if (svg) await output.write(impactSvg({ file, t: textsIn(language), language, subject }));
      else await output.line(JSON.stringify(weighImpact(file)));
      return output.end();
    });
}
