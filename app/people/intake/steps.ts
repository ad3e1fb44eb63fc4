import type { Groups, Step } from "./step.ts";
import { aboutStep } from "./steps/aboutStep.ts";
import { barriersStep } from "./steps/barriersStep.ts";
import { documentStep } from "./steps/documentStep.ts";
import { groundStep } from "./steps/groundStep.ts";
import { hoursStep } from "./steps/hoursStep.ts";
import { languageStep } from "./steps/languageStep.ts";
import { nameStep } from "./steps/nameStep.ts";
import { olderListStep } from "./steps/olderListStep.ts";
import { ownPartSteps } from "./steps/ownPartSteps.ts";
import { papersStep } from "./steps/papersStep.ts";
import { townStep } from "./steps/townStep.ts";
import { travelStep } from "./steps/travelStep.ts";

/** The steps that are one form each, in the usual order; any order will do. */
const formSteps: readonly Step[] = [
  groundStep,
  nameStep,
  townStep,
  aboutStep,
  hoursStep,
  travelStep,
  languageStep,
  papersStep,
  barriersStep,
];

/** The steps of the intake as somebody walks them. */
export const stepKeys = [
  "grondslag",
  "naam",
  "woonplaats",
  "over-jou",
  "uren",
  "reizen",
  "taal",
  "papieren",
  "belastbaarheid",
  "zorgen",
  "mensen",
] as const;

export type StepKey = (typeof stepKeys)[number];

/** A step that is one form; undefined for an address that is none. */
export function formStep(key: string): Step | undefined {
  return formSteps.find((step) => step.key === key);
}

/** The steps of what somebody can bear: as a doctor's document states it, or as they tell it themselves. */
const capacitySteps: readonly Step[] = [documentStep, olderListStep, ...ownPartSteps];

/** One of those; undefined for an address that is none. */
export function capacityStep(key: string): Step | undefined {
  return capacitySteps.find((step) => step.key === key);
}

/** The steps without which nobody can be weighed; the others may wait, or stay open for good. */
const needed: ReadonlySet<string> = new Set<StepKey>([
  "grondslag",
  "naam",
  "woonplaats",
  "over-jou",
  "uren",
  "reizen",
  "taal",
  "papieren",
]);

/** How far the intake of somebody is. */
export type Progress = {
  steps: { key: StepKey; answered: boolean; needed: boolean }[];
  /** The first needed step that was not answered; undefined when the rest may wait. */
  next: StepKey | undefined;
};

/** Whether anything is stated of what somebody can bear: a whole list may state that all is normal. */
function stated({ capacity }: Groups): boolean {
  return (
    capacity !== undefined &&
    (capacity.sourceKind === "doctor" || Object.keys(capacity.grades).length > 0)
  );
}

/** How far somebody's intake is, from what stands there. */
export function progressOf(groups: Groups): Progress {
  const steps = stepKeys.map((key) => ({
    key,
    answered: formStep(key)?.answered(groups) ?? (key === "belastbaarheid" && stated(groups)),
    needed: needed.has(key),
  }));
  return { steps, next: steps.find((step) => step.needed && !step.answered)?.key };
}
