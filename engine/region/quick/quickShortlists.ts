import type { ScreeningParameters } from "../../screening/parameters.ts";
import { defaultParameters } from "../../screening/parameters.ts";
import { shortlistLength } from "../shortlists.ts";
import { PairScan } from "./pairScan.ts";
import { rowOf } from "./placeGrid.ts";
import { RankedLists } from "./rankedLists.ts";
import { lat as latitude, lon as longitude, personDetailDoubles } from "./records.ts";
import type { RegionIndex } from "./regionIndex.ts";

/** Lists by slot, entries the slots of the others: what is kept of a shortlist in numbers. */
export interface ListedSlots {
  /** The most that a list holds, and from one list to the next. */
  readonly length: number;
  readonly counts: Int32Array;
  readonly others: Int32Array;
  /** Per entry 0 ready, 1 reduced, 2 ask, 2 + cost near. */
  readonly classes: Uint8Array;
}

/** The shortlists of a region in numbers. */
export interface QuickShortlists {
  readonly candidates: ListedSlots;
  readonly openings: RankedLists;
  /** Pairs that were looked at; the others are too far apart. */
  readonly scanned: number;
}

/** Makes empty lists over shared memory, for workers that each fill the lists of other people. */
export function emptyLists(lists: number, length: number): ListedSlots {
  const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);
  return {
    length,
    counts: new Int32Array(shared(lists * 4)),
    others: new Int32Array(shared(lists * length * 4)),
    classes: new Uint8Array(shared(lists * length)),
  };
}

/**
 * Takes the index of a region, gives the shortlist of every person and every place: the same as
 * {@link shortlists} gives, to the last.
 */
export function quickShortlists(
  index: RegionIndex,
  parameters: ScreeningParameters = defaultParameters,
  length: number = shortlistLength,
): QuickShortlists {
  const candidates = emptyLists(index.personCount, length);
  return { candidates, ...fillLists(index, peopleByPlace(index), candidates, parameters) };
}

/**
 * Takes slots of people, fills their lists in `into`, and gives the lists of the places made of these people
 * alone. Everybody's own way is looked along first; then, where only a lift would bring them.
 */
export function fillLists(
  index: RegionIndex,
  people: Int32Array,
  into: ListedSlots,
  parameters: ScreeningParameters = defaultParameters,
): Pick<QuickShortlists, "openings" | "scanned"> {
  const { length } = into;
  const scan = new PairScan(index, parameters);
  const own = new RankedLists(1, length);
  const openings = new RankedLists(scan.grid.count, length);
  for (const person of people) {
    own.clear(0);
    scan.weigh(person, "own way", own, 0, openings);
    scan.weigh(person, "with a lift", own, 0, openings);
    const count = own.counts[0]!;
    into.counts[person] = count;
    into.others.set(own.others.subarray(0, count), person * length);
    into.classes.set(own.classes.subarray(0, count), person * length);
  }
  return { openings: openings.movedTo(scan.grid.slots, index.placeCount), scanned: scan.scanned };
}

/**
 * The slots of people by row of the grid and from west to east: neighbours one after the other look at the
 * same places, which memory then still has at hand.
 */
export function peopleByPlace(index: RegionIndex): Int32Array {
  const { personDetailDoubles: details } = index.memory;
  const lat = (slot: number): number => details[slot * personDetailDoubles + latitude]!;
  const lon = (slot: number): number => details[slot * personDetailDoubles + longitude]!;
  return Int32Array.from(index.people()).toSorted(
    (a, b) => rowOf(lat(a)) - rowOf(lat(b)) || lon(a) - lon(b) || a - b,
  );
}
