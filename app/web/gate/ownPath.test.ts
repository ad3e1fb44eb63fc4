import { expect, test } from "vitest";
import { ownPath } from "./ownPath.ts";

test.each(["/mensen/1?p=2", "/"])("%s is ours", (path) => expect(ownPath(path)).toBe(path));

test.each([
  null,
  "",
  "//elders.nl",
  "/\\elders.nl",
  "https://elders.nl",
  "javascript:x",
  "/a\nb",
  "/a\\b",
])("%j leads to the first page", (path) => expect(ownPath(path)).toBe("/vandaag"));
