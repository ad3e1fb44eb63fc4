import type { OrganisationKind } from "../organisationKind.ts";
import type { Role } from "../role.ts";

/**
 * Which roles an organisation of each kind can give. A role opens things by what it is (a coordinator
 * sees wishes across a region), so an organisation's own administrator may only give those that belong to
 * its kind, and its kind is set by whoever runs the installation. A candidate's role is not given but
 * accepted, by the invitation of a coach.
 *
 * As with the table of visibility, the database holds the same and asks it again.
 */
export const rolesAtKind: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  care: ["administrator", "careEmployer", "buddy"],
  cleaning: ["administrator", "coach", "sendingEmployer"],
  reintegration: ["administrator", "coach", "labourExpert"],
  occupationalHealth: ["administrator", "doctor", "coach", "labourExpert"],
  counter: ["administrator", "coordinator", "coach"],
  municipality: ["administrator", "coordinator", "coach", "sendingEmployer"],
  research: ["administrator", "researcher"],
};
