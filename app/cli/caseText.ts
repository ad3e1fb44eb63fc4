import type { Action } from "@overstap/engine/transition/caseEvent.ts";
import type { Day } from "@overstap/engine/transition/days.ts";
import type { TransitionFile } from "@overstap/engine/transition/transitionFile.ts";
import type { CaseView } from "@overstap/engine/transition/viewCase.ts";
import { Output } from "./output.ts";
import { shown } from "./shown.ts";
import { rowMaker, widestOf } from "./table.ts";

/** Moments of the clock that a reader acts on: what is late, and so many that come next. */
const momentsShown = 3;

const actionText = ({ what, who, due }: Action): string =>
  `${shown(what)} by ${shown(who)}, due ${due}`;

function attemptLines({ attempts }: CaseView): string[] {
  const rows = attempts.map(({ id, opening, phase, step, ended }) => [
    id,
    opening,
    phase,
    ended === undefined ? (step ?? "") : `ended: ${ended}`,
  ]);
  const widest = (column: number): number => widestOf(rows.map((row) => row[column] ?? ""));
  const row = rowMaker([
    { title: "attempt", widest: widest(0) },
    { title: "opening", widest: widest(1) },
    { title: "phase", widest: widest(2) },
    { title: "step", widest: 0 },
  ]);
  return [["attempt", "opening", "phase", "step"], ...rows].map(row);
}

function clockLines({ clock }: CaseView, on: Day): string[] {
  const late = clock.filter(({ overdue }) => overdue);
  const coming = clock.filter(({ done, due }) => done === undefined && due >= on);
  return [
    ...late.map(({ moment, due }) => `  ${moment}, due ${due}: overdue`),
    ...coming.slice(0, momentsShown).map(({ moment, due }) => `  ${moment}, due ${due}`),
  ];
}

/** Takes a case as it is shown on a day, prints it on standard output. */
export async function writeCaseText(file: TransitionFile, view: CaseView, on: Day): Promise<void> {
  const output = new Output();
  const { phase, step, owner, nextAction, overdue, warnings, money } = view;
  await output.line(`Case ${shown(file.id)} on ${on}: ${phase}${step ? `, ${step}` : ""}`);
  await output.line(`Owner: ${shown(owner)}`);
  if (nextAction !== null) await output.line(`Next: ${actionText(nextAction)}`);
  for (const action of overdue) await output.line(`Overdue: ${actionText(action)}`);
  for (const warning of warnings) await output.line(`Warning: ${warning}`);
  if (view.attempts.length > 0) {
    await output.line();
    for (const line of attemptLines(view)) await output.line(line);
  }
  const signed = Object.entries(view.signatures).map(([voice, day]) => `${voice} ${day}`);
  if (signed.length > 0) await output.line(`\nSigned: ${signed.join(", ")}`);
  const clock = clockLines(view, on);
  if (clock.length > 0) await output.line(`\nClock\n${clock.join("\n")}`);
  await output.line(`\nWages: ${money.wagesPaidBy}`);
  for (const { scheme, state, from, why } of money.schemes) {
    await output.line(`  ${scheme} ${state}${from ? ` from ${from}` : ""} (${why})`);
  }
  await output.line(`\nAllowed: ${view.allowed.join(", ")}`);
  await output.end();
}
