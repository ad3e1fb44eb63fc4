import type { Database } from "../../platform/database/database.ts";
import {
  type Bound,
  counting,
  forgetTries,
  giveTryBack,
  takeTry,
  triesLeft,
} from "../tries/tries.ts";

/** What one caller may get wrong about one name. Further tries count for nobody else. */
const pair: Bound = { name: "password", most: 5, minutes: 10 };
/** What a browser may get wrong about the account that was signed in with it before. */
const ownBrowser: Bound = { name: "known", most: 10, minutes: 10 };
/** What all callers that nobody knows may get wrong about one name. */
const name: Bound = { name: "name", most: 30, minutes: 60 };
/**
 * What one caller may get wrong in all. A colleague who mistypes is stopped by `pair` after five, so
 * behind one address twenty may mistype at once before the other colleagues notice.
 */
const caller: Bound = { name: "caller", most: 100, minutes: 10 };

/** Who tries to sign in. */
export type PasswordTry = {
  /** The e-mail address as it was typed, in small letters; whether there is an account makes no difference. */
  email: string;
  /** Who calls; see `callerOf`. */
  caller: string;
  /** The account with this name that this browser was signed in with before, if it was. */
  knownAccount: string | undefined;
};

/**
 * Counts a try to sign in with a password, before the password is looked at.
 *
 * A browser that was signed in with this very account before has a count of its own: nobody else's
 * guesses lock somebody out at their own desk, however many there are.
 *
 * @returns in how many minutes it may be tried again; undefined when it may be tried now
 */
export function takePasswordTry(
  database: Database,
  { email, caller: who, knownAccount }: PasswordTry,
): Promise<number | undefined> {
  return counting(database, async (tx) => {
    if (knownAccount) return takeTry(tx, ownBrowser, knownAccount);
    // In this order: what one mistyping colleague tries on is not counted for their whole office.
    return (
      (await triesLeft(tx, caller, who)) ??
      (await takeTry(tx, pair, `${email} ${who}`)) ??
      (await takeTry(tx, name, email)) ??
      (await takeTry(tx, caller, who))
    );
  });
}

/** Takes the counts back after the password was right. */
export function passwordWasRight(
  database: Database,
  { email, caller: who, knownAccount }: PasswordTry,
): Promise<void> {
  return counting(database, async (tx) => {
    if (knownAccount) return forgetTries(tx, ownBrowser, knownAccount);
    await forgetTries(tx, pair, `${email} ${who}`);
    await giveTryBack(tx, name, email);
    await giveTryBack(tx, caller, who);
  });
}
