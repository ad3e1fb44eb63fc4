import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "react-router";
import { myRelations } from "../../../access/relations/myRelations.ts";
import { asActor, servicesContext } from "../../../access/request/contexts.ts";
import { openingsNamed } from "../../../people/openingsNamed.ts";
import { readCandidacy } from "../../../people/readCandidacy.ts";
import { nameOf } from "../../../people/seenCandidacy.ts";
import { isId } from "../../../platform/ids.ts";
import { writeLetter } from "../../../platform/pdf/letter.ts";
import { pdfResponse } from "../../../platform/pdf/writePdf.ts";
import { meetingAddress } from "../meetingAddress.ts";
import { meetingLetter } from "../meetingLetter.ts";
import { mayArrange } from "../meetingRights.ts";
import { readMeeting } from "../meetingStore.ts";

/** Whoever types the address sees the meeting: only the button makes a letter, with a code of its own. */
export const loader = ({ params: { candidacy = "", meeting = "" } }: LoaderFunctionArgs) =>
  redirect(
    meetingAddress({ role: "coach" }, encodeURIComponent(candidacy), encodeURIComponent(meeting)),
  );

/** The letter about a meeting, for somebody without mail; it speaks Dutch, as letters do. */
export async function action({ context, params }: ActionFunctionArgs) {
  const { candidacy = "", meeting = "" } = params;
  const { texts, publicUrl } = context.get(servicesContext);
  if (!isId(candidacy)) throw new Response(null, { status: 404 });
  const language = "nl";
  const t = texts(language);
  const letter = await asActor(context, async (tx, actor) => {
    const person = await readCandidacy(tx, actor, candidacy);
    const found = person && (await readMeeting(tx, candidacy, meeting));
    if (!found || found.state === "cancelled") throw new Response(null, { status: 404 });
    const relations = await myRelations(tx, actor, { candidacyIds: [candidacy] });
    if (!mayArrange(actor, relations, found.openingId)) throw new Response(null, { status: 404 });
    const [named] = found.openingId
      ? await openingsNamed(tx, actor, language, [found.openingId])
      : [];
    const to = nameOf(person) ?? person.firstName ?? "";
    return meetingLetter(tx, actor, found, {
      t,
      language,
      publicUrl,
      to,
      at: named?.organisation ?? null,
    });
  });
  return pdfResponse("afspraak", writeLetter(letter, { t, language }));
}
