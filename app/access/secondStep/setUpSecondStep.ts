import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Fault } from "../../platform/forms/fault.ts";
import { seal, unsealWithAny } from "../../platform/seal.ts";
import type { Actor } from "../actor.ts";
import type { SessionFacts } from "../sessions/sessionFacts.ts";
import { type Bound, counting, takeTry } from "../tries/tries.ts";
import { waitFault } from "../tries/waitFault.ts";
import { codesLeft, stepTaken } from "./secondSteps.ts";
import { makeRecoveryCodes } from "./recoveryCodes.ts";
import { secondStep } from "./schema.ts";
import { tellSecondStep } from "./secondStepMail.ts";
import { type SecondStepServices, sealPurpose, takeStep } from "./takeSecondStep.ts";
import { appAddress, keyToType, newSecret, stepOfCode } from "./totp.ts";

const tries: Bound = { name: "setUpStep", most: 20, minutes: 10 };

/** What somebody puts into their app. */
export type AppKey = {
  /** To be typed, in groups of four. */
  key: string;
  /** To be drawn as a picture for the phone's camera. */
  address: string;
};

/**
 * What an account's app is to be given; the same each time until its first code was right.
 *
 * @returns undefined when an app gives its codes already
 */
export function readAppKey(
  { database, sealKeys }: SecondStepServices,
  actor: Actor,
): Promise<AppKey | undefined> {
  return counting(database, async (tx) => {
    const purpose = sealPurpose(actor.account);
    await tx
      .insert(secondStep)
      .values({ accountId: actor.account, secret: seal(newSecret(), sealKeys[0], purpose) })
      .onConflictDoNothing();
    const [row] = await tx.select().from(secondStep).where(eq(secondStep.accountId, actor.account));
    if (!row || row.confirmedAt) return undefined;
    let shared = unsealWithAny(row.secret, sealKeys, purpose);
    if (shared === undefined) {
      // The key that sealed it is gone.
      shared = newSecret();
      await tx
        .update(secondStep)
        .set({ secret: seal(shared, sealKeys[0], purpose) })
        .where(eq(secondStep.accountId, actor.account));
    }
    return { key: keyToType(shared), address: appAddress(shared, actor.email) };
  });
}

export type SetUpOutcome =
  /** The codes to keep on paper; none when there were some already. */
  { kind: "done"; codes: string[] } | { kind: "fault"; fault: Fault };

/**
 * Has an app count as somebody's second step, after its first code. It is the second step of this session
 * too, and that code counts no more.
 */
export async function setUpApp(
  { database, sealKeys }: SecondStepServices,
  actor: Actor,
  session: SessionFacts,
  typed: string,
): Promise<SetUpOutcome> {
  const fault = (key: Fault["key"]): SetUpOutcome => ({
    kind: "fault",
    fault: { field: "code", key },
  });
  const minutes = await counting(database, (tx) => takeTry(tx, tries, actor.account));
  if (minutes !== undefined) return { kind: "fault", fault: waitFault("code", minutes) };
  return counting(database, async (tx): Promise<SetUpOutcome> => {
    const [row] = await tx
      .select()
      .from(secondStep)
      .where(and(eq(secondStep.accountId, actor.account), isNull(secondStep.confirmedAt)))
      .for("update");
    const shared = row && unsealWithAny(row.secret, sealKeys, sealPurpose(actor.account));
    const step = shared && (await stepOfCode(shared, typed));
    if (step === undefined || step === "") return fault("access:secondStep.wrong");
    if (!(await takeStep(tx, actor.account, step))) return fault("access:secondStep.used");
    await tx
      .update(secondStep)
      .set({ confirmedAt: new Date() })
      .where(eq(secondStep.accountId, actor.account));
    await stepTaken(tx, session.id);
    await tellSecondStep(tx, actor, session, "appAdded");
    const left = await codesLeft(tx, actor.account);
    return { kind: "done", codes: left > 0 ? [] : await makeRecoveryCodes(tx, actor.account) };
  });
}

/** Takes the app away, so that another phone can be set up; the passkeys and the codes on paper stay. */
export function removeApp(
  { database }: SecondStepServices,
  actor: Actor,
  session: SessionFacts,
): Promise<void> {
  return counting(database, async (tx) => {
    const gone = await tx
      .delete(secondStep)
      .where(and(eq(secondStep.accountId, actor.account), isNotNull(secondStep.confirmedAt)))
      .returning({ accountId: secondStep.accountId });
    if (gone.length > 0) await tellSecondStep(tx, actor, session, "appRemoved");
  });
}
