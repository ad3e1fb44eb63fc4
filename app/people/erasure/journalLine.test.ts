import { expect, test } from "vitest";
import { newId } from "../../platform/ids.ts";
import { readJournalLine } from "./replayErasures.ts";

const line = {
  id: newId(),
  organisationId: newId(),
  candidacyIds: [newId()],
  accountIds: [],
  why: "asked",
  partly: true,
  askedOn: "2026-11-01",
  receiptHash: "abc",
  removed: { files: 1 },
  kept: [{ what: "duty", until: "2028-01-01" }],
  recordedAt: "2026-11-08T03:30:00.000Z",
};

test("a line is read as it was written", () => {
  expect(readJournalLine(JSON.stringify(line))).toEqual(line);
  expect(
    readJournalLine(JSON.stringify({ ...line, askedOn: null, receiptHash: null })),
  ).toBeDefined();
});

test.each([
  ["a day that is none", { askedOn: "2026-02-30" }],
  ["a sign that no database holds", { receiptHash: "a\0" }],
  ["part of a thing", { removed: { files: 0.5 } }],
  ["a term that is none", { kept: [{ what: "duty", until: "later" }] }],
])("one with %s is none: it must not stop a start or a restore", (_what, odd) => {
  expect(readJournalLine(JSON.stringify({ ...line, ...odd }))).toBeUndefined();
});
