import type { LoaderFunctionArgs } from "react-router";
import { asActor, servicesContext } from "../../../access/request/contexts.ts";
import { callName } from "../../../people/peopleWords.ts";
import { readCandidacy } from "../../../people/readCandidacy.ts";
import { calendarFile, calendarResponse } from "../../../platform/calendar/calendarFile.ts";
import { textsContext } from "../../../platform/texts/textsContext.tsx";
import { meetingAddress } from "../meetingAddress.ts";
import { meetingAppointment } from "../meetingAppointment.ts";
import { readMeeting } from "../meetingStore.ts";

/** A meeting as an entry for somebody's own calendar, under the same name as the one that goes by mail. */
export function loader({ params, context }: LoaderFunctionArgs): Promise<Response> {
  const { candidacy = "", meeting = "" } = params;
  const { t } = context.get(textsContext);
  const { publicUrl } = context.get(servicesContext);
  return asActor(context, async (tx, actor) => {
    const person = await readCandidacy(tx, actor, candidacy);
    const found = person && (await readMeeting(tx, candidacy, meeting));
    const own = actor.role === "candidate";
    const told =
      found &&
      meetingAppointment(found, {
        t,
        own,
        name: callName(person, { t }).split(" ")[0],
        link: publicUrl + meetingAddress(actor, candidacy, meeting),
      });
    if (!told) throw new Response(null, { status: 404 });
    return calendarResponse("afspraak", calendarFile(told, publicUrl));
  });
}
