import type { ScreeningParameters } from "../../screening/parameters.ts";
import { stepCost } from "../../screening/parameters.ts";
import { kmBetween } from "../../travel/kmBetween.ts";
import { travelMinutes } from "../../travel/travelMinutes.ts";
import { bitCount } from "./bitCount.ts";
import { chordMargin, chordSquared, farChord } from "./chord.ts";
import { query } from "./filter/filterQuery.ts";
import { chordAbove, chordBelow } from "./filter/placeFilter.ts";
import type { PlaceFilter } from "./filter/placeFilter.ts";
import { never } from "./packageRepairs.ts";
import { talentWeight } from "./pairClasses.ts";
import type { PlaceGrid } from "./placeGrid.ts";
import * as record from "./records.ts";
import type { RegionIndex } from "./regionIndex.ts";
import { carBit, keptMinutes, lookups, modesOfBits, TravelSteps } from "./travelSteps.ts";

/** How far around a person is looked: where the way holds, or also beyond, where only a lift brings one. */
export type Reach = "own way" | "with a lift";

/**
 * One person after the other, and what lies between them and a position of the grid: the way, what the
 * conditions cost, talents. All of it exactly as the rules have it.
 */
export class PairSight {
  slots = 0;
  least = 0;
  most = 0;
  /** Squared straight line to the position that {@link costAt} was last asked about. */
  chord = 0;
  /** After {@link failsAt}: per condition that fails, by its bit, what it costs to mend; 0 for those that hold. */
  readonly mendCosts = new Int32Array(6);
  private readonly index: RegionIndex;
  private readonly grid: PlaceGrid;
  private readonly filter: PlaceFilter;
  private readonly parameters: ScreeningParameters;
  readonly travel: TravelSteps;
  /** Per slots short, what it costs. */
  private readonly slotCosts: Float64Array;
  /** Per position and step of the radius, the squared chord; NaN without a radius. */
  readonly radii: Float64Array;
  readonly widenCosts: Float64Array;
  readonly fewTalents: boolean;
  private person = -1;
  x = 0;
  y = 0;
  z = 0;
  private lat = 0;
  private lon = 0;
  private talents = 0;
  modes = 0;
  private needsLasting = false;
  wayKm = 0;
  carKm = 0;
  private maxMinutes = 0;
  way = 0;
  wayMargin = 0;
  car = 0;
  private byLift = false;
  steps: Float64Array;
  /** Per step of {@link lookups} of the straight line, the fewest minutes. */
  starts: Uint8Array;

  constructor(
    index: RegionIndex,
    grid: PlaceGrid,
    filter: PlaceFilter,
    parameters: ScreeningParameters,
  ) {
    this.index = index;
    this.grid = grid;
    this.filter = filter;
    this.parameters = parameters;
    this.travel = TravelSteps.of(parameters.travel);
    this.steps = this.travel.stepsOf(0);
    this.starts = this.travel.startsOf(0);
    this.slotCosts = Float64Array.from({ length: 32 }, (_, short) =>
      short === 0 ? 0 : (stepCost(short, parameters.costs.slots) ?? never),
    );
    const { widenRadius } = parameters.costs;
    // Step 0 is the radius itself.
    this.widenCosts = Float64Array.from([0, ...widenRadius.map(({ cost }) => cost)]);
    this.radii = new Float64Array(grid.room * this.widenCosts.length);
    for (let at = 0; at < grid.count; at++) this.fill(at);
    this.fewTalents = index.talents.texts.length < 32;
  }

  /** Takes the place of a position as it stands in the grid. */
  fill(at: number): void {
    const { placeDetailDoubles } = this.index.memory;
    const slot = this.grid.slots[at]!;
    const maxKm = placeDetailDoubles[slot * record.placeDetailDoubles + record.maxKm]!;
    const { widenRadius } = this.parameters.costs;
    const steps = this.widenCosts.length;
    for (let step = 0; step < steps; step++) {
      const factor = step === 0 ? 1 : widenRadius[step - 1]!.within;
      this.radii[at * steps + step] = chordSquared(maxKm * factor);
    }
  }

  /** From here on it is about this person; the query of the filter too. */
  look(person: number): void {
    const { memory } = this.index;
    const { floats, ints } = this.filter;
    const traits = memory.personInts[person * record.ints + record.traits]!;
    const double = person * record.doubles;
    const int = person * record.ints;
    this.person = person;
    floats[query.px] = this.x = memory.personDoubles[double + record.x]!;
    floats[query.py] = this.y = memory.personDoubles[double + record.y]!;
    floats[query.pz] = this.z = memory.personDoubles[double + record.z]!;
    this.least = memory.personDoubles[double + record.hoursMin]!;
    this.most = memory.personDoubles[double + record.hoursMax]!;
    ints[query.least] = Math.floor(this.least);
    ints[query.most] = Math.ceil(this.most);
    this.maxMinutes = memory.personDoubles[double + record.maxMinutes]!;
    this.lat = memory.personDetailDoubles[person * record.personDetailDoubles + record.lat]!;
    this.lon = memory.personDetailDoubles[person * record.personDetailDoubles + record.lon]!;
    ints[query.mySlots] = this.slots = memory.personInts[int + record.slots]!;
    this.talents = memory.personInts[int + record.talents]!;
    this.modes = traits & record.modesMask;
    this.needsLasting = (traits & record.needsLasting) !== 0;
    ints[query.base] = this.filter.bases[this.needsLasting ? 1 : 0].byteOffset;
    this.wayKm = this.travel.limitOf(this.modes, this.maxMinutes);
    this.way = chordSquared(Math.max(0, this.wayKm));
    this.wayMargin = chordMargin(this.way);
    this.steps = this.travel.stepsOf(this.modes);
    this.starts = this.travel.startsOf(this.modes);
  }

  /** Turns to the places along the own way, or to those where only a lift comes; gives whether there are any. */
  face(reach: Reach): boolean {
    this.byLift = reach === "with a lift";
    if (!this.byLift) return this.wayKm >= 0;
    this.carKm = this.travel.limitOf(carBit, this.maxMinutes);
    if (this.carKm <= this.wayKm) return false;
    this.car = chordSquared(this.carKm);
    return true;
  }

  /** As {@link face}, with the query of the filter; gives how many ranges there are. */
  turnTo(reach: Reach, ranges: Int32Array = this.filter.ranges): number {
    const { floats, ints } = this.filter;
    const { costs } = this.parameters;
    if (!this.face(reach)) return 0;
    const km = this.byLift ? this.carKm : this.wayKm;
    floats[query.reach] = chordAbove(this.byLift ? this.car : this.way);
    // Without any way at all, 0 km lie beyond it too.
    floats[query.inner] = this.byLift && this.wayKm >= 0 ? chordBelow(this.way) : 0;
    ints[query.added] = this.byLift ? costs.transport : 0;
    return this.grid.rangesNear(this.lat, this.lon, km, ranges);
  }

  /** What the conditions cost at a position; {@link never} where it is not within reach or cannot be mended. */
  costAt(at: number): number {
    const { doubles, ints } = this.grid;
    const { costs } = this.parameters;
    const d = at * record.doubles;
    const i = at * record.ints;
    const dx = doubles[d]! - this.x;
    const dy = doubles[d + 1]! - this.y;
    const dz = doubles[d + 2]! - this.z;
    const chord = dx * dx + dy * dy + dz * dz;
    this.chord = chord;
    if (!this.isOnThisSide(at, chord)) return never;
    const terms = ints[i + record.terms]!;
    let cost = this.byLift ? costs.transport : 0;
    if ((terms & record.hasPlaces) === 0) cost += costs.openPlace;
    if (this.needsLasting && (terms & record.lasting) === 0) cost += costs.fund;
    const short = (terms & record.neededMask) - bitCount(ints[i + record.slots]! & this.slots);
    if (short > 0) cost += this.slotCosts[short]!;
    const apart =
      Math.max(this.least, doubles[d + record.hoursMin]!) -
      Math.min(this.most, doubles[d + record.hoursMax]!);
    if (apart > 0) cost += stepCost(apart, costs.hours) ?? never;
    if (chord >= doubles[d + record.radius]!) cost += this.radiusCost(at, chord);
    return cost;
  }

  /** Which conditions fail at a position, as bits of `failing` (personReach.ts); within reach or not. */
  failsAt(at: number): number {
    const { doubles, ints } = this.grid;
    const { mendCosts, parameters } = this;
    const { costs } = parameters;
    const d = at * record.doubles;
    const i = at * record.ints;
    const dx = doubles[d]! - this.x;
    const dy = doubles[d + 1]! - this.y;
    const dz = doubles[d + 2]! - this.z;
    const chord = dx * dx + dy * dy + dz * dz;
    this.chord = chord;
    this.byLift = false;
    const terms = ints[i + record.terms]!;
    const short = (terms & record.neededMask) - bitCount(ints[i + record.slots]! & this.slots);
    const apart =
      Math.max(this.least, doubles[d + record.hoursMin]!) -
      Math.min(this.most, doubles[d + record.hoursMax]!);
    const lasts = !this.needsLasting || (terms & record.lasting) !== 0;
    mendCosts[0] = (terms & record.hasPlaces) === 0 ? costs.openPlace : 0;
    mendCosts[1] = lasts ? 0 : costs.fund;
    mendCosts[2] = short > 0 ? this.slotCosts[short]! : 0;
    mendCosts[3] = apart > 0 ? (stepCost(apart, costs.hours) ?? never) : 0;
    mendCosts[4] = this.isOnThisSide(at, chord) ? 0 : costs.transport;
    mendCosts[5] = chord >= doubles[d + record.radius]! ? this.radiusCost(at, chord) : 0;
    let fails = 0;
    for (let bit = 0; bit < mendCosts.length; bit++) if (mendCosts[bit]! > 0) fails |= 1 << bit;
    return fails;
  }

  /** Which side of the limit of the way it lies; near the limit itself the rule is asked. */
  private isOnThisSide(at: number, chord: number): boolean {
    if (chord > farChord) return this.isOnThisSideByKm(this.kmTo(at));
    if (this.wayKm === Infinity) return !this.byLift;
    if (Math.abs(chord - this.way) <= this.wayMargin) {
      return this.isOnThisSideByKm(this.kmTo(at));
    }
    if (!this.byLift) return chord <= this.way;
    if (chord <= this.way) return false;
    if (this.carKm === Infinity) return true;
    if (Math.abs(chord - this.car) <= chordMargin(this.car)) return this.kmTo(at) <= this.carKm;
    return chord <= this.car;
  }

  /** Which side of the limit a position lies, as the rule itself has it. */
  isOnThisSideByRule(at: number, byLift: boolean): boolean {
    this.face(byLift ? "with a lift" : "own way");
    return this.isOnThisSideByKm(this.kmTo(at));
  }

  private isOnThisSideByKm(km: number): boolean {
    return this.byLift ? km > this.wayKm && km <= this.carKm : km <= this.wayKm;
  }

  private kmTo(at: number): number {
    const { placeDetailDoubles: to } = this.index.memory;
    const theirs = this.grid.slots[at]! * record.placeDetailDoubles;
    return kmBetween(
      { lat: this.lat, lon: this.lon },
      { lat: to[theirs + record.lat]!, lon: to[theirs + record.lon]! },
    );
  }

  /** What it costs to widen the radius to this pair; 0 within it. Near a limit the rule is asked. */
  private radiusCost(at: number, chord: number): number {
    const { radii } = this;
    const margin = chordMargin(chord);
    const steps = this.widenCosts.length;
    let near = chord > farChord;
    for (let step = 0; step < steps && !near; step++) {
      const limit = radii[at * steps + step]!;
      if (Math.abs(chord - limit) <= margin) near = true;
      else if (chord < limit) return this.widenCosts[step]!;
    }
    return near ? this.radiusCostByRule(at) : never;
  }

  radiusCostByRule(at: number): number {
    const { placeDetailDoubles } = this.index.memory;
    const slot = this.grid.slots[at]!;
    const maxKm = placeDetailDoubles[slot * record.placeDetailDoubles + record.maxKm]!;
    const km = this.kmTo(at);
    if (Number.isNaN(maxKm) || km <= maxKm) return 0;
    const { widenRadius } = this.parameters.costs;
    for (let step = 0; step < widenRadius.length; step++) {
      if (km <= widenRadius[step]!.within * maxKm) return widenRadius[step]!.cost;
    }
    return never;
  }

  /** Whether the way of {@link chord} may take at most so many minutes; never a wrong no. */
  mayTake(minutes: number): boolean {
    if (minutes < 0) return false;
    if (!(minutes <= keptMinutes) || this.chord > farChord) return true;
    return this.chord <= this.steps[minutes]! + chordMargin(this.chord);
  }

  /** The minutes of the way to a position, of which {@link chord} is the straight line. */
  minutesTo(at: number): number {
    const { steps, chord } = this;
    if (chord < steps[keptMinutes]! && chord <= farChord) {
      let low = this.starts[Math.min(this.starts.length - 1, Math.sqrt(chord) * lookups) | 0]!;
      while (steps[low]! < chord) low++;
      const margin = chordMargin(chord);
      const clear = steps[low]! - chord > margin && (low === 0 || chord - steps[low - 1]! > margin);
      if (clear) return low;
    }
    return this.minutesByRule(at);
  }

  minutesByRule(at: number): number {
    return travelMinutes(this.kmTo(at), modesOfBits(this.modes), this.parameters.travel);
  }

  talentsAt(at: number): number {
    const shared = this.talents & this.grid.ints[at * record.ints + record.talents]!;
    if (shared === 0) return 0;
    return this.fewTalents ? bitCount(shared) : this.countTalents(at);
  }

  countTalents(at: number): number {
    const { numbers, personDetailInts: of, placeDetailInts: to } = this.index.memory;
    const mine = this.person * record.personDetailInts + record.personTexts;
    const theirs = this.grid.slots[at]! * record.placeDetailInts + record.placeTexts;
    let count = 0;
    for (let a = 0; a < of[mine + 1]!; a++) {
      for (let b = 0; b < to[theirs + 1]!; b++) {
        if (numbers[of[mine]! + a] === numbers[to[theirs]! + b]) count++;
      }
    }
    return count;
  }

  /** Minutes and talents in one number, as {@link talentWeight}. */
  tieAt(at: number, inCommon: number): number {
    return this.minutesTo(at) - inCommon * talentWeight;
  }
}
