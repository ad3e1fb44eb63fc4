import * as fc from "fast-check";
import { expect, test } from "vitest";
import { findJsonFault } from "./findJsonFault.ts";

test.each([
  ["", 1, 1, "a value expected, found the end of the file"],
  ["{", 1, 2, 'a key in double quotes or "}" expected, found the end of the file'],
  ['{"a": 1,\n "b": [1,2,}', 2, 12, 'a value expected, found "}"'],
  ['{"a" 1}', 1, 6, '":" expected, found "1"'],
  ["{'a': 1}", 1, 2, 'a key in double quotes or "}" expected, found "\'"'],
  ['{"a": 1,}', 1, 9, 'a key in double quotes expected, found "}"'],
  ["[1 2]", 1, 4, '"," or the end of the list or object expected, found "2"'],
  ["[1}", 1, 3, '"," or the end of the list or object expected, found "}"'],
  ["[] []", 1, 4, 'the end of the file expected, found "["'],
  ['["ab\\x"]', 1, 5, 'the rest of a text expected, found "\\\\"'],
  ["[01]", 1, 3, '"," or the end of the list or object expected, found "1"'],
  ["[NaN]", 1, 2, 'a value or "]" expected, found "N"'],
])("%j is no JSON at line %i, column %i", (text, line, column, message) => {
  expect(findJsonFault(text)).toEqual({ line, column, message });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test("finds a fault in exactly the texts that do not parse", () => {
  const almost = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom("", ",", '"', "}", "]", "\\", "0", "-", ".", "\n", "e"),
    )
    .map(([json, at, put]) => {
      const place = at % (json.length + 1);
      return json.slice(0, place) + put + json.slice(place + (at % 2));
    });
  fc.assert(
    fc.property(fc.oneof(fc.json(), almost, fc.string()), (text) => {
      expect(findJsonFault(text) === undefined).toBe(parses(text));
    }),
    { numRuns: 2000 },
  );
});
