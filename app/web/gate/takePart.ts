import { redirect, type RouterContextProvider } from "react-router";
import { acceptAsAccount, acceptAsNew } from "../../access/invitations/acceptInvitation.ts";
import type { OpenedInvitation } from "../../access/invitations/openInvitation.ts";
import { actorContext, servicesContext } from "../../access/request/contexts.ts";
import { beginSession } from "../../access/signIn/beginSession.ts";
import { signOut } from "../../access/signIn/signIn.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { faultyForm, type FormState, freshForm } from "../../platform/forms/formState.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { cookiesOf, enter, signInHere } from "./enter.ts";

type Context = Readonly<RouterContextProvider>;

/** How somebody takes part: as somebody new, by an account that there is, or signed in already. */
export type TakingPart = "new" | "known" | "signedIn";

/** What the page shows when somebody does not take part yet. */
export type NotYet = {
  status: number;
  asked?: OpenedInvitation;
  form: FormState;
  way: TakingPart;
};

const FIRST = "/vandaag";
/** Where somebody with several roles chooses as what to act. */
const CHOOSE = "/rol";

/**
 * Carries out what somebody pressed on an invitation's page: take part as somebody new, by an account
 * that there is, as whoever is signed in, or sign out first.
 *
 * @returns what stands in the way
 * @throws the redirect that answers the request when it was done
 */
export function takePart(
  request: Request,
  context: Context,
  token: string | undefined,
  given: Given,
  asked: OpenedInvitation,
): Promise<NotYet> {
  const ways = { meedoen: asSignedIn, inloggen: asKnown, uitloggen: leave };
  const way = ways[oneOf(given, "doe") as keyof typeof ways] ?? asNew;
  return way({ request, context, token, given, asked });
}

type Ask = {
  request: Request;
  context: Context;
  token: string | undefined;
  given: Given;
  asked: OpenedInvitation;
};

async function asNew({ request, context, token, given, asked }: Ask): Promise<NotYet> {
  const { database } = context.get(servicesContext);
  const { language } = context.get(textsContext);
  const outcome = await acceptAsNew(database, token, given, language);
  if (outcome.kind === "faults") return notYet(given, outcome.faults, "new");
  if (outcome.kind === "acceptedWithoutMail") {
    const { authentication } = context.get(servicesContext);
    const how = { proof: "code", secondStep: false } as const;
    const begun = await beginSession(authentication, request, outcome.account, how);
    throw redirect(FIRST, { headers: cookiesOf(begun, context) });
  }
  const email = asked.email ?? oneOf(given, "email").trim().toLowerCase();
  const credentials = { email, password: oneOf(given, "wachtwoord") };
  if (outcome.kind === "hasAccount") {
    return notYet(given, [{ field: "email", key: "access:invitation.hasAccount" }], "known");
  }
  // Whoever pressed twice has taken part already, and is let in.
  await enter(request, context, credentials, FIRST);
  return dead(asked);
}

async function asKnown({ request, context, token, given, asked }: Ask): Promise<NotYet> {
  const { database } = context.get(servicesContext);
  const email = asked.email ?? oneOf(given, "email");
  const password = oneOf(given, "wachtwoord");
  const outcome = await signInHere(request, context, { email, password });
  if (outcome.kind === "tooOften") {
    const values = { count: outcome.minutes };
    return notYet(given, [{ field: "wachtwoord", key: "web:signIn.tooOften", values }], "known");
  }
  if (outcome.kind === "refused") {
    return notYet(given, [{ field: "wachtwoord", key: "web:signIn.refused" }], "known");
  }
  const state = await acceptAsAccount(database, token, outcome.account);
  if (state === "otherAddress") {
    return notYet(given, [{ field: "wachtwoord", key: "access:invitation.otherAddress" }], "known");
  }
  if (state !== "accepted" && state !== "used") return dead(asked);
  throw redirect(state === "accepted" ? CHOOSE : FIRST, { headers: cookiesOf(outcome, context) });
}

async function asSignedIn({ context, token, given, asked }: Ask): Promise<NotYet> {
  const actor = context.get(actorContext);
  if (!actor) return notYet(given, [], asked.hasAccount ? "known" : "new");
  const state = await acceptAsAccount(context.get(servicesContext).database, token, actor.account);
  if (state === "accepted") throw redirect(CHOOSE);
  if (state === "otherAddress") {
    return notYet(given, [{ field: "doe", key: "access:invitation.otherAddress" }], "signedIn");
  }
  return dead(asked);
}

async function leave({ request, context }: Ask): Promise<never> {
  const cookies = await signOut(context.get(servicesContext).authentication, request);
  const headers = new Headers(cookies.map((value): [string, string] => ["set-cookie", value]));
  throw redirect(new URL(request.url).pathname, { headers });
}

function notYet(given: Given, faults: readonly Fault[], way: TakingPart): NotYet {
  const { wachtwoord: _password, ...rest } = given;
  return { status: faults.length > 0 ? 400 : 200, form: faultyForm(rest, faults), way };
}

/** It was open a moment ago: somebody else was quicker, or it was withdrawn meanwhile. */
function dead(asked: OpenedInvitation): NotYet {
  return { status: 409, asked: { ...asked, state: "used" }, form: freshForm({}), way: "new" };
}
