import { expect, test } from "vitest";
import { faultyForm, fieldsOnly, versionIn } from "./formState.ts";
import { FormTooLarge, givenIn } from "./given.ts";

const form = (...entries: [string, string | Blob][]) => {
  const made = new FormData();
  for (const [name, value] of entries) made.append(name, value);
  return made;
};

test("fields are read with all their values; files and nuls are left out", () => {
  const given = givenIn(
    form(["a", "1"], ["a", "2\0"], ["b", "x\r\ny"], ["file", new Blob(["?"])], ["__proto__", "p"]),
  );
  expect(Object.entries(given)).toEqual([
    ["a", ["1", "2"]],
    ["b", ["x\ny"]],
    ["__proto__", ["p"]],
  ]);
});

test("a form larger than any page sends is refused", () => {
  expect(() => givenIn(form(["a", "x".repeat(200_001)]))).toThrow(FormTooLarge);
  const many = Array.from({ length: 2001 }, (_, at): [string, string] => [`f${at}`, ""]);
  expect(() => givenIn(form(...many))).toThrow(FormTooLarge);
});

test("a form that comes back keeps what was typed and its version, and is a new submission", () => {
  const given = { naam: ["Jet"], _once: ["o"], _version: ["7"] };
  const back = faultyForm(given, []);
  expect(back.given).toEqual({ naam: ["Jet"] });
  expect(back.version).toBe(7);
  expect(back.once).not.toBe("o");
});

test.each([
  ["7", 7],
  ["x", 0],
  ["-1", 0],
  ["1e3", 0],
  ["", 0],
])("a version of %j is %d", (text, version) => {
  expect(versionIn({ _version: [text] })).toBe(version);
});

test("hidden fields of the form are no fields of the record", () => {
  expect(fieldsOnly({ a: ["1"], _draft: ["x"] })).toEqual({ a: ["1"] });
});
