import fc from "fast-check";
import { expect, test } from "vitest";
import { inNumbers } from "../texts/formats.ts";
import { readDutchNumber } from "./dutchNumber.ts";

test.each<[string, number | undefined]>([
  ["16", 16],
  ["16,5", 16.5],
  ["16.5", 16.5],
  ["1.234", 1234],
  ["1.234.567,25", 1234567.25],
  ["1 234", 1234],
  ["-3", -3],
  ["1,2,3", undefined],
  ["1.23.456", undefined],
  ["0x10", undefined],
  ["Infinity", undefined],
  ["", undefined],
])("%s", (text, number) => expect(readDutchNumber(text)).toBe(number));

test("what the pages write is read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (tenths) => {
      expect(readDutchNumber(inNumbers(tenths / 10, "nl"))).toBe(tenths / 10);
    }),
  );
});
