import { expect, test } from "vitest";
import { clockSector } from "./clock.ts";

test.each([
  [0, ""],
  [15, "M24 24V8A16 16 0 0 1 40 24z"],
  [30, "M24 24V8A16 16 0 0 1 24 40z"],
  [45, "M24 24V8A16 16 0 1 1 8 24z"],
  [60, "M24 8a16 16 0 1 1 -.1 0z"],
])("%d minutes", (minutes, path) => {
  expect(clockSector(minutes)).toBe(path);
});
