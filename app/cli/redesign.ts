import type { PreparedStudy } from "@overstap/engine/redesign/prepareStudy.ts";
import type { Proposal } from "@overstap/engine/redesign/proposalFile.ts";
import { proposalVariants } from "@overstap/engine/redesign/proposalVariants.ts";
import { boundOf, redesign } from "@overstap/engine/redesign/redesign.ts";
import type { RedesignReport } from "@overstap/engine/redesign/redesignReport.ts";
import { redesignReport } from "@overstap/engine/redesign/redesignReport.ts";
import type { Command } from "commander";
import { InvalidArgumentError, Option } from "commander";
import { loadProposal, loadStudy } from "./loadStudy.ts";
import { Output } from "./output.ts";
import { writeReport } from "./redesignText.ts";
import { budgetOf, CancelKey, runRedesign, runToEnd } from "./runRedesign.ts";

interface Options {
  readonly seconds: number;
  readonly steps?: number;
  readonly seed: number;
  readonly json?: true;
  readonly score?: string;
  readonly pin?: string;
  readonly variants?: number;
}

function numberOption(whole: boolean, min: number) {
  return (text: string): number => {
    const value = Number(text);
    const right = text.trim() !== "" && Number.isFinite(value) && value >= min;
    if (right && (!whole || Number.isSafeInteger(value))) return value;
    const most = whole ? `, at most ${Number.MAX_SAFE_INTEGER}` : "";
    throw new InvalidArgumentError(
      `${whole ? "A whole number" : "A number"}, ${min} or more${most}.`,
    );
  };
}

/**
 * The best proposal and others that differ from it, in as much time again as it took. When Ctrl-C was
 * pressed before, the others are as they are first made.
 */
async function variantsOf(
  study: PreparedStudy,
  best: Proposal,
  options: Options,
  cancel: CancelKey,
): Promise<readonly Proposal[]> {
  const { seed, variants = 1 } = options;
  const hurried = cancel.pressed;
  const budget = hurried ? () => 1 : budgetOf(options);
  const run = proposalVariants(study, best, variants, { seed, budget });
  const until = hurried ? { pressed: false } : cancel;
  const proposals = (await runToEnd(run, until, (sofar) => `variant ${sofar.length}`)) ?? [best];
  if (proposals.length < variants) {
    const which = until.pressed ? "were found so far" : "that differ enough were found";
    process.stderr.write(`no more than ${proposals.length} ${which}\n`);
  }
  return proposals;
}

async function report(path: string, options: Options): Promise<void> {
  const cancel = new CancelKey();
  const study = await loadStudy(path);
  const reports: RedesignReport[] = [];
  if (options.score !== undefined) {
    const proposal = await loadProposal(options.score, study);
    reports.push(redesignReport(proposal, boundOf(study), study));
  } else {
    const pinned = options.pin === undefined ? undefined : await loadProposal(options.pin, study);
    const { seed } = options;
    const run = redesign(study, { seed, budget: budgetOf(options), ...(pinned && { pinned }) });
    const last = await runRedesign(run, cancel);
    const proposals = await variantsOf(study, last.best, options, cancel);
    if (cancel.pressed) process.stderr.write("stopped: this is the best so far\n");
    const scored = proposals.map((one) => redesignReport(one, last, study));
    // A variant may turn out better than what it was to differ from.
    reports.push(...scored.toSorted((one, other) => other.score - one.score));
  }
  cancel.release();
  const output = new Output();
  if (options.json) {
    const printed = options.variants === undefined ? reports[0] : { variants: reports };
    await output.line(JSON.stringify(printed, undefined, 2));
  } else {
    for (const [index, one] of reports.entries()) {
      if (options.variants !== undefined) await output.line(`variant ${index + 1}\n`);
      await writeReport(output, one, study, options.score === undefined);
    }
  }
  await output.end();
}

const help = `
Bundles the tasks of a workplace study that need no care qualification into
entry jobs, so that as many qualified hours as possible come free and as many of
the waiting people as possible can do one of the jobs. More in docs/redesign.md.

Study: { functions: [{ id, name, qualified, hourlyCost }],
  tasks: [{ id, name, category, minutesPerWeek, needsQualification, doneBy,
    place, slots, load, exposure?, language? }],
  pool: [{ id, weight, capacity, language, hours: { min, max }, slots }],
  limits: { maxProfiles, hours: { min, max }, minCategories, maxPlaces },
  weights?: { hours: 1, reach: 2 }, entryHourlyCost }
Proposal: { profiles: [{ id, tasks: [..] }] }; what --json prints will do too.

With --json: { "profiles": [{ "id", "tasks", "hours", "categories", "places",
"reach" }], "left": [{ "task", "why" }], "freed": { function: hours }, "reach",
"score", "bound", "boundBy", "money": { "saved", "cost", "net" } }.
why: needs-qualification, fits-no-profile or not-worth-it (with --score: it could
be added; whether that is better was not looked for). No valid proposal
scores above the bound; boundBy says how that is proven. Money is per week.

With --variants 3 --json: { "variants": [..] }, the best first; looking for the
others takes as long again. Each two differ in at least a third of the tasks of
either. A task differs when only one variant moves it, or when it stands in
another job, jobs being paired so that most tasks stand in the same.

Ctrl-C ends the search with the best so far, a second one ends it at once.
The same seed and the same --steps give the same answer on any machine; with
--seconds it depends on the machine.

Examples:
  overstap redesign study.json
  overstap redesign study.json --seconds 60 --json > proposal.json
  overstap redesign study.json --score by-hand.json
  overstap redesign study.json --pin by-hand.json --steps 100000`;

/** `overstap redesign study.json`: proposes jobs, or scores a proposal made by hand. */
export function configure(command: Command): void {
  command
    .argument("<study>", "study file in JSON, or - for standard input")
    .option("--seconds <number>", "how long to look for better ones", numberOption(false, 0), 10)
    .addOption(
      new Option("--steps <number>", "how far to look instead, in steps of search")
        .argParser(numberOption(true, 0))
        .conflicts("seconds"),
    )
    .option("--seed <number>", "another seed, another search", numberOption(true, 0), 1)
    .addOption(
      new Option(
        "--score <proposal>",
        "score this proposal instead, or say which rules it breaks",
      ).conflicts(["pin", "steps", "seconds", "seed", "variants"]),
    )
    .option("--pin <proposal>", "keep the profiles of this proposal and improve the rest")
    .addOption(
      new Option("--variants <number>", "so many, each two different in a third of the moved tasks")
        .argParser(numberOption(true, 1))
        .conflicts("pin"),
    )
    .option("--json", "one JSON document on standard output")
    .addHelpText("after", help)
    .action(report);
}
