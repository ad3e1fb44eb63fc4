import type { Role } from "../../../access/role.ts";

/** The roles that have a list of people; the route table lets no other in. */
const peopleReaders = [
  "coach",
  "sendingEmployer",
  "doctor",
  "labourExpert",
  "coordinator",
  "careEmployer",
  "buddy",
] as const satisfies readonly Role[];

export type PeopleReader = (typeof peopleReaders)[number];

export function isPeopleReader(role: Role): role is PeopleReader {
  return (peopleReaders as readonly Role[]).includes(role);
}
