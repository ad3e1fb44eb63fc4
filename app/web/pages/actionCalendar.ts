import type { LoaderFunctionArgs } from "react-router";
import { asActor, servicesContext } from "../../access/request/contexts.ts";
import { readAction } from "../../agenda/readAction.ts";
import { candidacyReference } from "../../people/candidacyReference.ts";
import { calendarFile, calendarResponse } from "../../platform/calendar/calendarFile.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { morningOf } from "../actions/morningOf.ts";
import { whatInWords } from "../actions/actionWords.ts";

/**
 * An action as an entry for somebody's own calendar, on its day at nine. Such a calendar may stand
 * anywhere, so it gets the words, the link and the
 * neutral name, and no other that the program would fill in.
 */
export function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const spoken = context.get(textsContext);
  const { publicUrl } = context.get(servicesContext);
  return asActor(context, async (tx, actor) => {
    const seen = await readAction(tx, actor, params["action"]);
    if (!seen) throw new Response(null, { status: 404 });
    const person =
      seen.candidacyId === null
        ? undefined
        : spoken.t("people:reference", { reference: candidacyReference(seen.candidacyId) });
    const start = morningOf(seen.due);
    const text = calendarFile(
      {
        id: seen.id,
        // A later day is a later version of the same entry.
        changed: Math.max(0, Math.round((Date.now() - Date.parse(seen.plannedAt)) / 60_000)),
        start,
        end: new Date(start.getTime() + 30 * 60_000),
        title: whatInWords(seen, person, spoken),
        link: `${publicUrl}/vandaag/acties/${seen.id}`,
        cancelled: seen.state !== "open",
      },
      publicUrl,
    );
    return calendarResponse(spoken.language === "nl" ? "actie" : "action", text);
  });
}
