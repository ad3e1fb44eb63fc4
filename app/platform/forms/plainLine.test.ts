import { expect, test } from "vitest";
import { oneLine } from "./plainLine.ts";

test.each([
  ["  Jan \t de\nWit ", "Jan de Wit"],
  ["Cafe\u0301", "Café"],
  ["a\u202Eb\u200Bc\u0000", "abc"],
  ["👩\u200D🍳", "👩\u200D🍳"],
  ["\u200D", ""],
  ["\uFE0F \u200C", ""],
])("%j as one line is %j", (text, line) => {
  expect(oneLine(text)).toBe(line);
});
