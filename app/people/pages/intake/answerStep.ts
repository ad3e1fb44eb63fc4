import type { RouterContextProvider } from "react-router";
import { keepDraft } from "../../../access/drafts/keepDraft.ts";
import { backToForm } from "../../../access/forms/backToForm.ts";
import { onceOnly } from "../../../access/onceOnly/onceOnly.ts";
import { asActor } from "../../../access/request/contexts.ts";
import type { Conflict } from "../../../platform/forms/conflict.ts";
import { withChoices } from "../../../platform/forms/conflict.ts";
import type { Fault } from "../../../platform/forms/fault.ts";
import { faultyForm, type FormState } from "../../../platform/forms/formState.ts";
import { type Given, readGiven } from "../../../platform/forms/given.ts";
import { draftOfStep } from "../../intake/draftOfStep.ts";
import { withQuickSlots } from "../../intake/quickSlots.ts";
import { readIntake } from "../../intake/readIntake.ts";
import { saveStep } from "../../intake/saveStep.ts";
import type { Step } from "../../intake/step.ts";
import { stepKeys } from "../../intake/steps.ts";
import { CHANGING, dataAddress, intakeAddress, LATER } from "./intakeAddress.ts";

/** What a page of the intake answers to its form. */
export type StepAnswer =
  | { to: string }
  | Response
  | { status: 200 | 400 | 409; form: FormState; conflict?: Conflict };

/**
 * Answers the form of a step: saves it and leads on, to the next step, to the first needed one that is
 * open, or back to the data where it is changed by itself; or keeps it for later; or shows it again.
 */
export async function answerStep(
  context: Readonly<RouterContextProvider>,
  request: Request,
  candidacyId: string,
  step: Step,
): Promise<StepAnswer> {
  const given = withChoices(await readGiven(request));
  const filled = withQuickSlots(given);
  if (filled) {
    const seen = await asActor(context, (tx, actor) => readIntake(tx, actor, candidacyId));
    if (!seen) throw new Response(null, { status: 404 });
    return { status: 200, form: faultyForm(filled, []) };
  }
  const changing = new URL(request.url).searchParams.has(CHANGING);
  let faults: readonly Fault[] = [];
  let versions: { conflict: Conflict; given: Given } | undefined;
  const to = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      if (LATER in given) {
        if (!(await readIntake(tx, actor, candidacyId))) throw new Response(null, { status: 404 });
        await keepDraft(tx, actor.account, draftOfStep(candidacyId, step.key), given);
        return intakeAddress(actor.role, candidacyId);
      }
      const outcome = await saveStep(tx, actor, candidacyId, step, given);
      switch (outcome.kind) {
        case "notFound":
          throw new Response(null, { status: 404 });
        case "outranked":
          throw new Response(null, { status: 403 });
        case "faults":
          ({ faults } = outcome);
          return undefined;
        case "conflict":
          versions = outcome;
          return undefined;
        case "saved":
          if (changing) {
            const part = step.groups[0] === "capacity" ? "belastbaarheid" : step.key;
            return `${dataAddress(actor.role, candidacyId)}#${part}`;
          }
          return intakeAddress(actor.role, candidacyId, step.after ?? following(step.key));
      }
    }),
  );
  if (to) return { to };
  if (!versions) {
    const back = await backToForm(request, context, given, faults);
    return back ?? { status: 400, form: faultyForm(given, faults) };
  }
  const { conflict } = versions;
  const form = faultyForm(versions.given, []);
  return {
    status: 409,
    form: { ...form, version: conflict.version, base: conflict.theirs },
    conflict,
  };
}

/** The step after this one; undefined, for the overview, after the last. */
function following(key: string): string | undefined {
  return stepKeys[stepKeys.findIndex((one) => one === key) + 1];
}
