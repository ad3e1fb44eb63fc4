import type { PreparedStudy } from "@overstap/engine/redesign/prepareStudy.ts";
import type { RedesignReport } from "@overstap/engine/redesign/redesignReport.ts";
import type { WhyLeft } from "@overstap/engine/redesign/leftTasks.ts";
import type { Output } from "./output.ts";
import { shown } from "./shown.ts";
import { rowMaker, widestOf } from "./table.ts";

const hours = (of: number): string => of.toFixed(1);

function percent(part: number, whole: number): string {
  return whole > 0 ? `${((100 * part) / whole).toFixed(1)}%` : "0%";
}

/** Writes a report as tables that a team leader can read: the jobs, what stays and what it comes to; `searched`: it is the answer of a search, not only scored. */
export async function writeReport(
  output: Output,
  report: RedesignReport,
  { study }: PreparedStudy,
  searched: boolean,
): Promise<void> {
  const nameOf = new Map(study.tasks.map(({ id, name }) => [id, name]));
  const task = rowMaker([
    { title: "", widest: 2 },
    { title: "task", widest: widestOf(study.tasks.map(({ id }) => id)) },
    { title: "hours", widest: 5, right: true },
    { title: "category", widest: widestOf(study.tasks.map(({ category }) => category)) },
    { title: "name", widest: 0 },
  ]);
  const taskOf = new Map(study.tasks.map((one) => [one.id, one]));
  for (const profile of report.profiles) {
    const places = profile.places.map(shown).join(", ");
    const line = `${shown(profile.id)}: ${hours(profile.hours)} hours a week in ${places}, for ${profile.reach} of the pool`;
    await output.line(line);
    for (const id of profile.tasks) {
      const { minutesPerWeek = 0, category = "" } = taskOf.get(id) ?? {};
      const cells = ["", id, hours(minutesPerWeek / 60), category, nameOf.get(id) ?? ""];
      await output.line(task(cells));
    }
    await output.line();
  }
  if (report.profiles.length === 0) {
    await output.line(searched ? "no profile was worth making\n" : "no profiles\n");
  }
  await writeLeft(output, report, nameOf, searched);
  await writeTotals(
    output,
    report,
    study.pool.reduce((sum, { weight }) => sum + weight, 0),
  );
}

async function writeLeft(
  output: Output,
  { left }: RedesignReport,
  nameOf: ReadonlyMap<string, string>,
  searched: boolean,
): Promise<void> {
  if (left.length === 0) return;
  // Nothing was looked for when a proposal was only scored: then nobody knows what it is worth.
  const reason = (why: WhyLeft): string =>
    why === "not-worth-it" && !searched ? "could-be-added" : why;
  const row = rowMaker([
    { title: "", widest: 2 },
    { title: "task", widest: widestOf(left.map(({ task }) => task)) },
    { title: "why", widest: widestOf(left.map(({ why }) => reason(why))) },
    { title: "name", widest: 0 },
  ]);
  const stay =
    left.length === 1 ? "1 task stays where it is" : `${left.length} tasks stay where they are`;
  await output.line(stay);
  for (const { task, why } of left) {
    await output.line(row(["", task, reason(why), nameOf.get(task) ?? ""]));
  }
  await output.line();
}

async function writeTotals(
  output: Output,
  { freed, reach, score, bound, boundBy, money }: RedesignReport,
  pool: number,
): Promise<void> {
  for (const [id, of] of Object.entries(freed)) {
    await output.line(`freed of ${shown(id)}: ${hours(of)} hours a week`);
  }
  await output.line(`reach: ${reach} of ${pool} people can do at least one profile`);
  const { saved, cost, net } = money;
  await output.line(
    `money a week: ${saved.toFixed(2)} saved - ${cost.toFixed(2)} cost = ${net.toFixed(2)}`,
  );
  const better =
    score > 0 ? `at most ${percent(bound - score, score)}` : `at most ${bound.toFixed(2)}`;
  const gap = bound > score ? `${better} better is possible` : "nothing better is possible";
  await output.line(`score: ${score.toFixed(2)}; bound ${bound.toFixed(2)} (${boundBy}): ${gap}`);
}
