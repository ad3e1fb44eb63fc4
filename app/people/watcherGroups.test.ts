import { expect, test } from "vitest";
import { candidacyPolicy } from "../access/policy/policy.ts";
import { groupWord, heldGroups, watcherGroups } from "./watcherGroups.ts";

test("a person is told what each watcher sees, out of the table of visibility", () => {
  expect(watcherGroups({ role: "coach", kind: "assigned" })).toContain("capacity");
  expect(watcherGroups({ role: "careEmployer", kind: "proposed" })).toEqual([
    "firstName",
    "ownWords",
    "fits",
    "packageTasks",
    "agreement",
    "refusals",
    "files",
  ]);
  expect(watcherGroups({ role: "coordinator", kind: "identified" })).toEqual(["firstName", "town"]);
  expect(watcherGroups({ role: "sendingEmployer", kind: "employs" })).not.toContain("capacity");
});

test("nobody reads a group of the table of visibility that the person is not told of", () => {
  // Notes are one's own, and what is somebody's turn is about what is told already.
  const untold = new Set(
    candidacyPolicy
      .filter(({ verb, role }) => verb === "read" && role !== "candidate")
      .map(({ group }) => group)
      .filter((group) => !heldGroups.includes(group as never)),
  );
  expect([...untold].toSorted()).toEqual(["nextActions", "notes"]);
});

test("who sees a part of a group only is told so", () => {
  expect(groupWord({ kind: "proposed" }, "agreement")).toBe(
    "people:candidate.group.agreement.proposed",
  );
  expect(groupWord({ kind: "shown" }, "barriers")).toBe("people:candidate.group.barriers.shown");
  expect(groupWord({ kind: "asked" }, "agreement")).toBe("people:candidate.group.agreement");
});
