import type { Agreement } from "@overstap/engine/transition/caseEvent.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import type { Given } from "../../platform/forms/given.ts";
import { fieldsFor } from "../forms/eventFields.ts";
import { readEventForm } from "../forms/readEventForm.ts";
import type { DraftedAgreement } from "./draftFromCase.ts";

/** So many lines the form has for a build-up, for looking back and for buddies; empty ones count for nothing. */
export const LINES = { buildUp: 3, evaluations: 4, buddies: 2 } as const;

const decimal = (hours: number) => String(hours).replace(".", ",");

/** The fields of the form as they stand for a text of an agreement. */
export function givenOf(
  text: Partial<Agreement> & Partial<DraftedAgreement>,
): Record<string, string[]> {
  const { buildUp = [], evaluations = [], money, buddy = "", tasks = [] } = text;
  return {
    goal: [text.goal ?? ""],
    start: [text.start ?? ""],
    end: [text.end ?? ""],
    hours: [text.hours === undefined ? "" : decimal(text.hours)],
    buildUpFrom: padded(
      buildUp.map(({ from }) => from),
      LINES.buildUp,
    ),
    buildUpHours: padded(
      buildUp.map(({ hours }) => decimal(hours)),
      LINES.buildUp,
    ),
    tasks: [...tasks],
    buddies: padded(buddiesIn(buddy), LINES.buddies),
    evaluations: padded(evaluations.toSorted(), LINES.evaluations),
    wagesPaidBy: [text.wagesPaidBy ?? ""],
    chance: [text.chance ?? ""],
    "money.from": [money?.from ?? text.moneyFrom ?? ""],
    "money.decidedBy": [money?.decidedBy ?? ""],
    "money.decidedOn": [money?.decidedOn ?? ""],
  };
}

function padded(values: readonly string[], length: number): string[] {
  return [...values, ...Array.from({ length: Math.max(0, length - values.length) }, () => "")];
}

/** The buddies that one line of an agreement names. */
export function buddiesIn(line: string): string[] {
  return line
    .split(/\s*[;\n]\s*/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** What was filled in, or all that is wrong with it, each at its field. */
export type ReadAgreement =
  | { fields: Record<string, unknown>; faults?: undefined }
  | { fields?: undefined; faults: Fault[] };

/**
 * Reads the form of an agreement. What it means is the rules' to say.
 *
 * @param tasks those of the place, by id
 */
export function readAgreementForm(given: Given, tasks: readonly string[]): ReadAgreement {
  const { buildUpFrom = [], buildUpHours = [], evaluations = [], buddies = [] } = given;
  const steps = Array.from({ length: Math.max(buildUpFrom.length, buildUpHours.length) }, (_, at) =>
    `${buildUpFrom[at]?.trim() ?? ""} ${buildUpHours[at]?.trim() ?? ""}`.trim(),
  ).filter((one) => one !== "");
  const named = buddies.flatMap(buddiesIn);
  const wished: Given = {
    ...given,
    buildUp: [steps.join("\n")],
    evaluations: [evaluations.filter((one) => one.trim() !== "").join("\n")],
    buddy: [named.join("; ")],
  };
  const asked = { role: "coach", track2: false, placed: false };
  const read = readEventForm(fieldsFor("agreed", asked), wished, { tasks, owners: [], moments: 0 });
  if (read.fields) return { fields: read.fields };
  return { faults: read.faults.map((fault) => ({ ...fault, field: formField(fault.field) })) };
}

/** Under which field of the form a field of the agreement stands. */
function formField(field: string): string {
  const [first = ""] = field.split(/[.[]/);
  if (first === "buildUp") return "buildUpFrom";
  if (first === "buddy") return "buddies";
  return first === "money" && !field.includes(".") ? "money.from" : field.replace(/\[.*$/, "");
}
