import fc from "fast-check";
import { expect, test } from "vitest";
import { newCode, readCode } from "./code.ts";

test("a code is read however it was typed", () => {
  for (let times = 0; times < 200; times++) {
    const code = newCode();
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(code).not.toMatch(/[01OIUL]/);
    expect(readCode(code)).toBe(code);
    expect(readCode(` ${code.toLowerCase().replaceAll("-", " ")} `)).toBe(code);
    expect(readCode(code.replaceAll("-", "–"))).toBe(code);
  }
});

test("no two are the same, and every sign occurs", () => {
  const codes = Array.from({ length: 2000 }, newCode);
  expect(new Set(codes).size).toBe(2000);
  expect(new Set(codes.join("").replaceAll("-", "")).size).toBe(30);
});

test("whatever else is typed is no code", () => {
  expect(readCode("KM7P-4QXR")).toBeUndefined();
  expect(readCode("KM7P-4QXR-9T2O")).toBeUndefined();
  expect(readCode("")).toBeUndefined();
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      const read = readCode(typed);
      expect(read === undefined ? undefined : readCode(read)).toBe(read);
    }),
  );
});
