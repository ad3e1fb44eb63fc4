import type { Role } from "../access/role.ts";
import type { GroupValues } from "./groups/groupTables.ts";

type Statement = Pick<GroupValues["capacity"], "basis" | "sourceKind">;

/**
 * Whether somebody in this role may put one statement of what a person can bear in the place of
 * another. A doctor's document outranks what a person says, so it is never written over by that; a
 * person says only what they know of themselves, and a doctor writes as a doctor.
 * Source: docs/visibility.md.
 *
 * @param current what stands there; undefined for nothing
 */
export function mayState(role: Role, current: Statement | undefined, next: Statement): boolean {
  if (next.sourceKind === "person" && next.basis !== "partial") return false;
  if (next.sourceKind === "person" && current?.sourceKind === "doctor") return false;
  if (role === "candidate") return next.sourceKind === "person";
  if (role === "doctor") return next.sourceKind === "doctor";
  return true;
}
