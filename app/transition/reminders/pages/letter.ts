import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "react-router";
import { letterWithCode } from "../../../access/codes/letterWithCode.ts";
import { asActor, asEngine, servicesContext } from "../../../access/request/contexts.ts";
import { readCandidacy } from "../../../people/readCandidacy.ts";
import { nameOf } from "../../../people/seenCandidacy.ts";
import { dayInTheNetherlands } from "../../../platform/clock.ts";
import { writeLetter } from "../../../platform/pdf/letter.ts";
import { pdfResponse } from "../../../platform/pdf/writePdf.ts";
import { caseAddress } from "../../caseAddress.ts";
import { loadCase } from "../../loadCase.ts";
import { reminderLetter } from "../reminderLetter.ts";

/** Whoever types the address sees the case: only the button makes a letter, with a code of its own. */
export const loader = ({ params: { candidacy = "" } }: LoaderFunctionArgs) =>
  redirect(caseAddress({ role: "coach" }, encodeURIComponent(candidacy)));

/** The letter that reminds a person without mail of what is theirs to do, with a code to sign in with. */
export async function action({ context, params }: ActionFunctionArgs) {
  const { candidacy = "" } = params;
  const { texts, publicUrl } = context.get(servicesContext);
  const known = await asEngine(context, (tx) => loadCase(tx, candidacy, dayInTheNetherlands()));
  const made = await asActor(context, async (tx, actor) => {
    const person = known && (await readCandidacy(tx, actor, candidacy));
    if (!person || actor.role !== "coach") throw new Response(null, { status: 404 });
    const to = nameOf(person) ?? person.firstName ?? "";
    const withCode = await letterWithCode(tx, actor, candidacy, { texts, publicUrl, to });
    return reminderLetter(actor, known, { withCode, texts, to });
  });
  const { letter, language } = made;
  return pdfResponse("herinnering", writeLetter(letter, { t: texts(language), language }));
}
