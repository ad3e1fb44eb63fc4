import type { Authentication } from "./authentication.ts";

export type SignInOutcome =
  | { kind: "signedIn"; account: string; cookies: string[] }
  | { kind: "refused" }
  | { kind: "tooOften"; seconds: number };

/**
 * Signs an account in with its e-mail address and password.
 *
 * An unknown address and a wrong password give the same answer. The library is asked through its
 * own request handler, because only there it counts tries per caller.
 *
 * @param request the request of the form, for the caller's address and browser
 */
export async function signIn(
  authentication: Authentication,
  request: Request,
  email: string,
  password: string,
): Promise<SignInOutcome> {
  const headers = new Headers(request.headers);
  headers.set("content-type", "application/json");
  headers.delete("content-length");
  // The web server has refused forms of other sites already, by whatever name this one is called.
  headers.set("origin", new URL(authentication.options.baseURL).origin);
  const response = await authentication.handler(
    new Request(new URL("/inloggen/sign-in/email", authentication.options.baseURL), {
      method: "POST",
      headers,
      body: JSON.stringify({ email: email.trim().toLowerCase(), password }),
    }),
  );
  if (response.status === 429) {
    return { kind: "tooOften", seconds: Number(response.headers.get("x-retry-after") ?? 60) };
  }
  if (response.ok) {
    const { user } = (await response.json()) as { user: { id: string } };
    return { kind: "signedIn", account: user.id, cookies: response.headers.getSetCookie() };
  }
  if (response.status >= 500) throw new Error(`signing in answered ${response.status}`);
  return { kind: "refused" };
}

/** Ends the session of this browser; gives the cookies that say so. */
export async function signOut(authentication: Authentication, request: Request): Promise<string[]> {
  const response = await authentication.api.signOut({
    headers: request.headers,
    asResponse: true,
  });
  return response.headers.getSetCookie();
}
