import type { AskedProvider } from "../../access/organisationSignIn/askProvider.ts";
import { seal, unseal } from "../../platform/seal.ts";
import { cookie } from "./cookie.ts";

const NAME = "overstap.werk";
const PATH = "/inloggen/organisatie";
const SECONDS = 15 * 60;
const PURPOSE = "asked provider";

type Known = { secret: string; publicUrl: string };

/** Keeps in this browser, sealed, what must come back from a provider; empty when it came back. */
export function providerCookie(asked: AskedProvider | undefined, known: Known): string {
  const value = asked ? seal(JSON.stringify(asked), known.secret, PURPOSE) : "";
  const secure = known.publicUrl.startsWith("https:") ? "; Secure" : "";
  const age = asked ? SECONDS : 0;
  return `${NAME}=${value}; Path=${PATH}; Max-Age=${age}; SameSite=Lax; HttpOnly${secure}`;
}

/** What this browser keeps; undefined when nothing, or not ours. */
export function askedProvider(
  request: Request,
  { secret }: Pick<Known, "secret">,
): AskedProvider | undefined {
  const opened = unseal(cookie(request, NAME) ?? "", secret, PURPOSE);
  return opened === undefined ? undefined : (JSON.parse(opened) as AskedProvider);
}
