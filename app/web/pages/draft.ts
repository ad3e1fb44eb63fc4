import { redirect, type ActionFunctionArgs } from "react-router";
import { dropDraft, isFormName, keepDraft } from "../../access/drafts/keepDraft.ts";
import { asActor } from "../../access/request/contexts.ts";
import { DRAFT } from "../../platform/forms/formState.ts";
import { oneOf, readGiven } from "../../platform/forms/given.ts";
import { ownPath } from "../gate/ownPath.ts";

export const loader = () => redirect("/vandaag");

/**
 * Keeps what stands in a form that is being filled in, or throws it away when the form says
 * `_discard`; then it goes back to the page.
 */
export async function action({ request, context }: ActionFunctionArgs) {
  const given = await readGiven(request);
  const form = oneOf(given, DRAFT);
  if (!isFormName(form)) throw new Response(null, { status: 400 });
  const discard = "_discard" in given;
  await asActor(context, (tx, actor) =>
    discard ? dropDraft(tx, actor, form) : keepDraft(tx, actor.account, form, given),
  );
  return discard ? redirect(ownPath(oneOf(given, "_back"))) : new Response(null, { status: 204 });
}
