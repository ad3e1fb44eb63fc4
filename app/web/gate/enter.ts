import { redirect, type RouterContextProvider } from "react-router";
import { servicesContext } from "../../access/request/contexts.ts";
import { signIn, type SignInOutcome } from "../../access/signIn/signIn.ts";
import { knownBrowserCookie } from "./knownBrowser.ts";

type Context = Readonly<RouterContextProvider>;
type SignedIn = Extract<SignInOutcome, { kind: "signedIn" }>;

/** An e-mail address and a password as they were typed. */
export type Credentials = { email: string; password: string };

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
  { email, password }: Credentials,
  to: string,
): Promise<Exclude<SignInOutcome, SignedIn>> {
  const { authentication } = context.get(servicesContext);
  const outcome = await signIn(authentication, request, email, password);
  if (outcome.kind !== "signedIn") return outcome;
  throw redirect(to, { headers: cookiesOf(outcome, context) });
}

/** The headers that let a browser stay signed in. */
export function cookiesOf({ account, cookies }: SignedIn, context: Context): Headers {
  const { secret, publicUrl } = context.get(servicesContext);
  const known = knownBrowserCookie(account, secret, publicUrl.startsWith("https:"));
  return new Headers([...cookies, known].map((value): [string, string] => ["set-cookie", value]));
}
