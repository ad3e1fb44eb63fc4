import type { Random } from "@overstap/engine/region/random.ts";
import { plainName } from "../places/plainName.ts";
import names from "./poolNames.json" with { type: "json" };
import type {
  AccountRecord,
  CandidacyRecord,
  MembershipRecord,
  OrganisationRecord,
  RelationRecord,
} from "./records.ts";

/** The coaches of the invented pool, and whom each guides. */
export type PoolCoaches = {
  organisation: OrganisationRecord;
  accounts: AccountRecord[];
  memberships: MembershipRecord[];
  relations: RelationRecord[];
};

const coachesPerRegion = 4;

/**
 * Four invented coaches a region, who share its candidacies in turn: everybody in the pool has somebody
 * who answers for them. `guided` holds candidacies that another account guides already.
 */
export function inventCoaches(
  regions: readonly string[],
  candidacies: readonly CandidacyRecord[],
  guided: ReadonlySet<string>,
  random: Random,
): PoolCoaches {
  const organisation: OrganisationRecord = {
    id: "org-reintegratie-de-stap",
    name: "Re-integratie De Stap (verzonnen)",
    kind: "reintegration",
    regions: [...regions],
    invented: true,
  };
  const accounts: AccountRecord[] = [];
  const relations: RelationRecord[] = [];
  for (const region of regions) {
    const own = Array.from({ length: coachesPerRegion }, (_, index): AccountRecord => {
      const [firstName, lastName] = [random.one(names.first), random.one(names.last)];
      const address = plainName(`${firstName} ${lastName}`).replaceAll(" ", ".");
      return {
        id: `account-coach-${region}-${index + 1}`,
        firstName,
        lastName,
        email: `${address}.coach.${region}.${index + 1}@voorbeeld.overstap.nl`,
        language: "nl",
      };
    });
    accounts.push(...own);
    const theirs = candidacies.filter((one) => one.homeRegion === region && !guided.has(one.id));
    for (const [index, { id, heldFrom }] of theirs.entries()) {
      const coach = own[index % coachesPerRegion];
      if (!coach) continue;
      const held = { candidacy: id, account: coach.id, since: heldFrom };
      relations.push({ id: `assigned-${id}`, kind: "assigned", ...held });
    }
  }
  const memberships = accounts.map(({ id }): MembershipRecord => {
    return { account: id, organisation: organisation.id, role: "coach" };
  });
  return { organisation, accounts, memberships, relations };
}
