import type { CandidacyRecord, RelationRecord } from "./records.ts";

/** How many of the pool each named account guides or treats, so that its pages have something on them. */
const namedCaseloads = [
  { account: "account-coach-zl", region: "zuid-limburg", count: 24 },
  { account: "account-coach-gr", region: "groningen", count: 24 },
  { account: "account-coach-vebego", region: "rotterdam", count: 18 },
] as const;
const patientsOfNamedDoctor = 20;

/** The candidacies of the pool that the named coaches guide. */
export function namedAssignments(candidacies: readonly CandidacyRecord[]): RelationRecord[] {
  return namedCaseloads.flatMap(({ account, region, count }) =>
    candidacies
      .filter(({ homeRegion }) => homeRegion === region)
      .slice(0, count)
      .map(({ id, heldFrom }): RelationRecord => ({
        id: `assigned-${id}`,
        kind: "assigned",
        candidacy: id,
        account,
        since: heldFrom,
      })),
  );
}

/**
 * What holds of the pool by rule: a present employer employs, everybody is shown in the home region,
 * every third one agreed that its coordinator knows first name and town, and the named doctor treats
 * some of Groningen.
 */
export function standingRelations(candidacies: readonly CandidacyRecord[]): RelationRecord[] {
  const ofGroningen = candidacies.filter(
    ({ homeRegion, track }) => homeRegion === "groningen" && track === "track2",
  );
  const treated = new Set(ofGroningen.slice(0, patientsOfNamedDoctor).map(({ id }) => id));
  return candidacies.flatMap(
    ({ id, homeRegion, sendingOrganisation, heldFrom }, index): RelationRecord[] => {
      const of = { candidacy: id, since: heldFrom };
      const relations: RelationRecord[] = [
        { id: `shown-${id}`, kind: "shown", region: homeRegion, ...of },
      ];
      if (sendingOrganisation)
        relations.push({
          id: `employs-${id}`,
          kind: "employs",
          organisation: sendingOrganisation,
          ...of,
        });
      if (index % 3 === 0)
        relations.push({ id: `identified-${id}`, kind: "identified", region: homeRegion, ...of });
      if (treated.has(id))
        relations.push({ id: `treats-${id}`, kind: "treats", account: "account-doctor", ...of });
      return relations;
    },
  );
}
