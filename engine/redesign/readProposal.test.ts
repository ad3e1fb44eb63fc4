import { expect, test } from "vitest";
import { readProposal } from "./readProposal.ts";

const faultsOf = (json: unknown): string[] =>
  (readProposal(json).faults ?? []).map(({ path, message }) => `${path}: ${message}`);

test("reads profiles of tasks, and takes a report of this engine for the proposal in it", () => {
  const proposal = { profiles: [{ id: "p1", tasks: ["a", "b"] }] };
  expect(readProposal(proposal).proposal).toEqual(proposal);
  const report = {
    profiles: [{ id: "p1", tasks: ["a", "b"], hours: 12, categories: [], places: [], reach: 4 }],
    score: 20,
    bound: 22,
  };
  expect(readProposal(report).proposal).toEqual(proposal);
});

test("tells all faults at once", () => {
  const profiles = [{ id: "", tasks: [1] }, { id: "p", tasks: [], name: "x" }, { id: "p" }];
  expect(faultsOf({ profiles, steps: 1 })).toEqual([
    "steps: unknown key",
    "profiles[0].id: a text, not empty",
    "profiles[0].tasks[0]: a text, not empty",
    "profiles[1].name: unknown key",
    "profiles[2].tasks: missing",
    'profiles[2].id: "p" stands twice',
  ]);
  expect(faultsOf({})).toEqual(["profiles: missing"]);
  expect(faultsOf("x")[0]).toBe("proposal: an object with profiles");
});
