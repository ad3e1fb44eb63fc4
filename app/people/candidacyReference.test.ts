import { expect, test } from "vitest";
import { newId } from "../platform/ids.ts";
import { candidacyReference, referenceEnding } from "./candidacyReference.ts";

test("a reference is four signs that lead back to the end of the identifier", () => {
  for (let turn = 0; turn < 200; turn++) {
    const id = newId();
    const reference = candidacyReference(id);
    expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(referenceEnding(reference.toLowerCase())).toBe(id.slice(-5));
  }
});

test("it is the last twenty bits in base 32", () => {
  expect(candidacyReference("00000000-0000-7000-8000-0000000fffff")).toBe("ZZZZ");
  expect(candidacyReference("00000000-0000-7000-8000-000000000020")).toBe("0010");
});

test.each(["", "7F3", "7F3KK", "7F3U", "Ömer"])("%s is no reference", (text) => {
  expect(referenceEnding(text)).toBeUndefined();
});
