import { generateAuthenticationOptions, generateRegistrationOptions } from "@simplewebauthn/server";
import { eq } from "drizzle-orm";
import type { Database } from "../../platform/database/database.ts";
import { newChallenge } from "../../platform/seal.ts";
import type { Actor } from "../actor.ts";
import { passkey } from "../secondStep/schema.ts";

/** What the services of a request are to passkeys. */
export type PasskeyServices = { database: Database; secret: string; publicUrl: string };

/** How long somebody may take to show a finger or type a PIN, in minutes. */
export const MINUTES = 10;

/** For what the challenge of a new passkey is made, and of whom. */
export const addPurpose = (accountId: string) => `passkey of ${accountId}`;
/** For what the challenge of signing in is made; whose passkey it will be is not known yet. */
export const SIGN_IN_PURPOSE = "passkey to sign in";

/** The name by which passkeys know this installation: the host of its address. */
export const hostOf = ({ publicUrl }: Pick<PasskeyServices, "publicUrl">) =>
  new URL(publicUrl).hostname;

/**
 * What a browser needs to make a passkey on this device, or on a phone beside it, as JSON. It asks for a
 * finger, a face or a PIN, so that the passkey is two steps in one.
 */
export async function optionsToAdd(services: PasskeyServices, actor: Actor): Promise<object> {
  const known = await services.database.as("overstap_accounts", undefined, (tx) =>
    tx
      .select({ id: passkey.credentialId, transports: passkey.transports })
      .from(passkey)
      .where(eq(passkey.accountId, actor.account)),
  );
  return generateRegistrationOptions({
    rpName: "Overstap",
    rpID: hostOf(services),
    userName: actor.email,
    userDisplayName: actor.name,
    userID: new TextEncoder().encode(actor.account),
    challenge: bytesOf(newChallenge(services.secret, addPurpose(actor.account))),
    timeout: MINUTES * 60_000,
    excludeCredentials: known,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
}

/** What a browser needs to sign in with whichever passkey somebody has here, as JSON. */
export function optionsToSignIn(services: Omit<PasskeyServices, "database">): Promise<object> {
  return generateAuthenticationOptions({
    rpID: hostOf(services),
    challenge: bytesOf(newChallenge(services.secret, SIGN_IN_PURPOSE)),
    timeout: MINUTES * 60_000,
    userVerification: "required",
  });
}

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, "base64url"));
