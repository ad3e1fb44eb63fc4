import { chordMargin, furthestKm } from "./chord.ts";
import * as record from "./records.ts";
import type { RegionIndex } from "./regionIndex.ts";

const earthRadiusKm = 6371.0088;
const degrees = (radians: number): number => (radians * 180) / Math.PI;
const radians = (degree: number): number => (degree * Math.PI) / 180;

/** Degrees of latitude of a row: about 5 km. */
const rowDegrees = 0.045;
const rows = Math.ceil(180 / rowDegrees) + 1;

/** So much wider than worked out, so that rounding leaves nothing out. */
const spare = 1e-6;

/**
 * The places in rows of latitude, from west to east within a row, each record beside the next: whoever
 * looks for places near a point reads memory in order.
 */
export class PlaceGrid {
  /** Per position the slot of the place. */
  slots: Int32Array;
  /** Per position the rank of the id. */
  ranks: Int32Array;
  /**
   * The records of the places by position, as in memory but for the radius: here it is the squared chord from
   * which the rule has to be asked.
   */
  doubles: Float64Array;
  ints: Int32Array;
  private lons: Float64Array;
  private readonly rowStarts = new Int32Array(rows + 1);
  private readonly index: RegionIndex;

  constructor(index: RegionIndex) {
    this.index = index;
    const there = Int32Array.from(index.places());
    const { placeDetailDoubles: details } = index.memory;
    const lat = (slot: number): number => details[slot * record.placeDetailDoubles + record.lat]!;
    const lon = (slot: number): number => details[slot * record.placeDetailDoubles + record.lon]!;
    this.slots = there.toSorted(
      (a, b) => rowOf(lat(a)) - rowOf(lat(b)) || lon(a) - lon(b) || a - b,
    );
    this.lons = Float64Array.from(this.slots, lon);
    this.ranks = this.slots.map(
      (slot) => index.memory.placeDetailInts[slot * record.placeDetailInts + record.placeRank]!,
    );
    this.doubles = new Float64Array(this.slots.length * record.doubles);
    this.ints = new Int32Array(this.doubles.buffer);
    for (let at = 0; at < this.slots.length; at++) this.copy(at);
    for (const slot of this.slots) this.rowStarts[rowOf(lat(slot)) + 1]!++;
    for (let row = 0; row < rows; row++) this.rowStarts[row + 1]! += this.rowStarts[row]!;
  }

  private copy(at: number): void {
    const from = this.slots[at]! * record.doubles;
    const { placeDoubles } = this.index.memory;
    // As doubles that hold ints too: copied bit by bit.
    this.doubles.set(placeDoubles.subarray(from, from + record.doubles), at * record.doubles);
    const radius = placeDoubles[from + record.radius]!;
    if (radius !== Infinity) {
      this.doubles[at * record.doubles + record.radius] = radius - chordMargin(radius);
    }
    const fromInt = this.slots[at]! * record.ints;
    this.ints.set(
      this.index.memory.placeInts.subarray(fromInt + record.slots, fromInt + record.ints),
      at * record.ints + record.slots,
    );
  }

  /** The positions of all places. */
  get count(): number {
    return this.slots.length;
  }

  /**
   * Takes a point (degrees) and km, and room for ranges. Gives how many numbers it wrote: pairs of
   * positions, from and up to, that hold every place within those km and some beside them.
   */
  rangesNear(lat: number, lon: number, km: number, ranges: Int32Array): number {
    if (km < 0 || this.count === 0) return 0;
    const angle = km / earthRadiusKm;
    const high = degrees(angle) + spare;
    if (km >= furthestKm / 2 || Math.abs(lat) + high >= 89) {
      ranges[0] = 0;
      ranges[1] = this.count;
      return 2;
    }
    let written = 0;
    const widestAt = degrees(Math.asin(Math.min(1, Math.sin(radians(lat)) / Math.cos(angle))));
    const last = rowOf(lat + high);
    for (let row = rowOf(lat - high); row <= last; row++) {
      const [from, to] = [this.rowStarts[row]!, this.rowStarts[row + 1]!];
      if (from === to) continue;
      const south = row * rowDegrees - 90;
      const wide = halfWidth(lat, Math.min(Math.max(widestAt, south), south + rowDegrees), angle);
      const west = lon - wide;
      const east = lon + wide;
      if (west < -180 || east > 180) {
        ranges[written++] = from;
        ranges[written++] = to;
        continue;
      }
      const begin = this.firstFrom(west, from, to);
      const end = this.firstFrom(east, begin, to);
      if (end === begin) continue;
      ranges[written++] = begin;
      ranges[written++] = end;
    }
    return written;
  }

  private firstFrom(lon: number, from: number, to: number): number {
    let [low, high] = [from, to];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.lons[middle]! < lon) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Takes a latitude, gives its row from the south. */
export function rowOf(lat: number): number {
  return Math.min(rows - 1, Math.max(0, Math.floor((lat + 90) / rowDegrees)));
}

/** Degrees of longitude that lie within `angle` of a point at `lat`, on the parallel `at`. */
function halfWidth(lat: number, at: number, angle: number): number {
  const [here, there] = [radians(lat), radians(at)];
  const cosine =
    (Math.cos(angle) - Math.sin(here) * Math.sin(there)) / (Math.cos(here) * Math.cos(there));
  // In the outermost rows the circle may only just be touched.
  return degrees(Math.acos(Math.max(-1, Math.min(1, cosine)))) + spare + rowSlack;
}

/** The widest place of a circle may lie a hair beside where it was worked out. */
const rowSlack = 1e-4;

/** How many numbers {@link PlaceGrid.rangesNear} may write. */
export const mostRanges = 2 * (rows + 1);
