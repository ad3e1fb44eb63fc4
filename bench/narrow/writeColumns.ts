import { closeSync, openSync, writeSync } from "node:fs";
import { chordSquared } from "@overstap/engine/region/quick/chord.ts";
import { FilterMemory } from "@overstap/engine/region/quick/filter/filterMemory.ts";
import { FullFits } from "@overstap/engine/region/quick/filter/fullFits.ts";
import { PlaceGrid } from "@overstap/engine/region/quick/placeGrid.ts";
import { peopleByPlace } from "@overstap/engine/region/quick/peopleByPlace.ts";
import * as record from "@overstap/engine/region/quick/records.ts";
import type { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import { keptMinutes, TravelSteps } from "@overstap/engine/region/quick/travelSteps.ts";
import { WorkTables } from "@overstap/engine/region/quick/workTables.ts";
import { defaultModeTable } from "@overstap/engine/travel/modeTable.ts";

const [placeBytes, personBytes] = [88, 104];

/** Writes what narrow.c reads, in its order: the head, places by position in the grid, people, and tables. */
export function writeColumns(index: RegionIndex, path: string): void {
  const grid = new PlaceGrid(index);
  const tables = new WorkTables(index);
  const fits = new FullFits(
    index,
    tables,
    new FilterMemory(FullFits.bytesFor(index, tables), false),
  );
  const { ordinals, others, width, othersAt } = index.rows;
  const file = openSync(path, "w");
  const write = ({ buffer, byteOffset, byteLength }: ArrayBufferView): void => {
    writeSync(file, new Uint8Array(buffer, byteOffset, byteLength));
    if (byteLength % 8 !== 0) writeSync(file, new Uint8Array(8 - (byteLength % 8)));
  };
  const counts = [index.personCount, grid.count, fits.words, fits.rows.length / fits.words];
  const cells = [grid.firstRow, grid.lastRow, grid.columns, 0];
  write(Int32Array.of(...counts, ordinals.length, others.length, width, othersAt, ...cells));
  write(Float64Array.of(grid.west, grid.perDegree));
  write(placesOf(index, grid, tables));
  write(peopleOf(index));
  write(index.memory.capacityBytes.subarray(0, index.personCount * width));
  const padded = (rows: readonly Int32Array[], each: number): Int32Array => {
    const all = new Int32Array(rows.length * each).fill(-1);
    for (const [column, row] of rows.entries()) all.set(row.subarray(0, each), column * each);
    return all;
  };
  write(padded(fits.ofGrades, 16));
  write(fits.ofUnknown);
  write(padded(fits.ofFlags, 32));
  write(fits.ofUnknownFlags);
  write(fits.ofSpeaking);
  write(fits.ofReading);
  write(fits.rows);
  const travel = TravelSteps.of(defaultModeTable);
  for (let modes = 0; modes < 64; modes++)
    write(travel.stepsOf(modes).subarray(0, keptMinutes + 1));
  write(grid.cellStarts);
  closeSync(file);
}

function placesOf(index: RegionIndex, grid: PlaceGrid, tables: WorkTables): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(grid.count * placeBytes));
  for (let at = 0; at < grid.count; at++) {
    const slot = grid.slots[at]!;
    const { maxKm, ...opening } = { maxKm: Infinity, ...index.openingAt(slot) };
    const d = at * record.doubles;
    const i = at * record.ints;
    const kind = index.kinds.all[grid.ints[i + record.kind]!]!;
    const terms = grid.ints[i + record.terms]!;
    const fullHours = tables.profiles[kind.profile]!.basisMinutes / 60;
    const point = [grid.doubles[d]!, grid.doubles[d + 1]!, grid.doubles[d + 2]!];
    const { min, max } = opening.hours;
    writeRecord(bytes, at * placeBytes, [...point, min, max, chordSquared(maxKm), fullHours], [
      grid.ints[i + record.slots]!,
      terms & record.neededMask,
      Number((terms & record.hasPlaces) !== 0),
      Number((terms & record.lasting) !== 0),
      kind.profile,
      grid.ints[i + record.talents]!,
      grid.ranks[at]!,
      slot,
    ]); // prettier-ignore
  }
  return new Uint8Array(bytes.buffer);
}

function peopleOf(index: RegionIndex): Uint8Array {
  const { memory } = index;
  const travel = TravelSteps.of(defaultModeTable);
  const people = peopleByPlace(index);
  const bytes = new DataView(new ArrayBuffer(people.length * personBytes));
  for (const [at, slot] of people.entries()) {
    const d = slot * record.doubles;
    const i = slot * record.ints;
    const traits = memory.personInts[i + record.traits]!;
    const modes = traits & record.modesMask;
    const own = (from: number, to: number) => [...memory.personDoubles.subarray(d + from, d + to)];
    const detail = slot * record.personDetailDoubles;
    const degrees = memory.personDetailDoubles.subarray(
      detail + record.lat,
      detail + record.lon + 1,
    );
    const wayKm = travel.limitOf(modes, memory.personDoubles[d + record.maxMinutes]!);
    const hours = own(record.hoursMin, record.hoursMax + 1);
    writeRecord(bytes, at * personBytes, [...own(record.x, record.z + 1), ...degrees, ...hours, wayKm], [
      memory.personInts[i + record.slots]!,
      memory.personInts[i + record.talents]!,
      modes,
      Number((traits & record.needsLasting) !== 0),
      Number(((traits >> record.affinityShift) & 3) === 0),
      Number((traits & record.partial) !== 0),
      (traits >> record.speakingShift) & 7,
      (traits >> record.readingShift) & 7,
      slot,
      0,
    ]); // prettier-ignore
  }
  return new Uint8Array(bytes.buffer);
}

function writeRecord(
  bytes: DataView,
  at: number,
  doubles: readonly number[],
  ints: readonly number[],
): void {
  for (const [one, number] of doubles.entries()) bytes.setFloat64(at + one * 8, number, true);
  const from = at + doubles.length * 8;
  for (const [one, number] of ints.entries()) bytes.setInt32(from + one * 4, number, true);
}
