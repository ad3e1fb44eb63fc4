import type { ScreeningParameters } from "../../screening/parameters.ts";
import { defaultParameters } from "../../screening/parameters.ts";
import { shortlistLength } from "../shortlists.ts";
import type { ListedSlots } from "./listedSlots.ts";
import { emptyLists } from "./listedSlots.ts";
import type { ListNotes } from "./notes/noteLists.ts";
import { noteLists, wholeNotes } from "./notes/noteLists.ts";
import { PairScan } from "./pairScan.ts";
import { rowOf } from "./placeGrid.ts";
import type { RankedEntries } from "./rankedLists.ts";
import { lat as latitude, lon as longitude, personDetailDoubles } from "./records.ts";
import type { RegionIndex } from "./regionIndex.ts";

/** The shortlists of a region in numbers. */
export interface QuickShortlists {
  readonly candidates: ListedSlots;
  readonly openings: RankedEntries;
  /** Pairs that were looked at; the others are too far apart. */
  readonly scanned: number;
  /** What the listed pairs come to in full, when it was asked for. */
  readonly notes?: ListNotes;
}

/**
 * Takes the index of a region, gives the shortlist of every person and every place: the same as
 * {@link shortlists} gives, to the last. `withModule` false does without WebAssembly.
 */
export function quickShortlists(
  index: RegionIndex,
  parameters: ScreeningParameters = defaultParameters,
  length: number = shortlistLength,
  withModule = true,
): QuickShortlists {
  return weighAll(index, parameters, length, withModule).lists;
}

/** As {@link quickShortlists}, with notes of all pairs that are listed: why each is what it is, in numbers. */
export function notedShortlists(
  index: RegionIndex,
  parameters: ScreeningParameters = defaultParameters,
  length: number = shortlistLength,
  withModule = true,
): QuickShortlists & { readonly notes: ListNotes } {
  const { lists, scan, people } = weighAll(index, parameters, length, withModule);
  const { candidates, openings } = lists;
  const into = new Int32Array(candidates.others.length);
  const part = noteLists(scan, people, candidates, openings, into);
  return { ...lists, notes: wholeNotes(part, index.personCount) };
}

function weighAll(
  index: RegionIndex,
  parameters: ScreeningParameters,
  length: number,
  withModule: boolean,
) {
  const candidates = emptyLists(index.personCount, length);
  const people = peopleByPlace(index);
  const { scan, ...filled } = fillLists(index, people, candidates, parameters, withModule);
  return { lists: { candidates, ...filled }, scan, people };
}

/**
 * Takes slots of people, fills their lists in `into`, and gives the lists of the places made of these people
 * alone, and the scan that made them. Everybody's own way is looked along first; then, where only a lift would bring them.
 */
export function fillLists(
  index: RegionIndex,
  people: Int32Array,
  into: ListedSlots,
  parameters: ScreeningParameters = defaultParameters,
  withModule = true,
): Pick<QuickShortlists, "openings" | "scanned"> & { readonly scan: PairScan } {
  const { length } = into;
  const scan = new PairScan(index, parameters, length, withModule);
  const own = scan.ownList;
  for (const person of spread(people)) {
    scan.weighOne(person);
    into.counts[person] = own.counts[0]!;
    own.write(0, into.others, into.classes, person * length);
  }
  return {
    openings: scan.ofPlaces.inOrder(scan.grid.slots.subarray(0, scan.grid.count), index.placeCount),
    scanned: scan.scanned,
    scan,
  };
}

/** Of so many neighbours one is weighed at a time, all over the map, before the next. */
const stride = 16;
const mostSlots = 2 ** 26;
const cellsPerRow = 8192;

/**
 * The slots of people by row of the grid and from west to east: neighbours one after the other look at the
 * same places, which memory then still has at hand.
 */
export function peopleByPlace(index: RegionIndex): Int32Array {
  const { personDetailDoubles: details } = index.memory;
  const lat = (slot: number): number => details[slot * personDetailDoubles + latitude]!;
  const lon = (slot: number): number => details[slot * personDetailDoubles + longitude]!;
  // As one number each, which sorts much quicker than by comparing.
  const keys = Float64Array.from(index.people(), (slot) => {
    const column = Math.floor(((lon(slot) + 180) / 360) * (cellsPerRow - 1));
    return (rowOf(lat(slot)) * cellsPerRow + column) * mostSlots + slot;
  });
  return Int32Array.from(keys.toSorted(), (key) => key % mostSlots);
}

/**
 * Takes people in order of {@link peopleByPlace}, gives them in the order in which they are weighed: every so
 * many first, so that the lists of places are soon full of good ones from all around.
 */
export function spread(people: Int32Array): Int32Array {
  const order = new Int32Array(people.length);
  let next = 0;
  for (let first = 0; first < stride; first++) {
    for (let at = first; at < people.length; at += stride) order[next++] = people[at]!;
  }
  return order;
}
