import { beginSession, type Begun } from "../signIn/beginSession.ts";
import type { SignInServices } from "../signIn/signIn.ts";
import { callerOf } from "../tries/callerOf.ts";
import {
  type Bound,
  counting,
  forgetTries,
  giveTryBack,
  takeTry,
  triesLeft,
} from "../tries/tries.ts";
import { asksOfCaller } from "./askCode.ts";
import { codeAccount, findCodeAccount } from "./codeAccount.ts";
import { useLetterCode, useShortCode } from "./shortCode.ts";

/** Of a million codes one is right: five tries a code, and a new code four times in half an hour. */
const perName: Bound = { name: "code", most: 5, minutes: 10 };
const daily: Bound = { name: "codeDaily", most: 40, minutes: 24 * 60 };
const perCaller: Bound = { name: "codeCaller", most: 60, minutes: 10 };

export type CodeOutcome =
  | Begun
  | { kind: "refused" }
  /** Tried too often; in so many minutes it may be tried again. */
  | { kind: "tooOften"; minutes: number };

/**
 * Signs a candidate in with the code that was sent to them. A name that nobody has is answered as one that
 * somebody has.
 *
 * @param name the e-mail address or telephone number that the code was asked for
 */
export async function signInWithCode(
  { authentication, database }: SignInServices,
  request: Request,
  name: string,
  typed: string,
): Promise<CodeOutcome> {
  const who = name.trim().toLowerCase();
  const caller = callerOf(request);
  const minutes = await counting(
    database,
    async (tx) =>
      (await triesLeft(tx, perCaller, caller)) ??
      (await takeTry(tx, perName, who)) ??
      (await takeTry(tx, daily, who)) ??
      (await takeTry(tx, perCaller, caller)),
  );
  if (minutes !== undefined) return { kind: "tooOften", minutes };
  const found = await counting(database, async (tx) => {
    const account = await findCodeAccount(tx, who);
    if (!account || !(await useShortCode(tx, account.id, typed))) return undefined;
    await forgetTries(tx, perName, who);
    await forgetTries(tx, daily, who);
    await giveTryBack(tx, perCaller, caller);
    await giveTryBack(tx, asksOfCaller, caller);
    return account.id;
  });
  if (!found) return { kind: "refused" };
  return beginSession(authentication, request, found, { proof: "code", secondStep: false });
}

/** Signs a candidate in with the code of a letter from their coach. It works once. */
export async function signInWithLetter(
  { authentication, database }: SignInServices,
  request: Request,
  typed: string,
): Promise<CodeOutcome> {
  const caller = callerOf(request);
  const minutes = await counting(database, (tx) => takeTry(tx, perCaller, caller));
  if (minutes !== undefined) return { kind: "tooOften", minutes };
  const found = await counting(database, async (tx) => {
    const whose = await useLetterCode(tx, typed);
    const account = whose && (await codeAccount(tx, whose));
    if (account) await giveTryBack(tx, perCaller, caller);
    return account;
  });
  if (!found) return { kind: "refused" };
  return beginSession(authentication, request, found.id, { proof: "code", secondStep: false });
}
