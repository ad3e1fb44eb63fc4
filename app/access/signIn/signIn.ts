import { and, eq } from "drizzle-orm";
import type { Database } from "../../platform/database/database.ts";
import { callerOf } from "../tries/callerOf.ts";
import { counting } from "../tries/tries.ts";
import type { Authentication } from "./authentication.ts";
import { passwordWasRight, takePasswordTry } from "./passwordTries.ts";
import { account } from "./schema.ts";

export type SignInOutcome =
  | { kind: "signedIn"; account: string; cookies: string[] }
  | { kind: "refused" }
  /** Tried too often; in so many minutes it may be tried again. */
  | { kind: "tooOften"; minutes: number };

/** An e-mail address and a password as they were typed. */
export type Credentials = {
  email: string;
  password: string;
  /** The account that this browser was signed in with before, as its own cookie says. */
  knownAccount?: string | undefined;
};

/** What signing in stands on. */
export type SignInServices = { authentication: Authentication; database: Database };

/**
 * Signs an account in with its e-mail address and password.
 *
 * An unknown address and a wrong password give the same answer after the same work: the library hashes
 * the password in both cases, and tries are counted by what was typed.
 *
 * @param request the request of the form, for the caller's address and browser
 */
export async function signIn(
  { authentication, database }: SignInServices,
  request: Request,
  { email: typed, password, knownAccount }: Credentials,
): Promise<SignInOutcome> {
  const email = typed.trim().toLowerCase();
  const attempt = {
    email,
    caller: callerOf(request),
    knownAccount: await ownName(database, knownAccount, email),
  };
  const minutes = await takePasswordTry(database, attempt);
  if (minutes !== undefined) return { kind: "tooOften", minutes };
  const response = await ask(authentication, request, { email, password });
  if (response.ok) {
    const { user } = (await response.json()) as { user: { id: string } };
    await passwordWasRight(database, attempt);
    return { kind: "signedIn", account: user.id, cookies: response.headers.getSetCookie() };
  }
  if (response.status >= 500) throw new Error(`signing in answered ${response.status}`);
  return { kind: "refused" };
}

function ask(
  authentication: Authentication,
  request: Request,
  body: { email: string; password: string },
): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set("content-type", "application/json");
  headers.delete("content-length");
  // The web server has refused forms of other sites already, by whatever name this one is called.
  headers.set("origin", new URL(authentication.options.baseURL).origin);
  return authentication.handler(
    new Request(new URL("/inloggen/sign-in/email", authentication.options.baseURL), {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    }),
  );
}

/** The account that this browser knows, when it is the one whose name was typed. */
async function ownName(
  database: Database,
  known: string | undefined,
  email: string,
): Promise<string | undefined> {
  if (!known) return undefined;
  const [found] = await counting(database, (tx) =>
    tx
      .select({ id: account.id })
      .from(account)
      .where(and(eq(account.id, known), eq(account.email, email))),
  );
  return found?.id;
}

/** Ends the session of this browser; gives the cookies that say so. */
export async function signOut(authentication: Authentication, request: Request): Promise<string[]> {
  const response = await authentication.api.signOut({
    headers: request.headers,
    asResponse: true,
  });
  return response.headers.getSetCookie();
}
