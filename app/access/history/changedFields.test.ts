import { expect, test } from "vitest";
import { changedFields } from "./changedFields.ts";

test("only what differs is kept, both ways", () => {
  expect(changedFields({ a: 1, b: [1, 2], c: "x" }, { a: 1, b: [2, 1], d: true })).toEqual({
    before: { b: [1, 2], c: "x", d: null },
    after: { b: [2, 1], c: null, d: true },
  });
});

test("empty is empty, however it is written", () => {
  expect(changedFields({ a: null }, { a: undefined, b: null })).toEqual({
    before: undefined,
    after: undefined,
  });
});

test("what begins or ends is kept whole", () => {
  expect(changedFields(undefined, { a: 1 })).toEqual({ before: undefined, after: { a: 1 } });
});
