import { rowOf } from "./placeGrid.ts";
import { lat as latitude, lon as longitude, personDetailDoubles } from "./records.ts";
import type { RegionIndex } from "./regionIndex.ts";

/** Of so many neighbours one is weighed at a time, all over the map, before the next. */
const stride = 16;
const mostSlots = 2 ** 26;
const cellsPerRow = 8192;

/**
 * The slots of people by row of the grid and from west to east: neighbours one after the other look at the
 * same places, which memory then still has at hand.
 */
export function peopleByPlace(index: RegionIndex): Int32Array {
  const { personDetailDoubles: details } = index.memory;
  const lat = (slot: number): number => details[slot * personDetailDoubles + latitude]!;
  const lon = (slot: number): number => details[slot * personDetailDoubles + longitude]!;
  // As one number each, which sorts much quicker than by comparing.
  const keys = Float64Array.from(index.people(), (slot) => {
    const column = Math.floor(((lon(slot) + 180) / 360) * (cellsPerRow - 1));
    return (rowOf(lat(slot)) * cellsPerRow + column) * mostSlots + slot;
  });
  return Int32Array.from(keys.toSorted(), (key) => key % mostSlots);
}

/**
 * Takes people in order of {@link peopleByPlace}, gives them in the order in which they are weighed: every so
 * many first, so that the lists of places are soon full of good ones from all around.
 */
export function spread(people: Int32Array): Int32Array {
  const order = new Int32Array(people.length);
  let next = 0;
  for (let first = 0; first < stride; first++) {
    for (let at = first; at < people.length; at += stride) order[next++] = people[at]!;
  }
  return order;
}
