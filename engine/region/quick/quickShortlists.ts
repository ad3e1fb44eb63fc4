import type { ScreeningParameters } from "../../screening/parameters.ts";
import { defaultParameters } from "../../screening/parameters.ts";
import { shortlistLength } from "../shortlists.ts";
import { PairScan } from "./pairScan.ts";
import { rowOf } from "./placeGrid.ts";
import { lat as latitude, lon as longitude, personDetailDoubles } from "./records.ts";
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
  const candidates = new RankedLists(index.personCount, length);
  const openings = new RankedLists(scan.grid.count, length);
  // Neighbours one after the other: they look at the same places, which memory then still has at hand.
  const people = bySurroundings(index);
  for (const person of people) scan.weigh(person, "own way", candidates, person, openings);
  for (const person of people) scan.weigh(person, "with a lift", candidates, person, openings);
  const bySlot = openings.movedTo(scan.grid.slots, index.placeCount);
  return { candidates, openings: bySlot, scanned: scan.scanned };
}

/** The slots of people by row of the grid and from west to east. */
function bySurroundings(index: RegionIndex): Int32Array {
  const { personDetailDoubles: details } = index.memory;
  const lat = (slot: number): number => details[slot * personDetailDoubles + latitude]!;
  const lon = (slot: number): number => details[slot * personDetailDoubles + longitude]!;
  return Int32Array.from(index.people()).toSorted(
    (a, b) => rowOf(lat(a)) - rowOf(lat(b)) || lon(a) - lon(b) || a - b,
  );
}
