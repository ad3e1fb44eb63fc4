import { assert, nat, property } from "fast-check";
import { expect, test } from "vitest";
import { columnIndex, columnLetter } from "./columnLetter.ts";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is %s, and back", (index, letter) => {
  expect(columnLetter(index)).toBe(letter);
  expect(columnIndex(letter)).toBe(index);
});

test("a letter leads back to its column", () => {
  assert(
    property(nat(18_277), (index) => {
      expect(columnIndex(columnLetter(index))).toBe(index);
    }),
  );
});

test.each(["", "a", "A1", "AAAA"])("%j is no column", (letter) => {
  expect(columnIndex(letter)).toBe(-1);
});
