import { randomInt } from "node:crypto";

/** Letters and figures that cannot be taken for one another, on paper or by ear. */
const signs = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS = 3;
const GROUP = 4;

/**
 * Makes a code for a letter, such as `KM7P-4QXR-9T2W`: 12 signs out of 30, some 58 bits. It is typed into
 * a form, where tries are bounded, and holds as long as its invitation.
 */
export function newCode(): string {
  const group = () => Array.from({ length: GROUP }, () => signs[randomInt(signs.length)]).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}

/**
 * A code as it was typed, in its own form: small letters, spaces and dashes make no difference. What is
 * easily written for another sign is read as that (O and 0, I, L and 1 do not occur).
 *
 * @returns undefined when it cannot be a code
 */
export function readCode(typed: string): string | undefined {
  const text = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\-–—.]/g, "");
  if (text.length !== GROUPS * GROUP || [...text].some((sign) => !signs.includes(sign))) {
    return undefined;
  }
  return text.match(/.{4}/g)!.join("-");
}
