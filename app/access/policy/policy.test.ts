import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { candidacyRelations, roles, workRelations } from "../role.ts";
import { candidacyGroups } from "./fieldGroup.ts";
import { may } from "./may.ts";
import { candidacyPolicy, policy } from "./policy.ts";
import { policyTable } from "./policyTable.ts";

const readers = (group: string) => {
  const all = candidacyPolicy.filter((p) => p.group === group && p.verb === "read");
  return [...new Set(all.map(({ role }) => role))].toSorted();
};

test("capacity is read by the person, the coach, the doctor and the labour expert only", () => {
  expect(readers("capacity")).toEqual(["candidate", "coach", "doctor", "labourExpert"]);
  expect(readers("explanation")).toEqual(["candidate", "coach", "labourExpert"]);
});

test("no care employer, employer, coordinator or buddy comes near health", () => {
  for (const role of ["careEmployer", "sendingEmployer", "coordinator", "buddy"] as const) {
    for (const group of ["capacity", "explanation"] as const) {
      for (const verb of ["read", "write"] as const) {
        expect(may({ role }, verb, { group, relations: candidacyRelations })).toBe(false);
      }
    }
  }
});

test("administrator and researcher read nothing of a candidacy", () => {
  for (const role of ["administrator", "researcher"] as const) {
    for (const group of candidacyGroups) {
      expect(may({ role }, "read", { group, relations: candidacyRelations })).toBe(false);
    }
  }
});

test("without a relation no role reads or writes anything of a candidacy", () => {
  for (const role of roles) {
    for (const group of candidacyGroups) {
      expect(may({ role }, "read", { group, relations: [] })).toBe(false);
      expect(may({ role }, "read", { group, relations: workRelations })).toBe(false);
    }
  }
});

test("the full name needs more than a proposal, a region or a place", () => {
  expect(readers("identity")).toEqual([
    "candidate",
    "coach",
    "doctor",
    "labourExpert",
    "sendingEmployer",
  ]);
  expect(may({ role: "coordinator" }, "read", { group: "firstName", relations: ["shown"] })).toBe(
    false,
  );
  expect(
    may({ role: "coordinator" }, "read", { group: "firstName", relations: ["identified"] }),
  ).toBe(true);
});

test("who writes may read", () => {
  const writes = policy.filter(({ verb }) => verb === "write");
  const blind = writes.filter(
    ({ role, relation, group }) => !may({ role }, "read", { group, relations: [relation] }),
  );
  expect(blind).toEqual([]);
});

test("whoever handed a person over reads on and writes nothing", () => {
  for (const group of candidacyGroups) {
    const read = may({ role: "coach" }, "read", { group, relations: ["assigned"] });
    expect(may({ role: "coach" }, "read", { group, relations: ["handed"] })).toBe(read);
    expect(may({ role: "coach" }, "write", { group, relations: ["handed"] })).toBe(false);
  }
});

test("a coordinator who answers for somebody who is shown nowhere learns no name, wish or barrier", () => {
  const reads = candidacyGroups.filter((group) =>
    may({ role: "coordinator" }, "read", { group, relations: ["answers"] }),
  );
  expect(reads).toEqual(["packageTasks", "agreement", "refusals", "clock", "notes", "nextActions"]);
});

test("no cell stands twice", () => {
  const cells = policy.map((p) => `${p.role}/${p.relation}/${p.group}/${p.verb}`);
  expect(new Set(cells).size).toBe(cells.length);
});

test("the documentation holds the table as it is", () => {
  const page = readFileSync(new URL("../../../docs/visibility.md", import.meta.url), "utf8");
  expect(page).toContain(policyTable());
});
