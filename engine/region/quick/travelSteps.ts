import type { Mode, ModeTable } from "../../travel/modeTable.ts";
import { modes } from "../../travel/modeTable.ts";
import { travelMinutes } from "../../travel/travelMinutes.ts";
import { chordSquared, furthestKm } from "./chord.ts";

/** Minutes up to which the steps of a way are kept; longer ways are worked out one by one. */
export const keptMinutes = 240;

/** Steps of the straight line that are looked up: of about 640 m, up to some 300 km. */
export const lookups = 10_000;
const keptLookups = 512;
/** Bytes that the starts of a set of modes take. */
export const lookupBytes = keptLookups;

/** The bit of the car among the modes. */
export const carBit = 1 << modes.indexOf("car");

/** Takes modes as bits, gives them by name. */
export function modesOfBits(bits: number): Mode[] {
  return modes.filter((_, bit) => ((bits >> bit) & 1) === 1);
}

/**
 * Takes modes, gives the longest way (km) that takes at most so many minutes: the last number for which the
 * rule itself says so. -1 when there is none, Infinity when the whole earth is within reach.
 */
export function furthestWithin(minutes: number, by: readonly Mode[], table: ModeTable): number {
  if (travelMinutes(0, by, table) > minutes) return -1;
  let [within, beyond] = [0, furthestKm + 1];
  if (travelMinutes(beyond, by, table) <= minutes) return Infinity;
  for (;;) {
    const middle = (within + beyond) / 2;
    if (middle <= within || middle >= beyond) return within;
    if (travelMinutes(middle, by, table) <= minutes) within = middle;
    else beyond = middle;
  }
}

/** How far one comes in how many minutes, per set of modes; worked out once. */
export class TravelSteps {
  private readonly table: ModeTable;
  private readonly steps: (Float64Array | undefined)[] = [];
  private readonly starts: (Uint8Array | undefined)[] = [];
  /** Per set of modes and whole minutes; NaN until it is asked for. */
  private readonly wholeLimits = new Float64Array(64 * (keptMinutes + 1)).fill(Number.NaN);
  private readonly limits = Array.from({ length: 64 }, () => new Map<number, number>());

  private constructor(table: ModeTable) {
    this.table = table;
  }

  /** The steps of a table; the same for the same table. */
  static of(table: ModeTable): TravelSteps {
    const known = ofTables.get(table) ?? new TravelSteps(table);
    ofTables.set(table, known);
    return known;
  }

  /** Takes modes as bits, gives per whole number of minutes the squared chord of the longest way. */
  stepsOf(bits: number): Float64Array {
    return (this.steps[bits] ??= this.makeSteps(modesOfBits(bits)));
  }

  private makeSteps(by: readonly Mode[]): Float64Array {
    return Float64Array.from({ length: keptMinutes + 1 }, (_, minutes) => {
      const km = furthestWithin(minutes, by, this.table);
      return km < 0 ? -1 : chordSquared(km);
    });
  }

  /**
   * Takes modes as bits, gives per step of the straight line, {@link lookups} to the radius of the earth, minutes
   * that no way from there on is below: where to begin to look in {@link stepsOf}.
   */
  startsOf(bits: number): Uint8Array {
    return (this.starts[bits] ??= this.makeStarts(this.stepsOf(bits)));
  }

  private makeStarts(steps: Float64Array): Uint8Array {
    let minutes = 0;
    return Uint8Array.from({ length: keptLookups }, (_, step) => {
      const least = (step / lookups) ** 2;
      while (minutes < keptMinutes && steps[minutes]! < least) minutes++;
      // One less, for what the root rounds.
      return Math.max(0, minutes - 1);
    });
  }

  /** Takes modes as bits and minutes, gives the longest way in km as {@link furthestWithin}. */
  limitOf(bits: number, minutes: number): number {
    if (minutes <= keptMinutes && Number.isInteger(minutes)) {
      const at = bits * (keptMinutes + 1) + minutes;
      const kept = this.wholeLimits[at]!;
      return Number.isNaN(kept) ? (this.wholeLimits[at] = this.makeLimit(bits, minutes)) : kept;
    }
    const known = this.limits[bits]!;
    let limit = known.get(minutes);
    if (limit === undefined) {
      limit = this.makeLimit(bits, minutes);
      known.set(minutes, limit);
    }
    return limit;
  }

  private makeLimit(bits: number, minutes: number): number {
    return furthestWithin(minutes, modesOfBits(bits), this.table);
  }
}

const ofTables = new WeakMap<ModeTable, TravelSteps>();
