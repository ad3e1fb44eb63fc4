import { seal, unseal } from "../../platform/seal.ts";
import { cookie } from "./cookie.ts";

const NAME = "overstap.code";
const PATH = "/inloggen/code";
const SECONDS = 15 * 60;
const PURPOSE = "asked code";

type Known = { secret: string; publicUrl: string };

/** Remembers in this browser, sealed, for whom a code was asked: nobody types their name twice. */
export function askedCookie(name: string, { secret, publicUrl }: Known): string {
  const secure = publicUrl.startsWith("https:") ? "; Secure" : "";
  const value = seal(name.slice(0, 254), secret, PURPOSE);
  return `${NAME}=${value}; Path=${PATH}; Max-Age=${SECONDS}; SameSite=Lax; HttpOnly${secure}`;
}

/** For whom a code was asked in this browser; undefined when for nobody, or too long ago. */
export function askedName(request: Request, { secret }: Pick<Known, "secret">): string | undefined {
  const value = cookie(request, NAME);
  return value && unseal(value, secret, PURPOSE);
}
