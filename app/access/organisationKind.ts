/** What an organisation can be; the library of tasks is the program's own and is not chosen. */
export const organisationKinds = [
  "care",
  "cleaning",
  "reintegration",
  "occupationalHealth",
  "counter",
  "municipality",
  "research",
] as const;

export type OrganisationKind = (typeof organisationKinds)[number];
