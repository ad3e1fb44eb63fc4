import { createHash, randomBytes } from "node:crypto";

/** The secret part of a link: told once, and known to the store by its hash only. */
export type NewToken = { token: string; hash: string };

/** Makes a token of 32 random bytes, as 43 letters, digits, `-` and `_`. */
export function newToken(): NewToken {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashOf(token) };
}

/**
 * What the store knows a token by. It is looked up by this hash, so how long that takes says nothing
 * of how much of a guess was right.
 */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

const form = /^[\w-]{43}$/;

/** Whether a text from an address has the form of a token; anything else opens nothing. */
export function isToken(text: string | undefined): text is string {
  return text !== undefined && form.test(text);
}
