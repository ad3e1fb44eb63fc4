import { Random } from "@overstap/engine/region/random.ts";
import {
  pilotCandidacies,
  pilotOpenings,
  pilotOrganisations,
  pilotPersons,
  pilotRegions,
  pilotSettings,
} from "../pilots/pilots.ts";
import { fmlCurrent } from "../fml/fml.ts";
import { libraryProfiles, libraryTasks } from "../tasks/taskLibrary.ts";
import actions from "./actions.json" with { type: "json" };
import named from "./accounts.json" with { type: "json" };
import { inventPool } from "./inventPool.ts";
import { inventCoaches } from "./poolCoaches.ts";
import { namedAssignments, standingRelations } from "./poolRelations.ts";
import { inventProposals } from "./proposals.ts";
import type {
  AccountRecord,
  ActionRecord,
  CandidacyRecord,
  MembershipRecord,
  OpeningRecord,
  OrganisationRecord,
  PersonRecord,
  ProfileRecord,
  RegionRecord,
  RelationRecord,
  SettingRecord,
  TaskRecord,
} from "./records.ts";
import pilotRelations from "./relations.json" with { type: "json" };
import { toRegionFile } from "./toRegionFile.ts";

/** Everything that a demonstration is made of. */
export type DemonstrationRecords = {
  regions: readonly RegionRecord[];
  organisations: readonly OrganisationRecord[];
  settings: readonly SettingRecord[];
  tasks: readonly TaskRecord[];
  /** The list of abilities that the tasks' loads are of. */
  list: string;
  profiles: readonly ProfileRecord[];
  openings: readonly OpeningRecord[];
  persons: readonly PersonRecord[];
  candidacies: readonly CandidacyRecord[];
  accounts: readonly AccountRecord[];
  memberships: readonly MembershipRecord[];
  relations: readonly RelationRecord[];
  actions: readonly ActionRecord[];
};

/** The day on which the demonstration stands still, for whoever draws or tests it. */
export const demonstrationDay = "2026-11-23";

/** The seed of the pool that the demonstration shows. */
const demonstrationSeed = 2026;

/**
 * The whole demonstration: the three pilots with the thirteen, the invented pool around them, the named
 * accounts and who stands how to whom. Pure and always the same; takes some tenths of a second.
 */
export function demonstrationRecords(): DemonstrationRecords {
  const pool = inventPool(demonstrationSeed);
  const ofPilots = new Set(pilotRegions.map(({ id }) => id));
  const regions = [...pilotRegions, ...pool.regions.filter(({ id }) => !ofPilots.has(id))];
  const openings = [...pilotOpenings, ...pool.openings];
  const candidacies = [...pilotCandidacies, ...pool.candidacies];
  const assigned = namedAssignments(pool.candidacies);
  const coaches = inventCoaches(
    regions.map(({ id }) => id),
    pool.candidacies,
    new Set(assigned.map(({ candidacy }) => candidacy)),
    new Random(demonstrationSeed + 1),
  );
  const region = toRegionFile({
    tasks: libraryTasks,
    profiles: libraryProfiles,
    openings,
    candidacies,
  });
  return {
    regions,
    organisations: [...pilotOrganisations, ...pool.organisations, coaches.organisation],
    settings: [...pilotSettings, ...pool.settings],
    tasks: libraryTasks,
    list: fmlCurrent.list,
    profiles: libraryProfiles,
    openings,
    persons: [...pilotPersons, ...pool.persons],
    candidacies,
    accounts: [...(named.accounts as AccountRecord[]), ...coaches.accounts],
    memberships: [...(named.memberships as MembershipRecord[]), ...coaches.memberships],
    relations: [
      ...(pilotRelations as RelationRecord[]),
      ...assigned,
      ...coaches.relations,
      ...standingRelations(pool.candidacies),
      ...inventProposals(region, openings, candidacies),
    ],
    actions: actions as ActionRecord[],
  };
}
