import { data, redirect, type MiddlewareFunction } from "react-router";
import { actorContext, servicesContext, sessionContext } from "../../access/request/contexts.ts";
import { whoAsks } from "../../access/signIn/whoAsks.ts";
import { asSessionKnows, behindBirthDate } from "../../access/codes/giveBirthDate.ts";
import { waitsForSecondStep } from "../../access/secondStep/needsSecondStep.ts";
import { isLanguage, languageOf } from "../../platform/texts/texts.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { textsIn } from "../texts.ts";
import { addressOf } from "./addressOf.ts";
import { audited } from "./audited.ts";
import { cookie } from "./cookie.ts";
import { holdForm } from "./holdForm.ts";
import { mayPost } from "./mayPost.ts";
import { returnAddress } from "./returnAddress.ts";
import { tooLargeContext } from "./tooLarge.ts";

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
  const actor = who?.actor && asSessionKnows(who.actor, who.session);
  context.set(actorContext, actor);
  context.set(sessionContext, who?.session);
  const tooLarge = context.get(tooLargeContext);
  if (tooLarge) throw data(tooLarge, { status: 413 });
  const address = addressOf(pattern);
  const posted = request.method === "POST";
  if (address?.who === "anyone") {
    if (posted && !mayPost(address, who?.actor?.role)) throw new Response(null, { status: 405 });
    return next();
  }
  if (!who) {
    // What was typed into a form whose session ended meanwhile waits for whoever typed it.
    const isPage = address?.kind === "page";
    const held = posted && isPage && (await holdForm(request, context));
    throw redirect(`/inloggen${returnAddress(url, posted && !isPage, held)}`);
  }
  if (!address || (address.demonstrationOnly && mode !== "demo")) {
    throw new Response(null, { status: 404 });
  }
  if (!who.actor) throw new Response(null, { status: 403 });
  if (address.who !== "signedIn" && !address.who.includes(who.actor.role)) {
    throw new Response(null, { status: 403 });
  }
  if (waitsForSecondStep(who.actor.role, who.session) && !address.beforeSecondStep) {
    const isPage = address.kind === "page";
    // What was typed waits in its form.
    if (posted && isPage) await holdForm(request, context);
    const back = posted && !isPage ? "" : `?naar=${encodeURIComponent(url.pathname + url.search)}`;
    throw redirect(`/account/tweede-stap${back}`);
  }
  if (actor?.withheld && behindBirthDate.some((group) => address.shows.includes(group))) {
    if (posted && address.kind === "page") await holdForm(request, context);
    throw redirect(`/account/geboortedatum?naar=${encodeURIComponent(url.pathname + url.search)}`);
  }
  if (posted && !mayPost(address, who.actor.role)) {
    throw new Response(null, { status: address.posts ? 403 : 405 });
  }
  return audited(context, address, next);
};
