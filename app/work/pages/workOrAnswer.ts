import { type ActionFunctionArgs, data } from "react-router";
import { keepDraft } from "../../access/drafts/keepDraft.ts";
import { asActor } from "../../access/request/contexts.ts";
import { faultyForm } from "../../platform/forms/formState.ts";
import { type Given, readGiven } from "../../platform/forms/given.ts";
import { workOnTasks } from "../profile/workOnTasks.ts";
import { answerForm, type Returned } from "./answerForm.ts";

type UseCase = Parameters<typeof answerForm>[1];

/**
 * Answers the form of a profile: a button that works on its list of tasks gives the form back as it
 * became, kept as a draft; any other stores it.
 *
 * @param draft the form's name
 */
export async function workOrAnswer(args: ActionFunctionArgs, draft: string, useCase: UseCase) {
  const given: Given = await readGiven(args.request.clone());
  const worked = workOnTasks(given);
  if (!worked) return answerForm(args, useCase, true);
  await asActor(args.context, (tx, actor) => keepDraft(tx, actor.account, draft, worked));
  return data<Returned>({ form: faultyForm(worked, []) });
}
