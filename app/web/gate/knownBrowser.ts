import { createHmac, timingSafeEqual } from "node:crypto";
import { isId } from "../../platform/ids.ts";
import { cookie } from "./cookie.ts";

/** Over https the name itself binds the cookie to this host and to https. */
const nameOver = (encrypted: boolean) => (encrypted ? "__Host-overstap.wie" : "overstap.wie");
const MONTH = 60 * 60 * 24 * 30;

/**
 * A cookie that remembers, after a session has ended, whose it was: only so that a form that was
 * being filled in is kept for that account. It opens nothing.
 */
export function knownBrowserCookie(account: string, secret: string, encrypted: boolean): string {
  const value = `${account}.${sealOf(account, secret)}`;
  return `${nameOver(encrypted)}=${value}; Path=/; Max-Age=${MONTH}; SameSite=Lax; HttpOnly${encrypted ? "; Secure" : ""}`;
}

/** The account that was last signed in with this browser; undefined when it is not told or not ours. */
export function knownBrowser(
  request: Request,
  secret: string,
  encrypted: boolean,
): string | undefined {
  const [account, seal] = (cookie(request, nameOver(encrypted)) ?? "").split(".");
  if (!isId(account) || !seal) return undefined;
  const [told, right] = [Buffer.from(seal), Buffer.from(sealOf(account, secret))];
  return told.length === right.length && timingSafeEqual(told, right) ? account : undefined;
}

function sealOf(account: string, secret: string): string {
  return createHmac("sha256", secret).update(`wie ${account}`).digest("base64url");
}
