import type { LevelShift } from "@overstap/engine/estimate/estimateLevelShift.ts";
import { estimateLevelShift } from "@overstap/engine/estimate/estimateLevelShift.ts";
import type { LevelShiftFile } from "@overstap/engine/estimate/levelShiftFile.ts";
import { readLevelShift } from "@overstap/engine/estimate/readLevelShift.ts";
import type { Command } from "commander";
import { inNumbers } from "../platform/texts/formats.ts";
import { refuseFaults } from "./badInput.ts";
import { Output } from "./output.ts";
import { readJsonFile } from "./readJsonFile.ts";
import { shown } from "./shown.ts";
import { rowMaker, widestOf } from "./table.ts";

const euros = (amount: number): string => inNumbers(amount, "en", 0);
const hours = (count: number): string =>
  count.toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function taskLines(file: LevelShiftFile, shift: LevelShift): string[] {
  const row = rowMaker([
    { title: "task", widest: widestOf(file.tasks.map(({ name }) => name)) },
    { title: "h/week", widest: 8, right: true },
    { title: "h/year", widest: 9, right: true },
    ...["before", "after", "saved"].map((title) => ({ title, widest: 9, right: true })),
    { title: "from, to", widest: 0 },
  ]);
  const { total } = shift;
  const cells = ({
    hoursPerWeek,
    hoursPerYear,
    costPerYear,
  }: typeof total | (typeof shift.tasks)[0]) => [
    hours(hoursPerWeek),
    hours(hoursPerYear),
    ...[costPerYear.before, costPerYear.after, costPerYear.saved].map(euros),
  ];
  return [
    row(["task", "h/week", "h/year", "before", "after", "saved", "from, to"]),
    ...shift.tasks.map((task, place) =>
      row([file.tasks[place]?.name ?? "", ...cells(task), `${task.from}, ${task.to}`]),
    ),
    row(["together", ...cells(total), ""]),
  ];
}

async function writeTable(file: LevelShiftFile, shift: LevelShift): Promise<void> {
  const output = new Output();
  const names = new Map(file.levels.map(({ id, name }) => [id, name]));
  for (const line of taskLines(file, shift)) await output.line(line);
  for (const [does, levels] of [
    ["gets back", shift.freed],
    ["takes on", shift.takenOn],
  ] as const) {
    await output.line();
    for (const { level, hoursPerWeek, hoursPerYear, fullWeeks } of levels) {
      const name = shown(names.get(level) ?? level);
      const each = `${hours(hoursPerWeek)} hours a week, ${hours(hoursPerYear)} a year`;
      await output.line(`${name} ${does} ${each} (${hours(fullWeeks)} full weeks)`);
    }
  }
  await output.end();
}

const help = `
The input: { "levels": [ { "id", "name", "hourlyCost" } ], from the highest to
the lowest; "tasks": [ { "id", "name", "minutesPerWeek", "from", "to" } ], ids
of levels, "to" below "from"; "weeks": 52 in a year; "fullWeek": 36 hours }.

Cost is in whole euros a year, a half up, task by task; sums are of those.

With --json: { "tasks": [ { "task", "from", "to", "hoursPerWeek",
"hoursPerYear", "costPerYear": { "before", "after", "saved" } } ],
"freed": [ { "level", "hoursPerWeek", "hoursPerYear", "fullWeeks" } ],
"takenOn": [ the same ], "total": { "hoursPerWeek", "hoursPerYear",
"fullWeeks", "costPerYear" } }

Example:
  overstap estimate level-shift reference/impact/level-shift.json`;

/** `overstap estimate level-shift input.json [--json]`: prints hours, cost and what comes free. */
export function configureLevelShift(command: Command): void {
  command
    .argument("<input>", "input in JSON, or - for standard input")
    .option("--json", "one JSON document on standard output")
    .addHelpText("after", help)
    .action(async (path: string, options: { json?: true }) => {
      const { file, faults } = readLevelShift(await readJsonFile(path));
      if (faults !== undefined) return refuseFaults(faults);
      const shift = estimateLevelShift(file);
      if (!options.json) return writeTable(file, shift);
      const output = new Output();
      await output.line(JSON.stringify(shift));
      return output.end();
    });
}
