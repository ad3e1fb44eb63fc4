import { readTransitionFile } from "@overstap/engine/transition/readTransitionFile.ts";
import type { TransitionFile } from "@overstap/engine/transition/transitionFile.ts";
import { viewCase } from "@overstap/engine/transition/viewCase.ts";
import { walkCase } from "@overstap/engine/transition/walkCase.ts";
import type { Command } from "commander";
import { dayInTheNetherlands } from "../platform/clock.ts";
import { BadInput, refuseFaults } from "./badInput.ts";
import { writeCaseText } from "./caseText.ts";
import { Output } from "./output.ts";
import { readJsonFile } from "./readJsonFile.ts";

const help = `
A case file holds { id, track, firstSickDay?, coordinator, holidays?, accounts,
events }:
  track     "track2" (on sick leave; firstSickDay is day 0) or "mobility"
  accounts  [ { id, role, until? } ]     role: candidate, coach, sendingEmployer,
            careEmployer, buddy, labourExpert or coordinator
  events    [ { at, by, type, .. } ]     the first is opened

Every event is held against the case before it. One that breaks a rule is
refused with the rule's code, and nothing else is printed. The rules, the
events and their fields stand in docs/transition.md.

With --json: { "phase", "step", "owner", "nextAction", "overdue", "warnings",
"attempts", "signatures", "clock", "money", "allowed" }

Examples:
  overstap case case.json --on 2026-05-01
  overstap case case.json --on 2026-05-01 --json | jq .nextAction`;

interface Options {
  readonly json?: true;
  readonly on?: string;
}

async function loadTransition(path: string): Promise<TransitionFile> {
  const { file, faults } = readTransitionFile(await readJsonFile(path));
  return faults === undefined ? file : refuseFaults(faults);
}

function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && moment.toJSON()?.startsWith(text) === true;
}

/** `overstap case case.json --on 2026-05-01 [--json]`: where a transition stands, and what is next. */
export function configure(command: Command): void {
  command
    .argument("<case>", "case file in JSON, or - for standard input")
    .option("--on <date>", "the day to look at it, YYYY-MM-DD (default today)")
    .option("--json", "one JSON document on standard output")
    .addHelpText("after", help)
    .action(async (path: string, { json, on = dayInTheNetherlands() }: Options) => {
      if (!isDay(on)) throw new BadInput([`--on ${on}: a date YYYY-MM-DD`]);
      const file = await loadTransition(path);
      const { state, context, broken } = walkCase(file, on);
      if (broken !== undefined) {
        const { place, code, message } = broken;
        throw new BadInput([`events[${place}]: ${code}: ${message}`]);
      }
      const view = viewCase(state, context, on);
      if (!json) return writeCaseText(file, view, on);
      const output = new Output();
      await output.line(JSON.stringify(view));
      return output.end();
    });
}
