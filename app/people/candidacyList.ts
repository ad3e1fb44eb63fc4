import { languageLevels } from "@overstap/engine/region/languageLevels.ts";
import { modes } from "@overstap/engine/travel/modeTable.ts";
import type { Actor } from "../access/actor.ts";
import type { CandidacyGroup } from "../access/policy/fieldGroup.ts";
import { relationsThatRead } from "../access/relations/mayReadSql.ts";
import { groupsOfComplete } from "./intake/completeSql.ts";
import type { ListQuery, ListShape } from "../platform/lists/listQuery.ts";

export const tracks = ["track2", "mobility", "none"] as const;

/** What a list of people can be sorted by, and which group of fields each needs. */
export const sortGroups = {
  naam: "firstName",
  plaats: "town",
  uren: "wishes",
  tot: "ground",
  belastbaarheid: "capacity",
} as const satisfies Record<string, CandidacyGroup>;

export type PeopleSort = keyof typeof sortGroups;

/** Whether every needed step of somebody's intake was answered. */
export const completeness = ["complete", "incomplete"] as const;

const filterGroups = {
  regio: ["wishes"],
  spoor: ["ground"],
  taal: ["wishes"],
  vervoer: ["wishes"],
  gegevens: groupsOfComplete,
} as const satisfies Record<string, readonly CandidacyGroup[]>;

export type PeopleFilter = keyof typeof filterGroups;
export type PeopleShape = ListShape<PeopleSort, PeopleFilter>;
export type PeopleQuery = ListQuery<PeopleSort, PeopleFilter>;

/**
 * What the actor may sort and filter people by: only fields that their role reads in some relation.
 * Anything else in an address is left out and named, as a word that no list knows.
 *
 * @param regions slugs of the regions that can be filtered by
 */
export function candidacyListShape(
  actor: Pick<Actor, "role">,
  regions: readonly string[],
): PeopleShape {
  const reads = (group: CandidacyGroup) => relationsThatRead(actor, group).length > 0;
  const values: Record<PeopleFilter, readonly string[]> = {
    regio: regions,
    spoor: tracks,
    taal: languageLevels,
    vervoer: modes,
    gegevens: completeness,
  };
  const filters = Object.fromEntries(
    Object.entries(filterGroups)
      .filter(([, groups]) => groups.every(reads))
      .map(([name]) => [name, values[name as PeopleFilter]]),
  ) as Record<PeopleFilter, readonly string[]>;
  const sorts = (Object.keys(sortGroups) as PeopleSort[]).filter((sort) => reads(sortGroups[sort]));
  return { sorts, filters };
}
