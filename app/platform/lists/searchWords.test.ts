import { expect, test } from "vitest";
import { searchWords } from "./searchWords.ts";

const asked = (q: string) => searchWords(new URLSearchParams({ q }));

test("nothing asked is something else than nothing typed", () => {
  expect(searchWords(new URLSearchParams())).toBeUndefined();
  expect(asked("  ")).toBe("");
});

test("what no database takes or nobody sees is left out", () => {
  expect(asked(" Jan\0sen\u200D ")).toBe("Jan sen");
  expect(asked("a\uD800b")).toBe("a\uFFFDb");
  // Cut off in the middle of a sign of two.
  expect(asked(`${"x".repeat(99)}🧹`)).toBe(`${"x".repeat(99)}\uFFFD`);
});
