import { redirect, type RouterContextProvider } from "react-router";
import { servicesContext } from "../../access/request/contexts.ts";
import { signIn, type SignInOutcome } from "../../access/signIn/signIn.ts";
import { knownBrowserCookie } from "./knownBrowser.ts";

/**
 * Signs somebody in and leads them on, with the cookies that say so.
 *
 * @param to a path of this program
 * @returns why not, when they are not let in
 * @throws the redirect that answers the request, when they are
 */
export async function enter(
  request: Request,
  context: Readonly<RouterContextProvider>,
  { email, password }: { email: string; password: string },
  to: string,
): Promise<Exclude<SignInOutcome, { kind: "signedIn" }>> {
  const { authentication, secret, publicUrl } = context.get(servicesContext);
  const outcome = await signIn(authentication, request, email, password);
  if (outcome.kind !== "signedIn") return outcome;
  const known = knownBrowserCookie(outcome.account, secret, publicUrl.startsWith("https:"));
  const headers = [...outcome.cookies, known].map((value): [string, string] => [
    "set-cookie",
    value,
  ]);
  throw redirect(to, { headers });
}
