import * as fc from "fast-check";
import { expect, test } from "vitest";
import { drawable, wrapText } from "./wrapText.ts";

test.each([
  ["Minder verzuim", 14, 400, ["Minder verzuim"]],
  ["Minder verzuim in het team", 14, 120, ["Minder verzuim", "in het team"]],
  ["€\u{a0}4.000 minder", 14, 60, ["€\u{a0}4.000", "minder"]],
  ["onafbreekbaarwoord", 20, 100, ["onafbreek", "baarwoord"]],
  ["een twee drie vier", 20, 60, ["een", "twe…"]],
])("%j of size %i in %i is %j", (text, size, width, lines) => {
  expect(wrapText(text, size, width, 2)).toEqual(lines);
});

test("nothing is lost while there are lines enough", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const joined = wrapText(text, 16, 100, 1000).join("");
      expect(joined.replaceAll(" ", "")).toBe(drawable(text).replaceAll(" ", ""));
    }),
  );
});

test("never more lines than there may be", () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 4 }), (text, most) => {
      expect(wrapText(text, 16, 60, most).length).toBeLessThanOrEqual(most);
    }),
  );
});

test("what XML refuses, or what turns the direction of text, does not come out of a file", () => {
  expect(drawable(" a\u{0}b\u{1b}[2J\u{202e}c\u{d800} ")).toBe("a b [2J c\u{fffd}");
});
