import { expect, test } from "vitest";
import { isId } from "../../platform/ids.ts";
import { demonstrationId } from "./demonstrationId.ts";

test("the same record has the same identifier, another kind or name another", () => {
  const id = demonstrationId("person", "zl-1");
  expect(isId(id)).toBe(true);
  expect(demonstrationId("person", "zl-1")).toBe(id);
  expect(demonstrationId("candidacy", "zl-1")).not.toBe(id);
  expect(demonstrationId("person", "zl-2")).not.toBe(id);
});
