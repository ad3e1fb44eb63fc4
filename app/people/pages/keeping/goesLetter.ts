import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "react-router";
import { asActor, servicesContext } from "../../../access/request/contexts.ts";
import { dayInTheNetherlands } from "../../../platform/clock.ts";
import { writeLetter } from "../../../platform/pdf/letter.ts";
import { pdfResponse } from "../../../platform/pdf/writePdf.ts";
import { inDays } from "../../../platform/texts/formats.ts";
import { textsContext } from "../../../platform/texts/textsContext.tsx";
import { readCandidacy } from "../../readCandidacy.ts";
import { noteLetter } from "../../retention/noteLetter.ts";
import { readKeeping } from "../../retention/readKeeping.ts";
import { nameOf } from "../../seenCandidacy.ts";

const back = (id = "") => redirect(`/mensen/${encodeURIComponent(id)}/bewaren`);

/** Whoever types the address sees how long somebody is kept: only the button makes a letter. */
export const loader = ({ params }: LoaderFunctionArgs) => back(params["candidacy"]);

/** The letter that tells somebody without mail that their data goes. */
export async function action({ context, params }: ActionFunctionArgs) {
  const { texts } = context.get(servicesContext);
  // The letter speaks Dutch to whoever chose no language.
  const { language } = context.get(textsContext);
  const t = texts(language);
  const id = params["candidacy"] ?? "";
  const letter = await asActor(context, async (tx, actor) => {
    const seen = await readCandidacy(tx, actor, id);
    const keeping = seen && (await readKeeping(tx, id));
    if (!keeping) throw new Response(null, { status: 404 });
    if (!keeping.warnedOn) return undefined;
    await noteLetter(tx, actor, id);
    return {
      from: actor.membership.organisation.name,
      to: nameOf(seen) ?? "",
      day: dayInTheNetherlands(),
      subject: t("keeping:candidate.goesSoon.subject"),
      greeting: seen.firstName
        ? t("access:candidate.letter.greeting", { name: seen.firstName })
        : t("access:candidate.letter.greetingAny"),
      paragraphs: [
        t("keeping:candidate.goesSoon.when", { day: inDays(keeping.goesOn, language) }),
        t("keeping:candidate.goesSoon.stay"),
        t("keeping:candidate.goesSoon.copy"),
      ],
      closing: t("access:candidate.letter.closing"),
      signer: actor.name,
    };
  });
  if (!letter) return back(id);
  return pdfResponse("bewaren", writeLetter(letter, { t, language }));
}
