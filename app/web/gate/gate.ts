import { redirect, type MiddlewareFunction } from "react-router";
import { actorContext, servicesContext } from "../../access/request/contexts.ts";
import { whoAsks } from "../../access/signIn/whoAsks.ts";
import { isLanguage, languageOf } from "../../platform/texts/texts.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { addressOf } from "./addressOf.ts";
import { cookie } from "./cookie.ts";
import { textsIn } from "../texts.ts";

/**
 * The first lock: before any loader or action runs, finds who asks and whether the route table
 * lets that role open this address. An address that is not in the table opens for nobody.
 */
export const gate: MiddlewareFunction<Response> = async ({ request, context, pattern }, next) => {
  const { authentication, database, mode } = context.get(servicesContext);
  const url = new URL(request.url);
  const who = await whoAsks(authentication, database, request.headers);
  const chosen = cookie(request, "taal");
  const language = isLanguage(chosen)
    ? chosen
    : (who?.language ?? languageOf(chosen, request.headers.get("accept-language")));
  context.set(textsContext, { t: textsIn(language), language });
  context.set(actorContext, who?.actor);
  const address = addressOf(pattern);
  if (address?.who === "anyone") return next();
  if (!who) {
    const back =
      request.method === "GET" && url.pathname !== "/"
        ? `?naar=${encodeURIComponent(url.pathname + url.search)}`
        : "";
    throw redirect(`/inloggen${back}`);
  }
  if (!address || (address.demonstrationOnly && mode !== "demo")) {
    throw new Response(null, { status: 404 });
  }
  if (!who.actor) throw new Response(null, { status: 403 });
  if (address.who !== "signedIn" && !address.who.includes(who.actor.role)) {
    throw new Response(null, { status: 403 });
  }
  return next();
};
