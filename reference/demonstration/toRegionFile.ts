import type { Candidate, Opening, RegionFile } from "@overstap/engine/region/regionFile.ts";
import { pointOf } from "../places/places.ts";
import { toProfile, toTask } from "../tasks/taskLibrary.ts";
import type { CandidacyRecord, OpeningRecord, ProfileRecord, TaskRecord } from "./records.ts";

/** Records of one region, or of all together. */
export type RegionRecords = {
  tasks: readonly TaskRecord[];
  profiles: readonly ProfileRecord[];
  openings: readonly OpeningRecord[];
  candidacies: readonly CandidacyRecord[];
};

/** An opening as the engine takes it: without texts and reasons, at the point of its place. */
function toOpening(record: OpeningRecord): Opening {
  const { id, profile, places, hours, slots, slotsNeeded, maxKm, reduced, funding } = record;
  const { talents, papers, start } = record;
  return {
    id,
    profile,
    at: pointOf(record.place),
    places,
    hours,
    slots,
    slotsNeeded,
    ...(maxKm === undefined ? {} : { maxKm }),
    reduced,
    funding,
    ...(talents ? { talents } : {}),
    ...(papers ? { papers } : {}),
    ...(start ? { start } : {}),
  };
}

/** A candidacy as the engine takes it: no name, no employer, at the point of the person's place. */
function toCandidate(record: CandidacyRecord): Candidate {
  const { id, travel, hours, slots, capacity, language, affinity, needsLasting } = record;
  const { talents, papers, from } = record;
  return {
    id,
    at: pointOf(record.place),
    travel,
    hours,
    slots,
    capacity,
    language,
    affinity,
    needsLasting,
    ...(talents ? { talents } : {}),
    ...(papers ? { papers } : {}),
    ...(from ? { from } : {}),
  };
}

/** Records as a region file. RangeError when a place is unknown. */
export function toRegionFile(records: RegionRecords): RegionFile {
  return {
    tasks: records.tasks.map(toTask),
    profiles: records.profiles.map(toProfile),
    openings: records.openings.map(toOpening),
    candidates: records.candidacies.map(toCandidate),
  };
}
