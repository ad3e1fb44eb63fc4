import type { RegionFile } from "@overstap/engine/region/regionFile.ts";
import type {
  CandidacyRecord,
  OpeningRecord,
  OrganisationRecord,
  PersonRecord,
  RegionRecord,
  SettingRecord,
} from "../demonstration/records.ts";
import { toRegionFile } from "../demonstration/toRegionFile.ts";
import { libraryProfiles, libraryTasks } from "../tasks/taskLibrary.ts";
import candidacies from "./candidacies.json" with { type: "json" };
import openings from "./openings.json" with { type: "json" };
import organisations from "./organisations.json" with { type: "json" };
import persons from "./persons.json" with { type: "json" };
import pilots from "./pilots.json" with { type: "json" };
import regions from "./regions.json" with { type: "json" };
import settings from "./settings.json" with { type: "json" };

/** What the source says of one of the thirteen candidates. */
export type PublishedCandidate = {
  id: string;
  via: string;
  /** A profile, "TSN Woonzorg" or "any pilot". */
  aimedAt: string;
  route: string;
  known: string;
  sourceOutcome: string;
};

/** The thirteen as published: nothing added. */
export const publishedCandidates: readonly PublishedCandidate[] = pilots.candidates;

export const pilotRegions: readonly RegionRecord[] = regions;
export const pilotOrganisations = organisations as readonly OrganisationRecord[];
export const pilotSettings = settings as readonly SettingRecord[];

/** Openings at the pilots' settings; each invented field has its reason in `invented`. */
export const pilotOpenings = openings as unknown as readonly OpeningRecord[];

/** Invented names for the thirteen. */
export const pilotPersons: readonly PersonRecord[] = persons;

/** The thirteen with what a screening needs; each field not in the source has its reason in `inventedWhy`. */
export const pilotCandidacies = candidacies as unknown as readonly CandidacyRecord[];

/** The three pilots together as one region file. */
export function pilotRegionFile(): RegionFile {
  return toRegionFile({
    tasks: libraryTasks,
    profiles: libraryProfiles,
    openings: pilotOpenings,
    candidacies: pilotCandidacies,
  });
}
