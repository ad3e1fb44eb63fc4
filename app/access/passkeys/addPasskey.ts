import { verifyRegistrationResponse } from "@simplewebauthn/server";
import { and, count, eq } from "drizzle-orm";
import { newId } from "../../platform/ids.ts";
import { isChallenge } from "../../platform/seal.ts";
import type { Actor } from "../actor.ts";
import { makeRecoveryCodes } from "../secondStep/recoveryCodes.ts";
import { passkey } from "../secondStep/schema.ts";
import { codesLeft, stepTaken } from "../secondStep/secondSteps.ts";
import { tellSecondStep } from "../secondStep/secondStepMail.ts";
import type { SessionFacts } from "../sessions/sessionFacts.ts";
import { counting } from "../tries/tries.ts";
import { challengeUsed } from "./challengeUsed.ts";
import { addPurpose, hostOf, MINUTES, type PasskeyServices } from "./passkeyOptions.ts";
import { readAnswer } from "./readAnswer.ts";

/** More than anybody has devices. */
const MOST = 20;

export type AddPasskeyOutcome =
  /** The codes to keep on paper; none when there were some already. */
  | { kind: "done"; codes: string[] }
  /** What the browser sent was not made for this, or not now. */
  | { kind: "refused" };

/**
 * Keeps a passkey that a browser made for the actor. It is the second step of this session too.
 *
 * @param answer what the browser answered, as JSON
 * @param userAgent what it says of itself, to tell one passkey from another
 */
export async function addPasskey(
  services: PasskeyServices,
  actor: Actor,
  session: SessionFacts,
  answer: string,
  userAgent: string | null,
): Promise<AddPasskeyOutcome> {
  const response = readAnswer(answer);
  if (!response) return { kind: "refused" };
  const { database, secret, publicUrl } = services;
  const purpose = addPurpose(actor.account);
  const verified = await verifyRegistrationResponse({
    response: response as unknown as Parameters<typeof verifyRegistrationResponse>[0]["response"],
    expectedChallenge: (challenge) => isChallenge(challenge, secret, purpose, MINUTES),
    expectedOrigin: publicUrl,
    expectedRPID: hostOf(services),
    requireUserVerification: true,
  }).catch(() => undefined);
  if (!verified?.verified) return { kind: "refused" };
  const { credential } = verified.registrationInfo;
  return counting(database, async (tx): Promise<AddPasskeyOutcome> => {
    if (await challengeUsed(tx, response)) return { kind: "refused" };
    const [held] = await tx
      .select({ count: count() })
      .from(passkey)
      .where(eq(passkey.accountId, actor.account));
    if (held!.count >= MOST) return { kind: "refused" };
    const added = await tx
      .insert(passkey)
      .values({
        id: newId(),
        accountId: actor.account,
        credentialId: credential.id,
        publicKey: Buffer.from(credential.publicKey).toString("base64url"),
        counter: credential.counter,
        transports: credential.transports ?? [],
        userAgent: userAgent?.slice(0, 500) ?? null,
      })
      .onConflictDoNothing()
      .returning({ id: passkey.id });
    if (added.length === 0) return { kind: "refused" };
    await stepTaken(tx, session.id);
    await tellSecondStep(tx, actor, session, "passkeyAdded");
    const left = await codesLeft(tx, actor.account);
    return { kind: "done", codes: left > 0 ? [] : await makeRecoveryCodes(tx, actor.account) };
  });
}

/** Throws one of the actor's passkeys away. */
export function removePasskey(
  { database }: Pick<PasskeyServices, "database">,
  actor: Actor,
  session: SessionFacts,
  id: string,
): Promise<void> {
  return counting(database, async (tx) => {
    const gone = await tx
      .delete(passkey)
      .where(and(eq(passkey.id, id), eq(passkey.accountId, actor.account)))
      .returning({ id: passkey.id });
    if (gone.length > 0) await tellSecondStep(tx, actor, session, "passkeyRemoved");
  });
}
