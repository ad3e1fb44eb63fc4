import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsBsn, isBsn, leaveOutBsn } from "./bsn.ts";

/** A number of eight digits with the ninth that makes it pass, where there is one. */
function passing(eight: number): string | undefined {
  const begin = String(eight).padStart(8, "0");
  return Array.from({ length: 10 }, (_, digit) => begin + digit).find(isBsn);
}

describe("nine digits", () => {
  test.each([
    ["111222333", true],
    ["123456782", true],
    ["123456789", false],
    ["000000000", false],
    ["12345678", false],
    ["123.456.782", false],
  ])("%s passes: %s", (digits, passes) => {
    expect(isBsn(digits)).toBe(passes);
  });

  test("no longer pass when one of them changed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.integer({ min: 0, max: 8 }),
        fc.integer({ min: 1, max: 9 }),
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
});

describe("a text", () => {
  test.each([
    ["111222333", true],
    ["Mijn nummer is 123456782.", true],
    ["BSN 111222333: bekend", true],
    ["1234.56.782", true],
    ["1112.22.333", true],
    ["123 456 782", true],
    ["123-456-782", true],
    ["12,111222333", true],
    ["123456783", false],
    ["000000000", false],
    ["06 12345678", false],
    ["0612345678", false],
    ["0611122233", false],
    ["+31 6 12345678", false],
    ["+31111222333", false],
    ["+111222333", false],
    ["+11 122 23 33", false],
    ["1234567820", false],
    ["NL91ABNA0417164300", false],
    ["11-12-2233 3:00", false],
    ["ik werkte er 25 jaar", false],
    ["", false],
  ])("%s may hold one: %s", (text, expected) => {
    expect(holdsBsn(text)).toBe(expected);
  });

  test("holds a number that passes wherever it stands, and none that does not", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }),
        fc.stringMatching(/^[a-z ]{0,20}[a-z]$/),
        (eight, words) => {
          const sum = eight.reduce((total, digit, at) => total + digit * (9 - at), 0);
          const last = sum % 11;
          if (sum === 0) return;
          for (let digit = 0; digit < 10; digit++) {
            expect(holdsBsn(`${words}${eight.join("")}${digit}${words}`)).toBe(digit === last);
          }
        },
      ),
    );
  });

  test("holds none when they are left out, and all else still", () => {
    expect(leaveOutBsn("BSN: 111222333 bekend, 1234.56.782, en 123456783")).toBe(
      "BSN:  bekend, , en 123456783",
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[\d .+:,a-]{0,40}$/), (text) => {
        fc.pre(!holdsBsn(text));
        expect(leaveOutBsn(text)).toBe(text.trim());
      }),
    );
  });
});
