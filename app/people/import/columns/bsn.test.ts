import { assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { holdsBsn, isBsn } from "./bsn.ts";

/** A number of eight digits with the ninth that makes it pass, where there is one. */
function passing(eight: number): string | undefined {
  const begin = String(eight).padStart(8, "0");
  return Array.from({ length: 10 }, (_, digit) => begin + digit).find(isBsn);
}

test.each([
  ["111222333", true],
  ["123456782", true],
  ["123456789", false],
  ["000000000", false],
  ["12345678", false],
])("%s passes: %s", (digits, passes) => {
  expect(isBsn(digits)).toBe(passes);
});

test.each([
  ["111222333", true],
  ["BSN 111222333.", true],
  ["1112.22.333", true],
  ["111 222 333", true],
  ["0611122233", false],
  ["+31111222333", false],
  ["NL91ABNA0417164300", false],
  ["111222334", false],
])("%j may hold one: %s", (text, holds) => {
  expect(holdsBsn(text)).toBe(holds);
});

test("one digit changed no longer passes", () => {
  assert(
    property(
      integer({ min: 1, max: 99_999_999 }),
      integer({ min: 0, max: 8 }),
      integer({ min: 1, max: 9 }),
      (eight, place, by) => {
        const bsn = passing(eight);
        if (!bsn) return;
        const changed = [...bsn]
          .map((digit, at) => (at === place ? (Number(digit) + by) % 10 : digit))
          .join("");
        expect(isBsn(changed)).toBe(false);
      },
    ),
  );
});
