import { createHash } from "node:crypto";
import type { Given } from "../../platform/forms/given.ts";
import type { Groups, Step } from "./step.ts";

/**
 * The version of what a step's form was filled from: a number that follows from the fields of that
 * step alone, because one table holds the answers of several steps, and two people who fill in
 * different ones are not in each other's way. From 1 up to 268,435,456.
 */
export function stepVersion(step: Step, groups: Groups): number {
  const given = step.given(groups);
  const fields = step.fields.map((field) => [field, [...(given[field] ?? [])].toSorted()]);
  const hash = createHash("sha256").update(JSON.stringify(fields)).digest("hex");
  return Number.parseInt(hash.slice(0, 7), 16) + 1;
}

/** The fields of a step that a form of this role holds. */
export function fieldsFor(step: Step, role: string): readonly string[] {
  return role === "candidate" ? (step.ownFields ?? step.fields) : step.fields;
}

/** A form, as far as its fields are the step's. */
export function onlyFields(given: Given, fields: readonly string[]): Given {
  return Object.fromEntries(fields.map((field) => [field, given[field] ?? []]));
}
