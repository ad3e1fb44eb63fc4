import type { DemonstrationRecords } from "../../../reference/demonstration/demonstrationRecords.ts";

/**
 * The organisation that entered each candidacy, and so owns it: the present employer, else the
 * organisation of the coach, else the first counter or re-integration company of the home region.
 */
export function enteredBy(records: DemonstrationRecords): Map<string, string> {
  const coachOf = new Map(
    records.relations.flatMap(({ kind, candidacy, account }) =>
      kind === "assigned" && account ? [[candidacy, account]] : [],
    ),
  );
  const organisationOf = new Map(
    records.memberships.map(({ account, organisation }) => [account, organisation]),
  );
  return new Map(
    records.candidacies.map(({ id, sendingOrganisation, homeRegion }) => {
      const coach = coachOf.get(id);
      const owner =
        sendingOrganisation ??
        (coach && organisationOf.get(coach)) ??
        records.organisations.find(
          ({ kind, regions }) =>
            regions.includes(homeRegion) && (kind === "counter" || kind === "reintegration"),
        )?.id;
      if (!owner) throw new Error(`nobody can have entered the candidacy ${id}`);
      return [id, owner];
    }),
  );
}
