import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";

/** By what a session was begun; the store's own words. */
export type Proof = "passkey" | "code" | "organisation";

/**
 * Begins sessions for accounts that proved themselves to this program and not to the library. It has no
 * address: only the program itself calls it.
 */
export const sessionsBegun = {
  id: "overstap-sessions",
  endpoints: {
    beginSession: createAuthEndpoint(
      {
        method: "POST",
        body: z.object({
          account: z.string(),
          proof: z.enum(["passkey", "code", "organisation"]),
          secondStep: z.boolean(),
        }),
      },
      async (context) => {
        const { account, proof, secondStep } = context.body;
        const { internalAdapter } = context.context;
        const user = await internalAdapter.findUserById(account);
        if (!user) return context.json({ begun: false });
        const session = await internalAdapter.createSession(account, false, {
          proof,
          ...(secondStep ? { secondStepAt: new Date() } : {}),
        });
        await setSessionCookie(context, { session, user });
        return context.json({ begun: true });
      },
    ),
  },
};

/** What of the library begins a session; `Authentication` has it. */
type BeginsSessions = {
  api: {
    beginSession(asked: {
      body: { account: string; proof: Proof; secondStep: boolean };
      headers: Headers;
      asResponse: true;
    }): Promise<Response>;
  };
};

/** A session that was begun: whose, and the cookies that say so. */
export type Begun = { kind: "signedIn"; account: string; cookies: string[] };

/**
 * Begins a session of an account in the browser that asks.
 *
 * @param request for the browser's name and the caller's address
 * @param how by what the account proved itself, and whether that was two steps at once
 * @throws when there is no such account
 */
export async function beginSession(
  authentication: BeginsSessions,
  request: Request,
  account: string,
  how: { proof: Proof; secondStep: boolean },
): Promise<Begun> {
  const response = await authentication.api.beginSession({
    body: { account, ...how },
    headers: request.headers,
    asResponse: true,
  });
  const { begun } = (await response.json()) as { begun: boolean };
  if (!begun) throw new Error("a session was asked for an account that is not there");
  return { kind: "signedIn", account, cookies: response.headers.getSetCookie() };
}
