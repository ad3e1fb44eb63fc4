import type { ScreeningParameters } from "../../screening/parameters.ts";
import { defaultParameters } from "../../screening/parameters.ts";
import type { Place } from "../../screening/place.ts";
import { preparePlace } from "../../screening/place.ts";
import { preparePerson } from "../../screening/person.ts";
import { screenPrepared } from "../../screening/screenPair.ts";
import type { RankedPair } from "../rankPairs.ts";
import { rankPair } from "../rankPairs.ts";
import { shortlistLength } from "../shortlists.ts";
import { PairScan } from "./pairScan.ts";
import { RankedLists } from "./rankedLists.ts";
import type { RegionIndex } from "./regionIndex.ts";

/** The shortlists of single people of a region, one when it is asked for; the places are prepared once. */
export class PersonShortlists {
  private readonly index: RegionIndex;
  private readonly parameters: ScreeningParameters;
  private readonly scan: PairScan;
  private readonly own: RankedLists;
  private readonly others: Int32Array;
  private readonly classes: Uint8Array;
  private readonly places: (Place | undefined)[] = [];

  /** Made anew when places change. */
  constructor(
    index: RegionIndex,
    parameters: ScreeningParameters = defaultParameters,
    length: number = shortlistLength,
  ) {
    this.index = index;
    this.parameters = parameters;
    this.scan = new PairScan(index, parameters, 0);
    this.own = new RankedLists(1, length);
    this.others = new Int32Array(length);
    this.classes = new Uint8Array(length);
  }

  /** Takes the slot of a person, gives the slots of the places on their list, in order; until the next call. */
  listOf(person: number): Int32Array {
    this.own.clear(0);
    this.scan.weigh(person, this.own, 0, true);
    this.own.write(0, this.others, this.classes, 0);
    return this.others.subarray(0, this.own.counts[0]);
  }

  /** Takes the slot of a person, gives their list with every pair screened in full. */
  explained(slot: number): RankedPair[] {
    const person = preparePerson(this.index.candidateAt(slot), this.index.world);
    return Array.from(this.listOf(slot), (place) => {
      const prepared = (this.places[place] ??= preparePlace(
        this.index.openingAt(place),
        this.index.world,
      ));
      return rankPair(person, prepared, screenPrepared(person, prepared, this.parameters))!;
    });
  }
}
