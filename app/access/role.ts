/** What somebody is in an organisation; the columns of the table of visibility. */
export const roles = [
  "candidate",
  "coach",
  "sendingEmployer",
  "doctor",
  "labourExpert",
  "coordinator",
  "careEmployer",
  "buddy",
  "researcher",
  "administrator",
] as const;

export type Role = (typeof roles)[number];

/** Whether a text from the database names a role. */
export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}

/**
 * How somebody stands to one candidacy. A relation is a row with a beginning and, in time, an end;
 * without one a role opens nothing.
 *
 * - `own`: the person themselves
 * - `assigned`: the coach who guides
 * - `handed`: a coach who handed the person over, and reads on for thirty days
 * - `answers`: a coordinator who answers for the case while it has no coach
 * - `employs`: the present employer (held by an organisation)
 * - `treats`: the company doctor
 * - `asked`: the labour expert who was asked to judge
 * - `shown`: shown in a region, by grant (held by a region)
 * - `identified`: the person agreed that the region's coordinator knows first name and town
 * - `proposed`: put forward for an opening, with a package (held by a care organisation)
 * - `placed`: works at an opening beside this buddy
 */
export const candidacyRelations = [
  "own",
  "assigned",
  "handed",
  "answers",
  "employs",
  "treats",
  "asked",
  "shown",
  "identified",
  "proposed",
  "placed",
] as const;

export type CandidacyRelation = (typeof candidacyRelations)[number];

/**
 * How somebody stands to care work: everywhere, where a place is open, in the regions where their
 * organisation works, at their own organisation, or at the own place: where they are put forward, work,
 * or are a buddy.
 */
export const workRelations = [
  "everywhere",
  "open",
  "inRegion",
  "ownOrganisation",
  "ownPlace",
] as const;

export type WorkRelation = (typeof workRelations)[number];
