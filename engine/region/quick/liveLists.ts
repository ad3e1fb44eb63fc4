import type { ScreeningParameters } from "../../screening/parameters.ts";
import { defaultParameters } from "../../screening/parameters.ts";
import type { Opening } from "../regionFile.ts";
import { shortlistLength } from "../shortlists.ts";
import { chordSquared } from "./chord.ts";
import { chordAbove } from "./filter/placeFilter.ts";
import { PairScan } from "./pairScan.ts";
import { peopleByPlace, spread } from "./peopleByPlace.ts";
import { RankedLists } from "./rankedLists.ts";
import * as record from "./records.ts";
import type { RegionIndex } from "./regionIndex.ts";
import { carBit, TravelSteps } from "./travelSteps.ts";

/**
 * So many more than are asked stand on the list of a person: when some leave it, it is still known to be right, and
 * needs not be made anew each time.
 */
const spare = 8;
const mostEntries = 255;

/** So many places may come or move before all lists are made again. */
const free = 256;

/**
 * The shortlists of a region, kept true as places come, change and go: only people in reach of the place are
 * weighed, and whoever has it on a full list that it leaves. Changes go through here, not through the index;
 * after a change of people it has to be made anew.
 */
export class LiveLists {
  private readonly index: RegionIndex;
  private readonly parameters: ScreeningParameters;
  private readonly length: number;
  /** Lists by slot of the person. */
  private ofPeople!: RankedLists;
  private scan!: PairScan;
  /** Per slot of a place its position in the grid. */
  private readonly positions = new Map<number, number>();
  /** Per slot of a person, the squared straight line beyond which no place is in reach. */
  private reaches!: Float64Array;
  private talentCount = 0;

  constructor(
    index: RegionIndex,
    parameters: ScreeningParameters = defaultParameters,
    length: number = shortlistLength,
  ) {
    this.index = index;
    this.parameters = parameters;
    this.length = length;
    this.make();
  }

  /** Takes the slot of a person, gives the slots of the places on their list, in order. */
  placesOf(person: number): Int32Array {
    return entriesOf(this.ofPeople, person, this.length);
  }

  /** Takes the slot of a place, gives the slots of the people on its list, in order. */
  peopleOf(place: number): Int32Array {
    return entriesOf(this.scan.ofPlaces, this.positions.get(place)!, this.length);
  }

  /** Adds an opening or changes the one with its id, as {@link RegionIndex.putOpening}. */
  putOpening(opening: Opening): number {
    const { index, scan } = this;
    const known = index.slotOfOpening(opening.id);
    const before = known === undefined ? undefined : this.pointOf(known);
    const slot = index.putOpening(opening);
    const moved = before !== undefined && before.join() !== this.pointOf(slot).join();
    const at = moved ? undefined : this.positions.get(slot);
    const isFull = at === undefined && scan.grid.count === scan.grid.room;
    // More talents than there are bits, or ids that had to be spread anew: told from other numbers.
    if (isFull || this.talentCount !== this.index.talents.texts.length || this.ranksMoved()) {
      this.make();
      return slot;
    }
    const left = this.forget(slot);
    if (moved) scan.leaveOut(this.positions.get(slot)!);
    this.positions.set(slot, scan.refresh(slot, at));
    scan.ofPlaces.clear(this.positions.get(slot)!);
    this.weighNear(slot);
    this.mend(left);
    return slot;
  }

  /** Takes an opening away, as {@link RegionIndex.removeOpening}. */
  removeOpening(id: string): number | undefined {
    const slot = this.index.removeOpening(id);
    if (slot === undefined) return undefined;
    this.scan.leaveOut(this.positions.get(slot)!);
    this.mend(this.forget(slot));
    this.positions.delete(slot);
    return slot;
  }

  private make(): void {
    const { index } = this;
    this.talentCount = index.talents.texts.length;
    this.scan = new PairScan(index, this.parameters, this.length, true, free);
    const kept = Math.min(mostEntries, this.length + spare);
    this.ofPeople = new RankedLists(index.personCount, kept);
    this.reaches = new Float64Array(index.personCount);
    const travel = TravelSteps.of(this.parameters.travel);
    for (const person of spread(peopleByPlace(index))) {
      this.scan.weigh(person, this.ofPeople, person);
      const modes = index.memory.personInts[person * record.ints + record.traits]!;
      const minutes = index.memory.personDoubles[person * record.doubles + record.maxMinutes]!;
      const km = Math.max(
        travel.limitOf(modes & record.modesMask, minutes),
        travel.limitOf(carBit, minutes),
      );
      this.reaches[person] = km < 0 ? -1 : chordAbove(chordSquared(km));
    }
    this.positions.clear();
    for (let at = 0; at < this.scan.grid.count; at++) {
      this.positions.set(this.scan.grid.slots[at]!, at);
    }
  }

  private pointOf(place: number): number[] {
    const from = place * record.placeDetailDoubles;
    return [...this.index.memory.placeDetailDoubles.subarray(from, from + 2)];
  }

  private ranksMoved(): boolean {
    const { placeDetailInts } = this.index.memory;
    const { grid } = this.scan;
    for (const [slot, at] of this.positions) {
      const rank = placeDetailInts[slot * record.placeDetailInts + record.placeRank];
      if (rank !== grid.ranks[at]) return true;
    }
    return false;
  }

  /** Takes a place off the lists of people, gives whose these are. */
  private forget(place: number): number[] {
    const { ofPeople } = this;
    const people = ofPeople.listsWith(place);
    for (const person of people) ofPeople.removeAt(person, ofPeople.indexOf(person, place));
    return people;
  }

  /** Makes lists anew that lost too many to be known to be right as far as they are asked. */
  private mend(people: readonly number[]): void {
    const { counts, cut } = this.ofPeople;
    for (const person of people) {
      if (cut[person] === 0 || counts[person]! >= this.length) continue;
      this.ofPeople.clear(person);
      this.scan.weigh(person, this.ofPeople, person, true);
    }
  }

  private weighNear(place: number): void {
    const { scan, ofPeople, reaches } = this;
    const { memory } = this.index;
    const { placeDoubles, personDoubles } = memory;
    const at = this.positions.get(place)!;
    const from = place * record.doubles;
    const [x, y, z] = [placeDoubles[from]!, placeDoubles[from + 1]!, placeDoubles[from + 2]!];
    for (let person = 0; person < reaches.length; person++) {
      const double = person * record.doubles;
      const dx = personDoubles[double]! - x;
      const dy = personDoubles[double + 1]! - y;
      const dz = personDoubles[double + 2]! - z;
      if (dx * dx + dy * dy + dz * dz > reaches[person]!) continue;
      if (this.index.hasPerson(person)) scan.weighAt(person, at, ofPeople, person);
    }
  }
}

function entriesOf(lists: RankedLists, list: number, length: number): Int32Array {
  const others = new Int32Array(lists.length);
  lists.write(list, others, new Uint8Array(lists.length), 0);
  return others.subarray(0, Math.min(length, lists.counts[list]!));
}
