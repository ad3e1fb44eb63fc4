import type { Actor } from "../../access/actor.ts";
import { type OpenForm, openForm } from "../../access/forms/openForm.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { draftOfStep } from "./draftOfStep.ts";
import { type HomeRegion, type Intake, possibleRegions, readIntake } from "./readIntake.ts";
import type { Step } from "./step.ts";
import { fieldsFor, onlyFields, stepVersion } from "./stepVersion.ts";
import { type Progress, progressOf } from "./steps.ts";

/** A step as its page opens it. */
export type OpenedStep = {
  form: OpenForm;
  progress: Progress;
  regions: HomeRegion[];
  intake: Intake;
};

/**
 * Opens a step of somebody's intake for whoever may write all that it asks; undefined for everybody
 * else.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function openStep(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
  step: Step,
): Promise<OpenedStep | undefined> {
  const intake = await readIntake(tx, actor, candidacyId);
  if (!intake || !step.groups.every((group) => intake.writes.has(group))) return undefined;
  const begun = !step.answered(intake.groups) && step.start;
  const asked = { role: actor.role, by: actor.name, today: dayInTheNetherlands() };
  const held = { ...step.given(intake.groups), ...(begun && begun(asked)) };
  const record = onlyFields(held, fieldsFor(step, actor.role));
  const version = stepVersion(step, intake.groups);
  const form = await openForm(tx, actor, draftOfStep(candidacyId, step.key), record, version);
  const regions = step.key === "grondslag" ? await possibleRegions(tx, actor) : [];
  return { form, progress: progressOf(intake.groups), regions, intake };
}
