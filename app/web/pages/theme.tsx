import { redirect, type ActionFunctionArgs } from "react-router";
import { servicesContext } from "../../access/request/contexts.ts";
import { preferenceCookie } from "../gate/cookie.ts";
import { ownPath } from "../gate/ownPath.ts";
import { readForm } from "../../platform/forms/readForm.ts";

export const loader = () => redirect("/vandaag");

/** Keeps the colours for this browser and goes back to the page. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const chosen = form.get("weergave");
  if (chosen !== "light" && chosen !== "dark" && chosen !== "system") {
    throw new Response(null, { status: 400 });
  }
  const to = ownPath(String(form.get("returnTo") ?? ""));
  const { publicUrl } = context.get(servicesContext);
  return redirect(to, {
    headers: { "set-cookie": preferenceCookie("weergave", chosen, publicUrl) },
  });
}
