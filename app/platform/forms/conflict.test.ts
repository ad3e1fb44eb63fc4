import { expect, test } from "vitest";
import { bothChanged, conflictBetween, withChoices, withUntouched } from "./conflict.ts";

const fields = ["naam", "uren", "slots"];

test("only what differs is asked, in the order of the page", () => {
  const conflict = conflictBetween(
    { naam: ["Jet"], uren: [" 16 "], slots: ["b", "a"] },
    { naam: ["Jette"], uren: ["16"], slots: ["a", "b"], extra: ["x"] },
    4,
    fields,
  );
  expect(conflict.version).toBe(4);
  expect(conflict.differences).toEqual([{ field: "naam", mine: ["Jet"], theirs: ["Jette"] }]);
});

test("nothing ticked on one side differs from something ticked on the other", () => {
  expect(conflictBetween({}, { slots: ["a"] }, 2, fields).differences).toEqual([
    { field: "slots", mine: [], theirs: ["a"] },
  ]);
});

test("what only one of both touched is not asked, and stays as they left it", () => {
  const base = { naam: ["Jet"], uren: ["16"], slots: ["a"] };
  const mine = { naam: ["Jette"], uren: ["16"], slots: ["b"] };
  const theirs = { naam: ["Jet"], uren: ["20"], slots: [] };
  const typed = withUntouched(mine, theirs, base, fields);
  expect(typed).toEqual({ naam: ["Jette"], uren: ["20"], slots: ["b"] });
  expect(conflictBetween(typed, theirs, 2, fields, base).differences).toEqual([
    { field: "slots", mine: ["b"], theirs: [] },
  ]);
  expect(withUntouched(mine, theirs, undefined, fields)).toEqual(mine);
});

test("of two versions only what both changed is asked; what only the other changed is put in", () => {
  const base = { naam: ["Jet"], uren: ["16"], slots: ["a"] };
  const typed = { naam: ["Jette"], uren: ["16"], slots: ["b"], _version: ["1"] };
  const theirs = { naam: ["Jet"], uren: ["20"], slots: ["c"] };
  const both = bothChanged(conflictBetween(typed, theirs, 2, fields), typed, base);
  expect(both.conflict.differences).toEqual([{ field: "slots", mine: ["b"], theirs: ["c"] }]);
  expect(both.typed).toEqual({ naam: ["Jette"], uren: ["20"], slots: ["b"], _version: ["2"] });
});

test("what was chosen is put together, mine where nothing was said", () => {
  expect(
    withChoices({
      _version: ["4"],
      naam: ["Jet"],
      uren: ["16"],
      "_keep.naam": ["theirs"],
      "_theirs.naam": ["Jette"],
      "_keep.slots": ["theirs"],
      "_theirs.slots": ["a", "b"],
      "_keep.uren": ["mine"],
      "_theirs.uren": ["20"],
    }),
  ).toEqual({ _version: ["4"], naam: ["Jette"], uren: ["16"], slots: ["a", "b"] });
});

test("theirs may be empty", () => {
  expect(withChoices({ slots: ["a"], "_keep.slots": ["theirs"] })).toEqual({ slots: [] });
});
