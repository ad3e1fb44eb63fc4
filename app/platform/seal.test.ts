import fc from "fast-check";
import { expect, test } from "vitest";
import { isChallenge, newChallenge, seal, unseal } from "./seal.ts";

const SECRET = "only for tests, and no shorter than thirty-two";

test("what was sealed opens with the same secret for the same purpose, and for no other", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, purpose) => {
      const sealed = seal(text, SECRET, purpose);
      expect(unseal(sealed, SECRET, purpose)).toBe(text);
      expect(unseal(sealed, SECRET, `${purpose}.`)).toBeUndefined();
      expect(unseal(sealed, `${SECRET}.`, purpose)).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});

test("the same text is never sealed the same way twice, and a changed one does not open", () => {
  const sealed = seal("geheim", SECRET, "x");
  expect(seal("geheim", SECRET, "x")).not.toBe(sealed);
  const bytes = Buffer.from(sealed, "base64url");
  for (let at = 0; at < bytes.length; at++) {
    const other = Buffer.from(bytes);
    other[at]! ^= 1;
    expect(unseal(other.toString("base64url"), SECRET, "x")).toBeUndefined();
  }
  for (const odd of ["", "AAAA", "geen base64!"]) expect(unseal(odd, SECRET, "x")).toBeUndefined();
});

test("a challenge holds for its purpose and its minutes", () => {
  const now = Date.UTC(2026, 10, 26);
  const made = newChallenge(SECRET, "a", now);
  const holds = (purpose: string, later: number, secret = SECRET) =>
    isChallenge(made, secret, purpose, 10, now + later * 60_000);
  expect([holds("a", 0), holds("a", 10)]).toEqual([true, true]);
  expect([holds("a", 10.1), holds("a", -1), holds("b", 0), holds("a", 0, "another")]).toEqual([
    false,
    false,
    false,
    false,
  ]);
  expect(isChallenge("AAAA", SECRET, "a", 10, now)).toBe(false);
});
