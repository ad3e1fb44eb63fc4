import { redirect, type RouterContextProvider } from "react-router";
import { servicesContext } from "../../access/request/contexts.ts";
import { type Credentials, signIn, type SignInOutcome } from "../../access/signIn/signIn.ts";
import { knownBrowser, knownBrowserCookie } from "./knownBrowser.ts";

type Context = Readonly<RouterContextProvider>;
type SignedIn = Extract<SignInOutcome, { kind: "signedIn" }>;

/**
 * Signs somebody in and leads them on, with the cookies that say so.
 *
 * @param to a path of this program
 * @returns why not, when they are not let in
 * @throws the redirect that answers the request, when they are
 */
export async function enter(
  request: Request,
  context: Context,
  typed: Omit<Credentials, "knownAccount">,
  to: string,
): Promise<Exclude<SignInOutcome, SignedIn>> {
  const outcome = await signInHere(request, context, typed);
  if (outcome.kind !== "signedIn") return outcome;
  throw redirect(to, { headers: cookiesOf(outcome, context) });
}

/** Signs somebody in, in this browser, which may have been signed in with the same account before. */
export function signInHere(
  request: Request,
  context: Context,
  typed: Omit<Credentials, "knownAccount">,
): Promise<SignInOutcome> {
  const services = context.get(servicesContext);
  const encrypted = services.publicUrl.startsWith("https:");
  const knownAccount = knownBrowser(request, services.secret, encrypted);
  return signIn(services, request, { ...typed, knownAccount });
}

/** The headers that let a browser stay signed in. */
export function cookiesOf({ account, cookies }: SignedIn, context: Context): Headers {
  const { secret, publicUrl } = context.get(servicesContext);
  const known = knownBrowserCookie(account, secret, publicUrl.startsWith("https:"));
  return new Headers([...cookies, known].map((value): [string, string] => ["set-cookie", value]));
}
