import { candidacyPolicy } from "../policy/policy.ts";
import type { CandidacyRelation, Role } from "../role.ts";

/**
 * The relations that open something for a role. An organisation's relation belongs to whoever acts
 * in the role that it is meant for: a buddy of a care organisation is no party to its proposals.
 */
export function relationsOfRole(role: Role): CandidacyRelation[] {
  return [
    ...new Set(
      candidacyPolicy
        .filter((line) => line.role === role)
        .map((line) => line.relation as CandidacyRelation),
    ),
  ];
}
