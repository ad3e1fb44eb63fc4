import type { ScreeningParameters } from "../../screening/parameters.ts";
import { kmBetween } from "../../travel/kmBetween.ts";
import { bitCount } from "./bitCount.ts";
import { chordMargin, chordSquared, farChord } from "./chord.ts";
import { mostRanges, type PlaceGrid } from "./placeGrid.ts";
import * as record from "./records.ts";
import type { RegionIndex } from "./regionIndex.ts";
import { carBit, TravelSteps } from "./travelSteps.ts";

/** Conditions that fail between a person and a place, as bits; affinity is not among them. */
export const failing = {
  place: 1,
  certainty: 2,
  slots: 4,
  hours: 8,
  travel: 16,
  radius: 32,
} as const;

/** One person after the other with the places in reach, and which conditions fail at each. */
export class PersonReach {
  /** After {@link look}: pairs of positions in the grid, from and up to, in the first `written` numbers. */
  readonly ranges = new Int32Array(mostRanges);
  written = 0;
  private readonly index: RegionIndex;
  private readonly grid: PlaceGrid;
  private readonly travel: TravelSteps;
  private person = -1;
  private x = 0;
  private y = 0;
  private z = 0;
  private least = 0;
  private most = 0;
  private slots = 0;
  private needsLasting = false;
  private wayKm = 0;
  private way = 0;

  constructor(index: RegionIndex, grid: PlaceGrid, parameters: ScreeningParameters) {
    this.index = index;
    this.grid = grid;
    this.travel = TravelSteps.of(parameters.travel);
  }

  /** From here on it is about this person, and the places along their own way or also those by car. */
  look(person: number, alsoByCar: boolean): void {
    const { personDoubles, personInts, personDetailDoubles: details } = this.index.memory;
    const double = person * record.doubles;
    this.person = person;
    this.x = personDoubles[double + record.x]!;
    this.y = personDoubles[double + record.y]!;
    this.z = personDoubles[double + record.z]!;
    this.least = personDoubles[double + record.hoursMin]!;
    this.most = personDoubles[double + record.hoursMax]!;
    this.slots = personInts[person * record.ints + record.slots]!;
    const traits = personInts[person * record.ints + record.traits]!;
    this.needsLasting = (traits & record.needsLasting) !== 0;
    const minutes = personDoubles[double + record.maxMinutes]!;
    this.wayKm = this.travel.limitOf(traits & record.modesMask, minutes);
    this.way = chordSquared(Math.max(0, this.wayKm));
    const byCar = alsoByCar ? this.travel.limitOf(carBit, minutes) : -1;
    const at = person * record.personDetailDoubles;
    this.written = this.grid.rangesNear(
      details[at + record.lat]!,
      details[at + record.lon]!,
      Math.max(this.wayKm, byCar),
      this.ranges,
    );
  }

  /** Which conditions fail at a position of the grid, as bits of {@link failing}. */
  failsAt(at: number): number {
    const { doubles, ints } = this.grid;
    const [double, int] = [at * record.doubles, at * record.ints];
    const terms = ints[int + record.terms]!;
    let fails = (terms & record.hasPlaces) === 0 ? failing.place : 0;
    if (this.needsLasting && (terms & record.lasting) === 0) fails |= failing.certainty;
    const common = bitCount(ints[int + record.slots]! & this.slots);
    if (common < (terms & record.neededMask)) fails |= failing.slots;
    const latest = Math.max(this.least, doubles[double + record.hoursMin]!);
    if (latest > Math.min(this.most, doubles[double + record.hoursMax]!)) fails |= failing.hours;
    const dx = doubles[double + record.x]! - this.x;
    const dy = doubles[double + record.y]! - this.y;
    const dz = doubles[double + record.z]! - this.z;
    const chord = dx * dx + dy * dy + dz * dz;
    if (this.isBeyond(at, chord)) fails |= failing.travel;
    if (chord >= doubles[double + record.radius]! && this.isOutside(at)) fails |= failing.radius;
    return fails;
  }

  private isBeyond(at: number, chord: number): boolean {
    if (this.wayKm === Infinity) return false;
    const close = Math.abs(chord - this.way) <= chordMargin(this.way) || chord > farChord;
    return close ? this.kmTo(at) > this.wayKm : chord > this.way;
  }

  private isOutside(at: number): boolean {
    const maxKm =
      this.index.memory.placeDetailDoubles[
        this.grid.slots[at]! * record.placeDetailDoubles + record.maxKm
      ]!;
    return this.kmTo(at) > maxKm;
  }

  private kmTo(at: number): number {
    const { personDetailDoubles: of, placeDetailDoubles: to } = this.index.memory;
    const mine = this.person * record.personDetailDoubles;
    const theirs = this.grid.slots[at]! * record.placeDetailDoubles;
    return kmBetween(
      { lat: of[mine + record.lat]!, lon: of[mine + record.lon]! },
      { lat: to[theirs + record.lat]!, lon: to[theirs + record.lon]! },
    );
  }
}
