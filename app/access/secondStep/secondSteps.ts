import { and, asc, count, eq, isNotNull, isNull } from "drizzle-orm";
import type { Database, Transaction } from "../../platform/database/database.ts";
import { type Device, deviceOf } from "../sessions/deviceOf.ts";
import { accountSession } from "../signIn/schema.ts";
import { passkey, recoveryCode, secondStep } from "./schema.ts";

/** One passkey of an account, as its owner sees it. */
export type PasskeyRow = {
  id: string;
  /** On which device it was made. */
  device: Device;
  since: string;
  lastUsed: string | null;
};

/** Which second steps an account has. */
export type SecondSteps = {
  /** Since when an app gives its codes, ISO 8601 UTC; null when none does. */
  app: string | null;
  passkeys: PasskeyRow[];
  /** How many codes on paper were not used yet. */
  codesLeft: number;
};

/** The second steps of an account, for its owner. */
export function readSecondSteps(database: Database, accountId: string): Promise<SecondSteps> {
  return database.as("overstap_accounts", undefined, async (tx) => {
    const [app] = await tx
      .select({ since: secondStep.confirmedAt })
      .from(secondStep)
      .where(eq(secondStep.accountId, accountId));
    const passkeys = await tx
      .select()
      .from(passkey)
      .where(eq(passkey.accountId, accountId))
      .orderBy(asc(passkey.recordedAt));
    return {
      app: app?.since?.toISOString() ?? null,
      passkeys: passkeys.map(({ id, userAgent, recordedAt, lastUsedAt }) => ({
        id,
        device: deviceOf(userAgent),
        since: recordedAt.toISOString(),
        lastUsed: lastUsedAt?.toISOString() ?? null,
      })),
      codesLeft: await codesLeft(tx, accountId),
    };
  });
}

/** How many codes on paper somebody has left. */
export async function codesLeft(tx: Transaction, accountId: string): Promise<number> {
  const [left] = await tx
    .select({ count: count() })
    .from(recoveryCode)
    .where(and(eq(recoveryCode.accountId, accountId), isNull(recoveryCode.usedAt)));
  return left?.count ?? 0;
}

/** Whether an account has a second step, which each of its sessions then has to take. */
export async function hasSecondStep(tx: Transaction, accountId: string): Promise<boolean> {
  const app = await tx
    .select({ one: secondStep.accountId })
    .from(secondStep)
    .where(and(eq(secondStep.accountId, accountId), isNotNull(secondStep.confirmedAt)));
  if (app.length > 0) return true;
  const keys = await tx
    .select({ one: passkey.id })
    .from(passkey)
    .where(eq(passkey.accountId, accountId))
    .limit(1);
  return keys.length > 0;
}

/** Notes that the second step was taken in a session; it holds as long as the session does. */
export async function stepTaken(tx: Transaction, sessionId: string): Promise<void> {
  await tx
    .update(accountSession)
    .set({ secondStepAt: new Date() })
    .where(eq(accountSession.id, sessionId));
}
