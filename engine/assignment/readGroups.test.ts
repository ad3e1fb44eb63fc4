import { expect, test } from "vitest";
import { readGroups } from "./readGroups.ts";

const openings = ["a", "b", "c"].map((id) => ({ id }));

test("groups are read as they are", () => {
  const groups = [
    { id: "x", openings: ["a", "c"], max: 2 },
    { id: "y", openings: [], max: 0 },
  ];
  expect(readGroups(groups, openings)).toEqual({ groups });
});

test("all faults are told at once, each with its place", () => {
  const { faults = [] } = readGroups(
    [
      { id: "x", openings: ["a", "d", "a"], max: 1.5 },
      { id: "x", openings: ["b", "a"], max: -1, most: 3 },
      { id: "", openings: ["c", 4, "b"], max: "2" },
      { openings: "a" },
      7,
    ],
    openings,
  );
  expect(faults.map(({ path, message }) => `${path}: ${message}`).toSorted()).toEqual([
    "groups[0].max: a whole number, 0 or more",
    'groups[0].openings[1]: no opening "d"',
    'groups[0].openings[2]: "a" stands twice',
    'groups[1].id: "x" stands twice',
    "groups[1].max: a whole number, 0 or more",
    "groups[1].most: unknown key",
    'groups[1].openings[1]: "a" is in groups[0] already',
    "groups[2].id: a text, not empty",
    "groups[2].max: a whole number, 0 or more",
    "groups[2].openings[1]: a text",
    'groups[2].openings[2]: "b" is in groups[1] already',
    "groups[3].id: missing",
    "groups[3].max: missing",
    "groups[3].openings: a list",
    "groups[4]: an object with id, openings, max",
  ]);
});

test.each([null, {}, "x", 3, undefined])("%j is no list of groups", (json) => {
  expect(readGroups(json, openings).faults).toEqual([{ path: "groups", message: "a list" }]);
});
