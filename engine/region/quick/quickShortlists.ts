import type { ScreeningParameters } from "../../screening/parameters.ts";
import { defaultParameters } from "../../screening/parameters.ts";
import { shortlistLength } from "../shortlists.ts";
import { PairScan } from "./pairScan.ts";
import { RankedLists } from "./rankedLists.ts";
import type { RegionIndex } from "./regionIndex.ts";

/** The shortlists of a region in numbers: lists by slot, entries the slots of the others. */
export interface QuickShortlists {
  readonly candidates: RankedLists;
  readonly openings: RankedLists;
  /** Pairs that were looked at, some twice; the others are too far apart. */
  readonly scanned: number;
}

/**
 * Takes the index of a region, gives the shortlist of every person and every place: the same as
 * {@link shortlists} gives, to the last. First everybody's own way is looked along; then only those whom a
 * lift could still bring something, and only to places whose list could still change by it.
 */
export function quickShortlists(
  index: RegionIndex,
  parameters: ScreeningParameters = defaultParameters,
  length: number = shortlistLength,
): QuickShortlists {
  const scan = new PairScan(index, parameters);
  const people = index.personCount;
  const candidates = new RankedLists(people, length);
  const openings = new RankedLists(index.placeCount, length);
  for (const person of index.people()) scan.weigh(person, "own way", candidates, person, openings);
  for (const person of index.people()) {
    scan.weigh(person, "with a lift", candidates, person, openings);
  }
  return { candidates, openings, scanned: scan.scanned };
}
