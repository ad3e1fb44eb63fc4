import type { LoaderFunctionArgs } from "react-router";
import { countTry, triedTooOften } from "../../access/links/boundedTries.ts";
import { actorContext, servicesContext } from "../../access/request/contexts.ts";
import { calendarFeed, calendarResponse } from "../../platform/calendar/calendarFile.ts";
import { openFeed } from "../../transition/calendar/openFeed.ts";
import { readFeed } from "../../transition/calendar/readFeed.ts";
import { audited } from "../gate/audited.ts";

const tooOften = (minutes: number) =>
  new Response(null, { status: 429, headers: { "retry-after": String(minutes * 60) } });

/**
 * Somebody's own calendar for a calendar elsewhere, which signs in by nothing but its address. It is read as
 * who they are now, whoever is signed in where it is opened, and written down as a look of theirs.
 */
export async function loader({ request, context, params }: LoaderFunctionArgs): Promise<Response> {
  const { database, publicUrl, texts } = context.get(servicesContext);
  if (await triedTooOften(database, request)) throw tooOften(10);
  const opened = await openFeed(database, params["token"]);
  if (opened.kind === "none") {
    await database.as("overstap_accounts", undefined, (tx) => countTry(tx, request));
    throw new Response(null, { status: 404 });
  }
  if (opened.kind === "wait") throw tooOften(opened.minutes);
  const { actor, language } = opened;
  context.set(actorContext, actor);
  return audited(context, { kind: "file", id: "calendar-feed" }, async () => {
    const calendar = await readFeed(database, actor, { t: texts(language), publicUrl });
    return calendarResponse("overstap", calendarFeed(calendar, publicUrl));
  });
}
