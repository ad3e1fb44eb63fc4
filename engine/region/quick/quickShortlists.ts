import type { ScreeningParameters } from "../../screening/parameters.ts";
import { defaultParameters } from "../../screening/parameters.ts";
import { shortlistLength } from "../shortlists.ts";
import { PairScan } from "./pairScan.ts";
import { rowOf } from "./placeGrid.ts";
import type { RankedEntries } from "./rankedLists.ts";
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
  readonly openings: RankedEntries;
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
 * {@link shortlists} gives, to the last. `withModule` false does without WebAssembly.
 */
export function quickShortlists(
  index: RegionIndex,
  parameters: ScreeningParameters = defaultParameters,
  length: number = shortlistLength,
  withModule = true,
): QuickShortlists {
  const candidates = emptyLists(index.personCount, length);
  const people = peopleByPlace(index);
  return { candidates, ...fillLists(index, people, candidates, parameters, withModule) };
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
  withModule = true,
): Pick<QuickShortlists, "openings" | "scanned"> {
  const { length } = into;
  const scan = new PairScan(index, parameters, length, withModule);
  const own = new RankedLists(1, length);
  for (const person of spread(people)) {
    own.clear(0);
    scan.weigh(person, own);
    into.counts[person] = own.counts[0]!;
    own.write(0, into.others, into.classes, person * length);
  }
  return {
    openings: scan.ofPlaces.inOrder(scan.grid.slots.subarray(0, scan.grid.count), index.placeCount),
    scanned: scan.scanned,
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
