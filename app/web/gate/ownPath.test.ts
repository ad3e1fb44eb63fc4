import { expect, test } from "vitest";
import { ownPath } from "./ownPath.ts";

test.each(["/mensen/1?p=2", "/"])("%s is ours", (path) => expect(ownPath(path)).toBe(path));

test("an address that a header could not carry is written so that it can", () => {
  expect(ownPath("/zoeken?q=Çelik\u2028")).toBe("/zoeken?q=%C3%87elik%E2%80%A8");
  expect(ownPath("/a b")).toBe("/a%20b");
});

test.each([
  null,
  "",
  "//elders.nl",
  "/\\elders.nl",
  "/.//elders.nl",
  "/x/..//elders.nl",
  "https://elders.nl",
  "javascript:x",
  "/a\nb",
  "/a\\b",
])("%j leads to the first page", (path) => expect(ownPath(path)).toBe("/vandaag"));
