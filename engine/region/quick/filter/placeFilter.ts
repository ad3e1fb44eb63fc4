import type { ScreeningParameters } from "../../../screening/parameters.ts";
import { stepCost } from "../../../screening/parameters.ts";
import { chordSquared } from "../chord.ts";
import type { PlaceGrid } from "../placeGrid.ts";
import { mostRanges } from "../placeGrid.ts";
import * as record from "../records.ts";
import type { RegionIndex } from "../regionIndex.ts";
import type { FilterMemory } from "./filterMemory.ts";
import type { FilterNumbers } from "./filterNumbers.ts";
import { outOfReach, query, queryNumbers } from "./filterQuery.ts";
import { filterPlainly } from "./plainFilter.ts";

/** Positions are read sixteen at a time. */
const spare = 16;

/**
 * The first look at pairs: which places may come into a person's list, or take the person into theirs, by a
 * lower bound of what the conditions cost. It is worked out in single precision and whole hours, rounded to the side that
 * keeps a place; so it may find too many, and never too few.
 */
export class PlaceFilter implements FilterNumbers {
  readonly ranges: Int32Array;
  /** After {@link find}: position * 16 + cost. */
  readonly found: Int32Array;
  /** After {@link find}, those whose profile is put aside: how many, and then each as in `found`. */
  readonly rest: Int32Array;
  /** Per position its profile. */
  readonly profiles: Int32Array;
  /** Per position the class of the last entry of the list of the place. */
  readonly worst: Uint8Array;
  readonly ints: Int32Array;
  readonly floats: Float32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly z: Float32Array;
  readonly radius: Float32Array;
  readonly widest: Float32Array;
  /** Whole hours, rounded outwards. */
  readonly hoursMin: Uint8Array;
  readonly hoursMax: Uint8Array;
  /** Slots of the week, eight to a plane. */
  readonly slots0: Uint8Array;
  readonly slots1: Uint8Array;
  readonly slots2: Uint8Array;
  readonly slots3: Uint8Array;
  readonly needed: Uint8Array;
  readonly slotCosts: Uint8Array;
  readonly hourSteps: Uint8Array;
  readonly hourCosts: Uint8Array;
  /** What place and funding cost, for who does not need a lasting one and for who does. */
  readonly bases: readonly [Uint8Array, Uint8Array];
  /** As {@link worst} of lists that hold nothing. */
  readonly none: Uint8Array;
  private readonly memory: FilterMemory;
  private readonly index: RegionIndex;
  private readonly grid: PlaceGrid;
  private readonly costs: ScreeningParameters["costs"];
  /** The widest that a radius can be made, as a factor of it. */
  private readonly furthest: number;

  constructor(
    index: RegionIndex,
    grid: PlaceGrid,
    parameters: ScreeningParameters,
    memory: FilterMemory,
  ) {
    const room = grid.room + spare;
    this.memory = memory;
    this.index = index;
    this.grid = grid;
    this.costs = parameters.costs;
    this.ints = memory.ints(queryNumbers);
    this.floats = new Float32Array(this.ints.buffer, this.ints.byteOffset, queryNumbers);
    this.ranges = memory.ints(mostRanges);
    this.found = memory.ints(room);
    this.rest = memory.ints(room);
    this.profiles = memory.ints(room);
    this.worst = memory.bytes(room);
    this.none = memory.bytes(room);
    this.bases = [memory.bytes(room), memory.bytes(room)];
    this.needed = memory.bytes(room);
    this.slots0 = memory.bytes(room);
    this.slots1 = memory.bytes(room);
    this.slots2 = memory.bytes(room);
    this.slots3 = memory.bytes(room);
    this.x = memory.floats(room);
    this.y = memory.floats(room);
    this.z = memory.floats(room);
    this.hoursMin = memory.bytes(room);
    this.hoursMax = memory.bytes(room);
    this.radius = memory.floats(room);
    this.widest = memory.floats(room);
    const { costs } = parameters;
    this.slotCosts = memory.bytes(32);
    for (let short = 1; short < 32; short++) {
      this.slotCosts[short] = stepCost(short, costs.slots) ?? outOfReach;
    }
    const steps = costs.hours.toReversed();
    this.hourSteps = memory.bytes(steps.length);
    this.hourCosts = memory.bytes(steps.length);
    this.hourSteps.set(steps.map(({ within }) => Math.min(outOfReach, Math.floor(within))));
    this.hourCosts.set(steps.map(({ cost }) => cost));
    this.ints[query.hourStepCount] = steps.length;
    this.ints[query.widen] = Math.min(outOfReach, ...costs.widenRadius.map(({ cost }) => cost));
    for (const name of columns) this.ints[query[name]] = this[name].byteOffset;
    this.furthest = Math.max(1, ...costs.widenRadius.map(({ within }) => within));
    for (let at = 0; at < grid.count; at++) this.fill(at);
  }

  /** The bytes that so many places take. */
  static bytesFor(places: number): number {
    return (places + spare + 16) * 56 + (mostRanges + 256) * 4;
  }

  /** Leaves a position out of all that is found from here on. */
  leaveOut(at: number): void {
    for (const base of this.bases) base[at] = outOfReach;
  }

  /** Takes the place of a position as it stands in the grid. */
  fill(at: number): void {
    const { grid, costs, furthest } = this;
    const { memory, kinds } = this.index;
    const d = at * record.doubles;
    const i = at * record.ints;
    this.x[at] = grid.doubles[d]!;
    this.y[at] = grid.doubles[d + 1]!;
    this.z[at] = grid.doubles[d + 2]!;
    this.hoursMin[at] = Math.floor(grid.doubles[d + record.hoursMin]!);
    this.hoursMax[at] = Math.ceil(grid.doubles[d + record.hoursMax]!);
    const maxKm =
      memory.placeDetailDoubles[grid.slots[at]! * record.placeDetailDoubles + record.maxKm]!;
    this.radius[at] = Number.isNaN(maxKm) ? Infinity : chordAbove(chordSquared(maxKm));
    this.widest[at] = Number.isNaN(maxKm) ? Infinity : chordAbove(chordSquared(maxKm * furthest));
    const slots = grid.ints[i + record.slots]!;
    this.slots0[at] = slots;
    this.slots1[at] = slots >> 8;
    this.slots2[at] = slots >> 16;
    this.slots3[at] = slots >> 24;
    this.profiles[at] = kinds.all[grid.ints[i + record.kind]!]!.profile;
    const terms = grid.ints[i + record.terms]!;
    this.needed[at] = terms & record.neededMask;
    const ofPlace = (terms & record.hasPlaces) === 0 ? costs.openPlace : 0;
    const ofFunding = (terms & record.lasting) === 0 ? costs.fund : 0;
    this.bases[0][at] = ofPlace;
    this.bases[1][at] = ofPlace + ofFunding;
  }

  /**
   * Finds by the numbers that were put into `ints` and `floats`, gives how many; those of a profile in the set
   * `aside` go to {@link rest}.
   */
  find(written: number, aside: Int32Array): number {
    const { exports } = this.memory;
    if (exports === undefined) return filterPlainly(this, written, aside);
    this.ints[query.aside] = aside.byteOffset;
    return exports.filter(
      this.ints.byteOffset,
      this.ranges.byteOffset,
      written,
      this.found.byteOffset,
      this.rest.byteOffset,
    );
  }
}

const columns = [
  "x",
  "y",
  "z",
  "radius",
  "widest",
  "hoursMin",
  "hoursMax",
  "slots0",
  "slots1",
  "slots2",
  "slots3",
  "needed",
  "worst",
  "profiles",
  "slotCosts",
  "hourSteps",
  "hourCosts",
] as const;

/** How far a straight line between points in single precision may be off: 2^-25 per number, twice, in three. */
const chordSlack = 2e-7;

/** Takes a squared chord, gives one that no way within it comes to in single precision. */
export function chordAbove(squared: number): number {
  const chord = Math.sqrt(squared) * (1 + 1e-6) + chordSlack;
  return chord * chord * (1 + 1e-6);
}

/** Takes a squared chord, gives one that every way beyond it comes to in single precision. */
export function chordBelow(squared: number): number {
  const chord = Math.max(0, Math.sqrt(squared) * (1 - 1e-6) - chordSlack);
  return chord * chord * (1 - 1e-6);
}
