import { verifyAuthenticationResponse } from "@simplewebauthn/server";
import { eq } from "drizzle-orm";
import { isChallenge } from "../../platform/seal.ts";
import { passkey } from "../secondStep/schema.ts";
import { counting } from "../tries/tries.ts";
import { challengeUsed } from "./challengeUsed.ts";
import { hostOf, MINUTES, type PasskeyServices, SIGN_IN_PURPOSE } from "./passkeyOptions.ts";
import { readAnswer } from "./readAnswer.ts";

/**
 * Whose passkey signed a challenge of this installation, within ten minutes and not before.
 *
 * @param answer what the browser answered, as JSON
 * @returns the account; undefined when it is nobody's, or not rightly signed
 */
export async function accountOfPasskey(
  services: PasskeyServices,
  answer: string,
): Promise<string | undefined> {
  const response = readAnswer(answer);
  if (!response) return undefined;
  const { database, secret, publicUrl } = services;
  const [known] = await counting(database, (tx) =>
    tx.select().from(passkey).where(eq(passkey.credentialId, response.id)),
  );
  if (!known) return undefined;
  const verified = await verifyAuthenticationResponse({
    response: response as unknown as Parameters<typeof verifyAuthenticationResponse>[0]["response"],
    expectedChallenge: (challenge) => isChallenge(challenge, secret, SIGN_IN_PURPOSE, MINUTES),
    expectedOrigin: publicUrl,
    expectedRPID: hostOf(services),
    credential: {
      id: known.credentialId,
      publicKey: new Uint8Array(Buffer.from(known.publicKey, "base64url")),
      counter: known.counter,
    },
    requireUserVerification: true,
  }).catch(() => undefined);
  if (!verified?.verified) return undefined;
  return counting(database, async (tx) => {
    if (await challengeUsed(tx, response)) return undefined;
    await tx
      .update(passkey)
      .set({ counter: verified.authenticationInfo.newCounter, lastUsedAt: new Date() })
      .where(eq(passkey.id, known.id));
    return known.accountId;
  });
}
