import { chordMargin, furthestKm } from "./chord.ts";
import * as record from "./records.ts";
import type { RegionIndex } from "./regionIndex.ts";

const earthRadiusKm = 6371.0088;
const degrees = (radians: number): number => (radians * 180) / Math.PI;
const radians = (degree: number): number => (degree * Math.PI) / 180;

/** Degrees of latitude of a row: about 5 km. */
const rowDegrees = 0.045;
const rows = Math.ceil(180 / rowDegrees) + 1;
/** Degrees of longitude of a column: about 5 km at 52 degrees; and the most columns there are, then wider ones. */
const columnDegrees = 0.073;
const mostColumns = 512;

/** So much wider than worked out, so that rounding leaves nothing out. */
const spare = 1e-6;

/** Of the southern edge of each row, sine and cosine. */
export const edgeSines = Float64Array.from({ length: rows + 1 }, (_, row) =>
  Math.sin(radians(row * rowDegrees - 90)),
);
export const edgeCosines = Float64Array.from({ length: rows + 1 }, (_, row) =>
  Math.cos(radians(row * rowDegrees - 90)),
);

/**
 * The places in rows of latitude, from west to east by cells within a row, each record beside the next: whoever
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
  /** Per row from the first and column, the position at which it begins. */
  readonly cellStarts: Int32Array;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly west: number;
  readonly columns: number;
  readonly perDegree: number;
  /** Positions in use, and for how many there is room. */
  count: number;
  readonly room: number;
  /** Positions that lie in rows; those from here on lie anywhere. */
  private readonly inRows: number;
  private readonly index: RegionIndex;

  /** `free`: how many places may still be added behind the rows, where everybody looks. */
  constructor(index: RegionIndex, free = 0) {
    this.index = index;
    const there = Int32Array.from(index.places());
    const { placeDetailDoubles: details } = index.memory;
    const rowAt = new Int32Array(there.length);
    const lons = new Float64Array(there.length);
    let [west, east] = [180, -180];
    let [first, last] = [rows, -1];
    for (let one = 0; one < there.length; one++) {
      const detail = there[one]! * record.placeDetailDoubles;
      const row = (rowAt[one] = rowOf(details[detail + record.lat]!));
      const lon = (lons[one] = details[detail + record.lon]!);
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      first = Math.min(first, row);
      last = Math.max(last, row);
    }
    this.count = this.inRows = there.length;
    this.room = this.count + free;
    this.west = west;
    this.columns = Math.min(mostColumns, Math.ceil(Math.max(0, east - west) / columnDegrees) + 1);
    this.perDegree = this.columns / Math.max(columnDegrees, east - west);
    this.firstRow = this.count === 0 ? 0 : first;
    this.lastRow = last;
    const cells = (this.lastRow - this.firstRow + 1) * this.columns;
    this.cellStarts = new Int32Array(cells + 1);
    // By cell, and within a cell by slot: counted, and then each put where it belongs.
    const cellAt = (one: number): number =>
      (rowAt[one]! - this.firstRow) * this.columns + this.columnOf(lons[one]!);
    for (let one = 0; one < there.length; one++) this.cellStarts[cellAt(one) + 1]!++;
    for (let cell = 0; cell < cells; cell++) this.cellStarts[cell + 1]! += this.cellStarts[cell]!;
    const next = this.cellStarts.slice();
    this.slots = new Int32Array(this.room);
    for (let one = 0; one < there.length; one++) this.slots[next[cellAt(one)]!++] = there[one]!;
    this.ranks = new Int32Array(this.room);
    this.doubles = new Float64Array(this.room * record.doubles);
    this.ints = new Int32Array(this.doubles.buffer);
    for (let at = 0; at < this.count; at++) this.copy(at);
  }

  private columnOf(lon: number): number {
    return Math.min(this.columns - 1, Math.max(0, Math.floor((lon - this.west) * this.perDegree)));
  }

  /** Adds a place behind the rows, gives its position. There must be room. */
  add(slot: number): number {
    const at = this.count++;
    this.slots[at] = slot;
    this.copy(at);
    return at;
  }

  /** Copies the place of a position from memory. */
  copy(at: number): void {
    const { placeDetailInts } = this.index.memory;
    this.ranks[at] = placeDetailInts[this.slots[at]! * record.placeDetailInts + record.placeRank]!;
    const { placeDoubles, placeInts } = this.index.memory;
    // As ints that hold doubles too: copied bit by bit.
    const fromInt = this.slots[at]! * record.ints;
    for (let word = 0; word < record.ints; word++) {
      this.ints[at * record.ints + word] = placeInts[fromInt + word]!;
    }
    const radius = placeDoubles[this.slots[at]! * record.doubles + record.radius]!;
    if (radius !== Infinity) {
      this.doubles[at * record.doubles + record.radius] = radius - chordMargin(radius);
    }
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
    const [sine, cosine] = [Math.sin(radians(lat)), Math.cos(radians(lat))];
    const cosineOfAngle = Math.cos(angle);
    const widestAt = degrees(Math.asin(Math.min(1, sine / cosineOfAngle)));
    const widest = Math.asin(Math.min(1, Math.sin(angle) / cosine));
    const last = Math.min(this.lastRow, rowOf(lat + high));
    for (let row = Math.max(this.firstRow, rowOf(lat - high)); row <= last; row++) {
      const first = (row - this.firstRow) * this.columns;
      const [from, to] = [this.cellStarts[first]!, this.cellStarts[first + this.columns]!];
      if (from === to) continue;
      const south = row * rowDegrees - 90;
      let wide = widest;
      if (widestAt < south || widestAt > south + rowDegrees) {
        // Widest at the edge of the row that is nearest to where the circle is.
        const edge = widestAt < south ? row : row + 1;
        wide = arcCosine((cosineOfAngle - sine * edgeSines[edge]!) / (cosine * edgeCosines[edge]!));
      }
      const reach = degrees(wide) + spare + rowSlack;
      if (lon - reach < -180 || lon + reach > 180) {
        ranges[written++] = from;
        ranges[written++] = to;
        continue;
      }
      const begin = this.cellStarts[first + this.columnOf(lon - reach)]!;
      const end = this.cellStarts[first + this.columnOf(lon + reach) + 1]!;
      if (end === begin) continue;
      ranges[written++] = begin;
      ranges[written++] = end;
    }
    if (this.count > this.inRows) {
      ranges[written++] = this.inRows;
      ranges[written++] = this.count;
    }
    return written;
  }
}

/** Takes the cosine of an angle, gives the angle in radians or a hair more; 0 above 1, where a circle ends. */
function arcCosine(cosine: number): number {
  const versine = 1 - cosine;
  if (versine <= 0) return 0;
  if (versine > 0.5) return Math.acos(Math.max(-1, cosine));
  // Its series, with the last term rounded up for all that follow.
  return Math.sqrt(2 * versine) * (1 + versine * (1 / 12 + versine * (3 / 160 + versine * 0.01)));
}

/** Takes a latitude, gives its row from the south. */
export function rowOf(lat: number): number {
  return Math.min(rows - 1, Math.max(0, Math.floor((lat + 90) / rowDegrees)));
}

/** The widest place of a circle may lie a hair beside where it was worked out. */
const rowSlack = 1e-4;

/** How many numbers {@link PlaceGrid.rangesNear} may write. */
export const mostRanges = 2 * (rows + 2);
