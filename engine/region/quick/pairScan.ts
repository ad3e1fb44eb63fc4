import type { ScreeningParameters } from "../../screening/parameters.ts";
import { stepCost } from "../../screening/parameters.ts";
import { travelMinutes } from "../../travel/travelMinutes.ts";
import { kmBetween } from "../../travel/kmBetween.ts";
import { bitCount } from "./bitCount.ts";
import { chordMargin, chordSquared, farChord } from "./chord.ts";
import { PackageOutcomes, unsettled } from "./packageOutcomes.ts";
import { never, PackageRepairs } from "./packageRepairs.ts";
import { PersonTasks } from "./personTasks.ts";
import { mostRanges, PlaceGrid } from "./placeGrid.ts";
import type { RankedLists } from "./rankedLists.ts";
import * as record from "./records.ts";
import type { RegionIndex } from "./regionIndex.ts";
import { carBit, keptMinutes, modesOfBits, TravelSteps } from "./travelSteps.ts";
import { WorkTables } from "./workTables.ts";

/** The class of an entry: 0 ready, 1 reduced, 2 ask, and from here on near by cost. */
export const nearFrom = 2;

/** So that talents come before minutes in one number. */
const talentWeight = 2 ** 32;

/** How far around a person is looked: where the way holds, or also beyond, where only a lift brings one. */
export type Reach = "own way" | "with a lift";

/** Weighs people against the places of a region, by numbers, and keeps the best for both. */
export class PairScan {
  readonly index: RegionIndex;
  readonly grid: PlaceGrid;
  private readonly person: PersonTasks;
  private readonly outcomes: PackageOutcomes;
  private readonly repairs: PackageRepairs;
  private readonly parameters: ScreeningParameters;
  private readonly travel: TravelSteps;
  private readonly ranges = new Int32Array(mostRanges);
  /** Per slots short, what it costs. */
  private readonly slotCosts: Float64Array;
  private readonly widen: readonly { within: number; cost: number }[];
  /** Pairs that were looked at. */
  scanned = 0;

  constructor(index: RegionIndex, parameters: ScreeningParameters) {
    this.index = index;
    this.parameters = parameters;
    this.grid = new PlaceGrid(index);
    this.person = new PersonTasks(index, new WorkTables(index));
    this.outcomes = new PackageOutcomes(this.person);
    this.repairs = new PackageRepairs(this.person, parameters);
    this.travel = TravelSteps.of(parameters.travel);
    this.slotCosts = Float64Array.from({ length: 32 }, (_, short) => {
      return stepCost(short, parameters.costs.slots) ?? never;
    });
    this.widen = parameters.costs.widenRadius;
  }

  /**
   * Weighs one person against every place in reach and puts what may come in into list `own` of `ofPeople`
   * and into the lists `ofPlaces`, by position in the grid.
   */
  weigh(
    person: number,
    reach: Reach,
    ofPeople: RankedLists,
    own: number,
    ofPlaces: RankedLists,
  ): void {
    const { index, grid, outcomes } = this;
    const { memory } = index;
    const int = person * record.ints;
    const traits = memory.personInts[int + record.traits]!;
    const affinity = (traits >> record.affinityShift) & 3;
    if (affinity === 1) return;
    const { costs, limits } = this.parameters;
    const double = person * record.doubles;
    const px = memory.personDoubles[double]!;
    const py = memory.personDoubles[double + 1]!;
    const pz = memory.personDoubles[double + 2]!;
    const least = memory.personDoubles[double + record.hoursMin]!;
    const most = memory.personDoubles[double + record.hoursMax]!;
    const maxMinutes = memory.personDoubles[double + record.maxMinutes]!;
    const lat = memory.personDetailDoubles[person * record.personDetailDoubles + record.lat]!;
    const lon = memory.personDetailDoubles[person * record.personDetailDoubles + record.lon]!;
    const modes = traits & record.modesMask;
    const wayKm = this.travel.limitOf(modes, maxMinutes);
    const carKm = this.travel.limitOf(carBit, maxMinutes);
    const byLift = reach === "with a lift";
    const reachKm = byLift ? carKm : wayKm;
    if (byLift && (carKm <= wayKm || costs.transport > limits.cost)) return;
    const way = chordSquared(Math.max(0, wayKm));
    const wayMargin = chordMargin(way);
    const reachChord = chordSquared(Math.max(0, reachKm));
    const reachEnd = reachChord + chordMargin(reachChord);
    const slots = memory.personInts[int + record.slots]!;
    const talents = memory.personInts[int + record.talents]!;
    const needsLasting = (traits & record.needsLasting) !== 0;
    const rank = memory.personDetailInts[person * record.personDetailInts + record.personRank]!;
    const steps = this.travel.stepsOf(modes);
    const best = affinity === 0 ? 0 : 2;
    let begun = false;

    const written = grid.rangesNear(lat, lon, reachKm, this.ranges);
    for (let range = 0; range < written; range += 2) {
      const end = this.ranges[range + 1]!;
      for (let at = this.ranges[range]!; at < end; at++) {
        const d = at * record.doubles;
        const dx = grid.doubles[d]! - px;
        const dy = grid.doubles[d + 1]! - py;
        const dz = grid.doubles[d + 2]! - pz;
        const chord = dx * dx + dy * dy + dz * dz;
        if (chord > reachEnd) continue;
        const i = at * record.ints;
        const terms = grid.ints[i + record.terms]!;
        let cost = (terms & record.hasPlaces) === 0 ? costs.openPlace : 0;
        if (needsLasting && (terms & record.lasting) === 0) cost += costs.fund;
        const short = (terms & record.neededMask) - bitCount(grid.ints[i + record.slots]! & slots);
        if (short > 0) cost += this.slotCosts[short]!;
        const apart =
          Math.max(least, grid.doubles[d + record.hoursMin]!) -
          Math.min(most, grid.doubles[d + record.hoursMax]!);
        if (apart > 0) cost += stepCost(apart, costs.hours) ?? never;
        if (byLift) cost += costs.transport;
        if (cost > limits.cost) continue;
        const place = grid.slots[at]!;
        const kind = grid.ints[i + record.kind]!;
        const lower = cost > 0 ? nearFrom + cost : best;
        if (lower > ofPeople.worst[own]! && lower > ofPlaces.worst[at]!) continue;
        // Which side of the limit of the way it lies; near the limit itself the rule is asked.
        if (wayKm !== Infinity || chord > farChord) {
          let beyond = chord > way;
          if (Math.abs(chord - way) <= wayMargin || chord > farChord) {
            beyond = this.kmOf(person, place) > wayKm;
          }
          if (beyond !== byLift) continue;
          if (byLift && this.isBeyondCar(person, place, chord, carKm, reachChord)) continue;
        } else if (byLift) continue;
        if (chord >= grid.doubles[d + record.radius]!) {
          cost += this.radiusCost(person, place);
          if (cost > limits.cost) continue;
        }
        const shared = talents & grid.ints[i + record.talents]!;
        const inCommon = shared === 0 ? 0 : this.talentsInCommon(person, place, shared);
        const tie = this.minutesOf(person, place, chord, steps, modes) - inCommon * talentWeight;
        // At best everything fits; whatever is not ready comes after all that is.
        const bestClass = cost > 0 ? nearFrom + cost : best;
        let bestHours = 0;
        if (bestClass === 0) bestHours = Math.min(outcomes.fullHours[kind]!, most);
        else if (cost === 0) bestHours = Math.min(outcomes.mostHours[kind]!, most);
        const mayBeMine =
          (bestClass === 0 && ofPeople.worst[own]! > 0) ||
          ofPeople.mayTake(own, bestClass, bestHours, tie);
        const mayBeTheirs =
          (bestClass === 0 && ofPlaces.worst[at]! > 0) ||
          ofPlaces.mayTake(at, bestClass, bestHours, tie);
        if (!mayBeMine && !mayBeTheirs) continue;
        if (!begun) {
          this.person.begin(person);
          begun = true;
        }
        const settled = outcomes.settle(kind);
        let ofClass: number = settled;
        let hours = 0;
        if (settled === unsettled) {
          const atLeast = nearFrom + cost + 1;
          if (atLeast > ofPeople.worst[own]! && atLeast > ofPlaces.worst[at]!) continue;
          if (cost >= limits.cost) continue;
          cost += this.repairs.repair(kind, place);
          if (cost > limits.cost) continue;
          ofClass = nearFrom + cost;
        } else if (cost > 0) ofClass = nearFrom + cost;
        else hours = Math.min(outcomes.hours[kind]!, most);
        if (ofPeople.mayTake(own, ofClass, hours, tie)) {
          ofPeople.take(own, ofClass, hours, tie, grid.ranks[at]!, place);
        }
        if (ofPlaces.mayTake(at, ofClass, hours, tie)) {
          ofPlaces.take(at, ofClass, hours, tie, rank, person);
        }
      }
      this.scanned += end - this.ranges[range]!;
    }
  }

  private kmOf(person: number, place: number): number {
    const { personDetailDoubles: of, placeDetailDoubles: to } = this.index.memory;
    const mine = person * record.personDetailDoubles;
    const theirs = place * record.placeDetailDoubles;
    return kmBetween(
      { lat: of[mine + record.lat]!, lon: of[mine + record.lon]! },
      { lat: to[theirs + record.lat]!, lon: to[theirs + record.lon]! },
    );
  }

  private isBeyondCar(
    person: number,
    place: number,
    chord: number,
    carKm: number,
    reachChord: number,
  ): boolean {
    if (carKm === Infinity) return false;
    const close = Math.abs(chord - reachChord) <= chordMargin(reachChord) || chord > farChord;
    return close ? this.kmOf(person, place) > carKm : chord > reachChord;
  }

  /** What it costs to widen the radius to this pair; 0 within it. */
  private radiusCost(person: number, place: number): number {
    const maxKm =
      this.index.memory.placeDetailDoubles[place * record.placeDetailDoubles + record.maxKm]!;
    const km = this.kmOf(person, place);
    if (Number.isNaN(maxKm) || km <= maxKm) return 0;
    return this.widen.find(({ within }) => km <= within * maxKm)?.cost ?? never;
  }

  private minutesOf(
    person: number,
    place: number,
    chord: number,
    steps: Float64Array,
    modes: number,
  ): number {
    if (chord < steps[keptMinutes]! && chord <= farChord) {
      let [low, high] = [0, keptMinutes];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (steps[middle]! < chord) low = middle + 1;
        else high = middle;
      }
      const margin = chordMargin(chord);
      const clear = steps[low]! - chord > margin && (low === 0 || chord - steps[low - 1]! > margin);
      if (clear) return low;
    }
    const km = this.kmOf(person, place);
    return travelMinutes(km, modesOfBits(modes), this.parameters.travel);
  }

  private talentsInCommon(person: number, place: number, shared: number): number {
    if (this.index.talents.texts.length < 32) return bitCount(shared);
    const { numbers, personDetailInts: of, placeDetailInts: to } = this.index.memory;
    const mine = person * record.personDetailInts + record.personTexts;
    const theirs = place * record.placeDetailInts + record.placeTexts;
    let count = 0;
    for (let a = 0; a < of[mine + 1]!; a++) {
      for (let b = 0; b < to[theirs + 1]!; b++) {
        if (numbers[of[mine]! + a] === numbers[to[theirs]! + b]) count++;
      }
    }
    return count;
  }
}
