import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { writeLetter } from "../../platform/pdf/letter.ts";
import { pdfResponse } from "../../platform/pdf/writePdf.ts";
import { letterOf } from "../invitations/letterOf.ts";
import { readInvitation } from "../invitations/listInvitations.ts";
import { asActor, servicesContext } from "../request/contexts.ts";

const back = (id = "") => redirect(`/beheer/uitnodigingen/${encodeURIComponent(id)}`);

/** Whoever types the address sees the invitation: only the button makes a letter, with a code of its own. */
export const loader = ({ params }: LoaderFunctionArgs) => back(params["invitation"]);

export async function action({ context, params }: ActionFunctionArgs) {
  const { texts, publicUrl } = context.get(servicesContext);
  const made = await asActor(context, async (tx, actor) => {
    const found = await readInvitation(tx, actor, params["invitation"] ?? "");
    if (!found) throw new Response(null, { status: 404 });
    return letterOf(tx, actor, found, { texts, publicUrl });
  });
  if (!made) return back(params["invitation"]);
  const { letter, language } = made;
  return pdfResponse("uitnodiging", writeLetter(letter, { t: texts(language), language }));
}
