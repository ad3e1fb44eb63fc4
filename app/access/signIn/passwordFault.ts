import type { Fault } from "../../platform/forms/fault.ts";

const FEWEST_DIFFERENT = 5;
/** What is left of it without one's own name and address is no shorter, in characters. */
const SHORTEST_REST = 6;

/** What guessers try first, without the figures and signs that people put around it. */
const common = new Set(
  "wachtwoord wachtwoordwachtwoord welkom welkomwelkom geheim overstap password passwordpassword passw letmein iloveyou qwerty qwertyuiop qwertyuiopasdfghjkl asdfghjkl abcdefghijklmnopqrstuvwxyz abcdefghijkl administrator admin adminadmin administratie beheerder zorg zorgzorg".split(
    " ",
  ),
);

/**
 * What is wrong with a password of the right length that somebody chooses; undefined when nothing. There
 * are no rules on signs and figures (NIST SP 800-63B): what is guessed first is refused.
 *
 * @param field the name of the field in the form
 * @param about the name and the e-mail address of whose account it is: they may not stand in it
 */
export function passwordFault(
  password: string,
  about: { name: string; email: string },
  field = "wachtwoord",
): Fault | undefined {
  const plain = password.normalize("NFC").toLowerCase();
  const letters = plain.replace(/[^\p{L}]/gu, "");
  if (new Set(plain).size < FEWEST_DIFFERENT || letters === "" || common.has(letters)) {
    return { field, key: "access:password.common" };
  }
  const own = [about.email.split("@")[0] ?? "", ...about.name.split(/[\s-]+/)]
    .map((part) => part.normalize("NFC").toLowerCase())
    .filter((part) => part.length >= 4);
  // A long sentence may hold a name; a name with figures behind it may not be the whole.
  const rest = own.reduce((text, part) => text.replaceAll(part, ""), plain);
  return rest.length < SHORTEST_REST ? { field, key: "access:password.own" } : undefined;
}
