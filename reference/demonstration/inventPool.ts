import { Random } from "@overstap/engine/region/random.ts";
import { inventOpening } from "./poolOpenings.ts";
import { inventPersonAndCandidacy } from "./poolPeople.ts";
import { poolRegions } from "./poolRegions.ts";
import { inventCare } from "./poolSettings.ts";
import type {
  CandidacyRecord,
  OpeningRecord,
  OrganisationRecord,
  PersonRecord,
  RegionRecord,
  SettingRecord,
} from "./records.ts";

/** The invented pool: everything but accounts and relations. Tasks and profiles are the library's. */
export type InventedPool = {
  regions: RegionRecord[];
  organisations: OrganisationRecord[];
  settings: SettingRecord[];
  openings: OpeningRecord[];
  persons: PersonRecord[];
  candidacies: CandidacyRecord[];
};

/** Twelve or thirteen openings a region: 150 in all. */
const openingCount = 150;

const cleaningNames = [
  "Glansrijk Schoonmaak",
  "Helder en Zonen",
  "Blinkend Werk",
  "Schoon Genoeg",
] as const;

/** Invented cleaning companies that work in all regions. */
function inventEmployers(regions: string[]): OrganisationRecord[] {
  return cleaningNames.map((name, index) => ({
    id: `org-schoonmaak-${index + 1}`,
    name: `${name} (verzonnen)`,
    kind: "cleaning",
    regions,
    invented: true,
  }));
}

/** One invented counter for each region that has none yet. */
function inventCounters(): OrganisationRecord[] {
  const pilots = new Set(["zuid-limburg", "rotterdam", "groningen"]);
  return poolRegions
    .filter(({ id }) => !pilots.has(id))
    .map(({ id, name }) => ({
      id: `loket-${id}`,
      name: `Loket ${name} (verzonnen)`,
      kind: "counter",
      regions: [id],
      invented: true,
    }));
}

/**
 * Twelve regions with invented care organisations, 150 openings and 2,000 people. Pure: the same seed
 * (any whole number) gives the same pool. Town sizes, shares and patterns are rough guesses, good for
 * showing and measuring, not for counting anything about the Netherlands.
 */
export function inventPool(seed: number): InventedPool {
  const random = new Random(seed);
  const employers = inventEmployers(poolRegions.map(({ id }) => id));
  const pool: InventedPool = {
    regions: poolRegions.map(({ id, name, provinces }) => ({ id, name, provinces })),
    organisations: [...employers, ...inventCounters()],
    settings: [],
    openings: [],
    persons: [],
    candidacies: [],
  };
  const employerIds = employers.map(({ id }) => id);
  for (const [index, region] of poolRegions.entries()) {
    const { organisations, settings } = inventCare(region, index, random);
    pool.organisations.push(...organisations);
    pool.settings.push(...settings);
    const until = Math.round(((index + 1) * openingCount) / poolRegions.length);
    for (let each = 0; pool.openings.length < until; each++) {
      const setting = settings[each % settings.length];
      if (!setting) break;
      pool.openings.push(inventOpening(setting, region.id, pool.openings.length + 1, random));
    }
    for (let each = 0; each < region.people; each++) {
      const number = pool.persons.length + 1;
      const made = inventPersonAndCandidacy(region, number, employerIds, random);
      pool.persons.push(made.person);
      pool.candidacies.push(made.candidacy);
    }
  }
  return pool;
}
