import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "react-router";
import { readCandidateInvitation } from "../../access/invitations/candidateInvitation.ts";
import { letterOf } from "../../access/invitations/letterOf.ts";
import { asActor, servicesContext } from "../../access/request/contexts.ts";
import { writeLetter } from "../../platform/pdf/letter.ts";
import { pdfResponse } from "../../platform/pdf/writePdf.ts";
import { readCandidacy } from "../readCandidacy.ts";
import { nameOf } from "../seenCandidacy.ts";

const back = (id = "") => redirect(`/mensen/${encodeURIComponent(id)}/uitnodigen`);

/** Whoever types the address sees where one invites: only the button makes a letter. */
export const loader = ({ params }: LoaderFunctionArgs) => back(params["candidacy"]);

/** The letter by which a coach invites somebody without mail to their own page. */
export async function action({ context, params }: ActionFunctionArgs) {
  const { texts, publicUrl } = context.get(servicesContext);
  const id = params["candidacy"] ?? "";
  const made = await asActor(context, async (tx, actor) => {
    const standing = await readCandidateInvitation(tx, actor, id);
    const seen = standing && (await readCandidacy(tx, actor, id));
    if (!seen) throw new Response(null, { status: 404 });
    if (!standing.invitation) return undefined;
    return letterOf(tx, actor, standing.invitation, { texts, publicUrl, to: nameOf(seen) });
  });
  if (!made) return back(params["candidacy"]);
  const { letter, language } = made;
  return pdfResponse("uitnodiging", writeLetter(letter, { t: texts(language), language }));
}
