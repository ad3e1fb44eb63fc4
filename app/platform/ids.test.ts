import { expect, test } from "vitest";
import { isId, newId } from "./ids.ts";

test("an identifier has the form of a UUID version 7", () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("later identifiers sort after earlier ones", () => {
  expect(newId(1_700_000_000_000) < newId(1_700_000_000_001)).toBe(true);
});

test("the same moment and bytes give the same identifier", () => {
  const bytes = new Uint8Array(10).fill(255);
  expect(newId(0, bytes)).toBe("00000000-0000-7fff-bfff-ffffffffffff");
});

test("only whole identifiers are taken from an address", () => {
  expect(isId(newId())).toBe(true);
  for (const text of ["", "1", undefined, `${newId()}'`, " " + newId()])
    expect(isId(text)).toBe(false);
});
