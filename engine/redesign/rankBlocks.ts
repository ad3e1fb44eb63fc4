import type { HourRange } from "./bundleBlocks.ts";
import type { BundleQuery } from "./bundleQuery.ts";
import { counts } from "./bundleQuery.ts";
import type { PreparedStudy } from "./prepareStudy.ts";
import { worthOf } from "./worthOf.ts";

/** One part of the question for the best bundle: these hours at these places. */
export interface Block {
  readonly range: HourRange;
  /** Per place whether the bundle may have tasks there. */
  readonly places: Uint8Array;
  readonly bound: number;
}

/**
 * Takes a question, the tasks' hours, and the ranges of hours and sets of places. Gives the blocks that
 * could hold a bundle above the floor, by what they would hold if nobody were lost, most first.
 */
export function rankBlocks(
  { tasks, people, floor }: BundleQuery,
  study: PreparedStudy,
  hours: Float64Array,
  ranges: readonly HourRange[],
  placeSets: readonly Uint8Array[],
): Block[] {
  const blocks: Block[] = [];
  const sorted = Int32Array.from(tasks.keys())
    .filter((task) => tasks[task]! > 0)
    .toSorted((a, b) => tasks[b]! * hours[a]! - tasks[a]! * hours[b]!);
  for (const range of ranges) {
    const worth = worthOf(range.able, people);
    for (const places of placeSets) {
      let [room, bound] = [range.max, worth];
      for (const task of sorted) {
        if (places[study.place[task]!] === 0) continue;
        const whole = hours[task]! <= room;
        bound += whole ? tasks[task]! : (tasks[task]! * room) / hours[task]!;
        // A room of nothing still has place for tasks of no time.
        if (!whole) break;
        room -= hours[task]!;
      }
      if (bound > floor + counts) blocks.push({ range, places, bound });
    }
  }
  return blocks.toSorted((a, b) => b.bound - a.bound);
}
