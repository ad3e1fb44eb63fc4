import type { ScreeningParameters } from "../../screening/parameters.ts";
import { defaultParameters } from "../../screening/parameters.ts";
import type { ListedSlots } from "./listedSlots.ts";
import type { PartNotes } from "./notes/noteLists.ts";
import { noteLists } from "./notes/noteLists.ts";
import { PairScan } from "./pairScan.ts";
import { spread } from "./peopleByPlace.ts";
import type { RankedEntries } from "./rankedLists.ts";
import type { RegionIndex } from "./regionIndex.ts";

/** What came of some of the people: the lists of the places made of these alone. */
interface FilledPart {
  readonly openings: RankedEntries;
  /** Pairs that were looked at; the others are too far apart. */
  readonly scanned: number;
  readonly noted?: PartNotes | undefined;
}

/** Fills the lists of people of a region, some of them after others. */
export class ListFiller {
  private readonly index: RegionIndex;
  private readonly into: ListedSlots;
  private readonly scan: PairScan;
  private readonly filled: Int32Array[] = [];

  /** Their lists go into `into`, by slot; `withModule` false does without WebAssembly. */
  constructor(
    index: RegionIndex,
    into: ListedSlots,
    parameters: ScreeningParameters = defaultParameters,
    withModule = true,
  ) {
    this.index = index;
    this.into = into;
    this.scan = new PairScan(index, parameters, into.length, withModule);
  }

  /**
   * Takes slots of people, fills their lists. Everybody's own way is looked along first; then, where only a lift would
   * bring them.
   */
  fill(people: Int32Array): void {
    this.scan.weighAll(spread(people), this.into);
    this.filled.push(people);
  }

  /** Gives the lists of the places; `notes`: where to write the notes of the lists of people, without it none are made. */
  finish(notes?: Int32Array): FilledPart {
    const { index, into, scan, filled } = this;
    const { grid, ofPlaces, scanned } = scan;
    const openings = ofPlaces.inOrder(grid.slots.subarray(0, grid.count), index.placeCount);
    const noted = notes && noteLists(scan, filled, into, openings, notes);
    return { openings, scanned, noted };
  }
}
