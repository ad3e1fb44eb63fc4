import { expect, test } from "vitest";
import { chosenFile } from "./chosenFile.ts";

const files = [{ id: "new" }, { id: "old" }];
const empty = { given: {}, keptAt: null };

test.each([
  ["the file that was brought a moment ago", empty, files, undefined, false, "new"],
  ["nothing when none was brought", empty, [], undefined, false, undefined],
  [
    "what the record says",
    { given: { fileId: ["old"] }, keptAt: null },
    files,
    { fileId: "old" },
    false,
    "old",
  ],
  ["none where the record has none", empty, files, { fileId: null }, false, undefined],
  [
    "none where somebody typed and chose none",
    { given: { fileId: [""] }, keptAt: "2026-11-26" },
    files,
    undefined,
    false,
    undefined,
  ],
  ["the newest for a new document", empty, files, { fileId: "old" }, true, "new"],
  ["not the former document's for a new one", empty, files, { fileId: "new" }, true, undefined],
])("a form begins with %s", (_what, form, brought, stated, fresh, chosen) => {
  expect(chosenFile(form, brought, stated, fresh)).toBe(chosen);
});
