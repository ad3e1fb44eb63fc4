import type { ScreeningParameters } from "../../screening/parameters.ts";
import { defaultParameters } from "../../screening/parameters.ts";
import type { Place } from "../../screening/place.ts";
import { preparePlace } from "../../screening/place.ts";
import { preparePerson } from "../../screening/person.ts";
import type { RankedPair } from "../rankPairs.ts";
import { rankPair } from "../rankPairs.ts";
import { shortlistLength } from "../shortlists.ts";
import type { PairNoter } from "./notes/pairNoter.ts";
import { PairTeller } from "./notes/pairTeller.ts";
import { PairScan } from "./pairScan.ts";
import type { RegionIndex } from "./regionIndex.ts";

/** The shortlists of single people of a region, one when it is asked for; the places are prepared once. */
export class PersonShortlists {
  private readonly index: RegionIndex;
  private readonly scan: PairScan;
  private readonly noter: PairNoter;
  private readonly teller: PairTeller;
  /** Per slot of a place, its position in the grid. */
  private readonly positions: Int32Array;
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
    this.scan = new PairScan(index, parameters, 0, true, 0, length);
    this.noter = this.scan.noter();
    this.teller = new PairTeller(index, parameters);
    this.positions = new Int32Array(index.placeCount);
    for (const [at, slot] of this.scan.grid.slots.entries()) this.positions[slot] = at;
    this.others = new Int32Array(length);
    this.classes = new Uint8Array(length);
  }

  /** Takes the slot of a person, gives the slots of the places on their list, in order; until the next call. */
  listOf(person: number): Int32Array {
    this.scan.weighAlone(person);
    const { ownList } = this.scan;
    ownList.write(0, this.others, this.classes, 0);
    return this.others.subarray(0, ownList.counts[0]);
  }

  /** Takes the slot of a person, gives their list with every pair screened in full. */
  explained(slot: number): RankedPair[] {
    const list = this.listOf(slot);
    const person = preparePerson(this.index.candidateAt(slot), this.index.world);
    this.noter.notes.clear();
    this.scan.look(slot);
    this.noter.begin(slot);
    return Array.from(list, (place, one) => {
      const prepared = (this.places[place] ??= preparePlace(
        this.index.openingAt(place),
        this.index.world,
      ));
      const note = this.noter.note(this.positions[place]!, this.classes[one]!);
      const pair = this.teller.tell(this.noter.notes, note, person, prepared);
      return rankPair(person, prepared, pair)!;
    });
  }
}
