import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsBsn } from "./holdsBsn.ts";

describe("holdsBsn", () => {
  test.each([
    ["111222333", true],
    ["Mijn nummer is 123456782.", true],
    ["1234.56.782", true],
    ["123 456 782", true],
    ["123-456-782", true],
    ["123456783", false],
    ["000000000", false],
    ["06 12345678", false],
    ["0612345678", false],
    ["+31 6 12345678", false],
    ["1234567820", false],
    ["NL91ABNA0417164300", false],
    ["ik werkte er 25 jaar", false],
    ["", false],
  ])("%s: %s", (text, expected) => {
    expect(holdsBsn(text)).toBe(expected);
  });

  test("a number that passes is found wherever it stands, one that does not is left alone", () => {
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
});
