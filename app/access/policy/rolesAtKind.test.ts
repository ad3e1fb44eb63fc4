import { expect, test } from "vitest";
import { demonstrationRecords } from "../../../reference/demonstration/demonstrationRecords.ts";
import { organisationKinds } from "../organisationKind.ts";
import { roles } from "../role.ts";
import { candidacyPolicy } from "./policy.ts";
import { rolesAtKind } from "./rolesAtKind.ts";

test("every role but a candidate's is given by some kind of organisation, and administrators by all", () => {
  const given = new Set(organisationKinds.flatMap((kind) => rolesAtKind[kind]));
  expect(roles.filter((role) => !given.has(role))).toEqual(["candidate"]);
  expect(organisationKinds.filter((kind) => !rolesAtKind[kind].includes("administrator"))).toEqual(
    [],
  );
});

test("who has care work gives no role that reads of people in the region, or of others' work", () => {
  const opens = (role: string) =>
    candidacyPolicy.filter((one) => one.role === role).map(({ relation }) => relation);
  expect(
    rolesAtKind.care.flatMap(opens).filter((one) => one !== "proposed" && one !== "placed"),
  ).toEqual([]);
});

test("the demonstration's accounts have roles that their organisation can give", () => {
  const { memberships, organisations } = demonstrationRecords();
  const kindOf = new Map(organisations.map(({ id, kind }) => [id, kind as "care"]));
  const wrong = memberships
    .filter(({ role }) => role !== "candidate")
    .filter(
      ({ role, organisation }) => !rolesAtKind[kindOf.get(organisation)!].includes(role as "coach"),
    );
  expect(wrong).toEqual([]);
});
