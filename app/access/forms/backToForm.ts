import { redirect, type RouterContextProvider } from "react-router";
import type { Fault } from "../../platform/forms/fault.ts";
import { DRAFT } from "../../platform/forms/formState.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import { isFormName, keepDraft } from "../drafts/keepDraft.ts";
import { asActor } from "../request/contexts.ts";

/**
 * Leads a browser from a form with faults back to the address of the form, which shows them and what was
 * typed (`openForm`). A page that is itself the answer to a form, a browser cannot go back to: it shows
 * an error of its own in its place.
 *
 * @param given what was sent, with the form's own hidden fields
 * @returns undefined for a form that is not kept as a draft, and for whoever does not ask for a page: the
 *   faults are then the answer itself
 */
export async function backToForm(
  request: Request,
  context: Readonly<RouterContextProvider>,
  given: Given,
  faults: readonly Fault[],
): Promise<Response | undefined> {
  const form = oneOf(given, DRAFT);
  const asksPage = request.headers.get("accept")?.includes("text/html");
  if (faults.length === 0 || !asksPage || !isFormName(form)) return undefined;
  await asActor(context, (tx, actor) => keepDraft(tx, actor.account, form, given, faults));
  const { pathname, search } = new URL(request.url);
  return redirect(pathname + search, 303);
}
