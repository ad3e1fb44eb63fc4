import { expect, test } from "vitest";
import { watcherGroups } from "./watcherGroups.ts";

test("a person is told what each watcher sees, out of the table of visibility", () => {
  expect(watcherGroups({ role: "coach", kind: "assigned" })).toContain("capacity");
  expect(watcherGroups({ role: "careEmployer", kind: "proposed" })).toEqual([
    "firstName",
    "ownWords",
    "fits",
    "packageTasks",
  ]);
  expect(watcherGroups({ role: "coordinator", kind: "identified" })).toEqual(["firstName", "town"]);
  expect(watcherGroups({ role: "sendingEmployer", kind: "employs" })).not.toContain("capacity");
});
