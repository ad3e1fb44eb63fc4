import { and, eq, isNotNull, isNull, lt, or } from "drizzle-orm";
import type { Database, Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { unsealWithAny } from "../../platform/seal.ts";
import type { Actor } from "../actor.ts";
import type { SealKeys } from "../sealing/sealKeys.ts";
import type { SessionFacts } from "../sessions/sessionFacts.ts";
import { type Bound, counting, forgetTries, takeTry } from "../tries/tries.ts";
import { waitFault } from "../tries/waitFault.ts";
import { useRecoveryCode } from "./recoveryCodes.ts";
import { secondStep } from "./schema.ts";
import { stepTaken } from "./secondSteps.ts";
import { tellSecondStep } from "./secondStepMail.ts";
import { stepOfCode } from "./totp.ts";

const soon: Bound = { name: "secondStep", most: 5, minutes: 10 };
/** Of a million codes three are right at a time: so many tries a day find one in thirty years. */
const daily: Bound = { name: "secondStepDaily", most: 30, minutes: 24 * 60 };

const FIELD = "code";

/** What the services of a request are to the second step. */
export type SecondStepServices = { database: Database; sealKeys: SealKeys };

/** For what the secret of an app is sealed, and of whom. */
export const sealPurpose = (accountId: string) => `second step ${accountId}`;

/**
 * Takes a code of somebody's app, or one of their codes on paper, as the second step of their session.
 * Each counts once: a code that was seen over a shoulder, or sent twice, opens nothing.
 *
 * @param typed six figures, or a code on paper
 * @returns what is wrong with it; undefined when it was right
 */
export async function takeSecondStep(
  services: SecondStepServices,
  actor: Actor,
  session: SessionFacts,
  typed: string,
): Promise<Fault | undefined> {
  const { database } = services;
  const minutes = await counting(
    database,
    async (tx) =>
      (await takeTry(tx, soon, actor.account)) ?? (await takeTry(tx, daily, actor.account)),
  );
  if (minutes !== undefined) return waitFault(FIELD, minutes);
  return counting(database, async (tx) => {
    const fault = await useCode(services, tx, actor, session, typed);
    if (fault) return fault;
    await forgetTries(tx, soon, actor.account);
    await forgetTries(tx, daily, actor.account);
    await stepTaken(tx, session.id);
    return undefined;
  });
}

async function useCode(
  { sealKeys }: SecondStepServices,
  tx: Transaction,
  actor: Actor,
  session: SessionFacts,
  typed: string,
): Promise<Fault | undefined> {
  if (await useRecoveryCode(tx, actor.account, typed)) {
    await tellSecondStep(tx, actor, session, "codeUsed");
    return undefined;
  }
  const [app] = await tx
    .select()
    .from(secondStep)
    .where(and(eq(secondStep.accountId, actor.account), isNotNull(secondStep.confirmedAt)));
  const shared = app && unsealWithAny(app.secret, sealKeys, sealPurpose(actor.account));
  const step = shared && (await stepOfCode(shared, typed));
  if (step === undefined || step === "") return { field: FIELD, key: "access:secondStep.wrong" };
  const taken = await takeStep(tx, actor.account, step);
  return taken ? undefined : { field: FIELD, key: "access:secondStep.used" };
}

/** Notes the half minute of a code that is taken; false when it, or a later one, was taken before. */
export async function takeStep(tx: Transaction, accountId: string, step: number): Promise<boolean> {
  const taken = await tx
    .update(secondStep)
    .set({ lastStep: step })
    .where(
      and(
        eq(secondStep.accountId, accountId),
        or(isNull(secondStep.lastStep), lt(secondStep.lastStep, step)),
      ),
    )
    .returning({ accountId: secondStep.accountId });
  return taken.length > 0;
}
