import { type ActionFunctionArgs, data, redirect } from "react-router";
import type { Actor } from "../../access/actor.ts";
import { backToForm } from "../../access/forms/backToForm.ts";
import type { OpenForm } from "../../access/forms/openForm.ts";
import { onceOnly } from "../../access/onceOnly/onceOnly.ts";
import { asActor } from "../../access/request/contexts.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { bothChanged, type Conflict, withChoices } from "../../platform/forms/conflict.ts";
import { baseIn, faultyForm, type FormState } from "../../platform/forms/formState.ts";
import { type Given, readGiven } from "../../platform/forms/given.ts";
import type { Outcome } from "../writing/outcome.ts";

/** What a form's page is given back when nothing was stored. */
export type Returned = { form: FormState; conflict?: Conflict };

/**
 * Carries out a form of this room once, in one transaction, and turns what came of it into an
 * answer: on to the next page, or the form again with what is wrong or with both versions.
 *
 * @param untouched set where each field stands for itself: what only somebody else changed meanwhile then
 *   stays as they saved it, and only what both changed is asked
 */
export async function answerForm(
  { request, context }: Pick<ActionFunctionArgs, "request" | "context">,
  useCase: (tx: Transaction, actor: Actor, given: Given) => Promise<Outcome>,
  untouched = false,
) {
  const given = withChoices(await readGiven(request));
  let typed = given;
  let outcome: Outcome | undefined;
  const to = await asActor(context, (tx, actor) =>
    onceOnly(tx, actor, given, async () => {
      outcome = await useCase(tx, actor, given);
      const base = baseIn(given);
      if (untouched && base && outcome.kind === "conflict") {
        const both = bothChanged(outcome.conflict, given, base);
        ({ typed } = both);
        outcome =
          both.conflict.differences.length > 0
            ? { ...outcome, conflict: both.conflict }
            : await useCase(tx, actor, typed);
      }
      return outcome.kind === "saved" ? outcome.to : undefined;
    }),
  );
  if (to !== undefined) return redirect(to);
  const back =
    outcome?.kind === "faults" && (await backToForm(request, context, given, outcome.faults));
  return back || returned(typed, outcome);
}

function returned(given: Given, outcome: Outcome | undefined) {
  switch (outcome?.kind) {
    case "faults":
      return data<Returned>({ form: faultyForm(given, outcome.faults) }, { status: 400 });
    case "conflict": {
      const { conflict } = outcome;
      const { version, theirs } = conflict;
      const form = { ...faultyForm(given, []), version, base: theirs };
      return data<Returned>({ form, conflict }, { status: 409 });
    }
    case "inUse":
      return data<Returned>({ form: faultyForm(given, []) }, { status: 409 });
    case "forbidden":
      throw new Response(null, { status: 403 });
    default:
      throw new Response(null, { status: 404 });
  }
}

/** The form that a page shows: as it was opened, or as it came back. */
export function shownForm(opened: OpenForm, answer: Returned | undefined): OpenForm {
  return answer ? { ...opened, ...answer.form, keptAt: null } : opened;
}
