import { timingSafeEqual } from "node:crypto";
import { createOTP } from "@better-auth/utils/otp";
import { base32 } from "@better-auth/utils/base32";
import { generateRandomString } from "better-auth/crypto";

const PERIOD_MS = 30_000;
/** A phone's clock may be half a minute off, and somebody types slowly. */
const WINDOW = 1;
const DIGITS = 6;

/** Makes what an app and the program share: 22 letters and figures, some 130 bits (RFC 4226 asks 128). */
export const newSecret = () => generateRandomString(22, "a-z", "A-Z", "0-9");

/** What is typed into an app that cannot read the picture, in groups of four. */
export function keyToType(secret: string): string {
  return base32.encode(secret, { padding: false }).replace(/(.{4})(?=.)/g, "$1 ");
}

/** The address that the picture holds; apps show it as "Overstap: e-mail". */
export function appAddress(secret: string, email: string): string {
  return createOTP(secret).url("Overstap", email);
}

/**
 * Which half minute since 1970 a code belongs to: now, the one before, or the next. Whoever takes a code
 * keeps that number, so that the code counts once.
 *
 * @param code as it was typed; spaces make no difference
 * @returns undefined when it is none of the three
 */
export async function stepOfCode(
  secret: string,
  code: string,
  now = Date.now(),
): Promise<number | undefined> {
  const typed = code.replace(/\s/g, "");
  if (!/^\d{6}$/.test(typed)) return undefined;
  const { hotp } = createOTP(secret, { digits: DIGITS });
  const present = Math.floor(now / PERIOD_MS);
  let found: number | undefined;
  for (let step = present - WINDOW; step <= present + WINDOW; step++) {
    // eslint-disable-next-line no-await-in-loop -- three, all of them always
    const right = await hotp(step);
    if (timingSafeEqual(Buffer.from(right), Buffer.from(typed))) found = step;
  }
  return found;
}
