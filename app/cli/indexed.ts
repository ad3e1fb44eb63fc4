import type { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import type { Candidate, Opening } from "@overstap/engine/region/regionFile.ts";

/** The candidates of an index, made one by one. */
export function* candidatesOf(index: RegionIndex): Generator<Candidate, void, undefined> {
  for (const slot of index.people()) yield index.candidateAt(slot);
}

/** The openings of an index. */
export function openingsOf(index: RegionIndex): Opening[] {
  return Array.from(index.places(), (slot) => index.openingAt(slot));
}
