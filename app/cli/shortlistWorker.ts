import { parentPort, workerData } from "node:worker_threads";
import type { CapacityList } from "@overstap/engine/capacity/capacityList.ts";
import type { PartNotes } from "@overstap/engine/region/quick/notes/noteLists.ts";
import type { ListedSlots } from "@overstap/engine/region/quick/listedSlots.ts";
import { ListFiller } from "@overstap/engine/region/quick/listFiller.ts";
import type { QuickShortlists } from "@overstap/engine/region/quick/quickShortlists.ts";
import { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import { SharedParts } from "./sharedParts.ts";

/** What a worker is given: a region over shared memory, whom to weigh, and where their lists go. */
export interface ShortlistWork {
  readonly buffer: SharedArrayBuffer;
  readonly list: CapacityList;
  readonly parts: SharedParts["shared"];
  readonly thread: number;
  readonly threads: number;
  readonly into: ListedSlots;
  /** Where the notes of their lists begin; without it none are made. */
  readonly notes?: Int32Array | undefined;
}

/** What a worker gives back: the lists of the places made of its people alone, and its notes. */
export interface ShortlistPart extends Pick<QuickShortlists, "openings" | "scanned"> {
  readonly noted?: PartNotes | undefined;
}

const { buffer, list, parts, thread, threads, into, notes } = workerData as ShortlistWork;
const filler = new ListFiller(RegionIndex.open(buffer, list, true), into);
for (const people of new SharedParts(parts).take(thread, threads)) filler.fill(people);
const made: ShortlistPart = filler.finish(notes);
const { counts, others, classes, hours, ties, ranks } = made.openings;
const given = [counts, others, classes, hours, ties, ranks, made.noted?.numbers];
parentPort?.postMessage(
  made,
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- of a worker, not of a window
  given.flatMap((numbers) => (numbers === undefined ? [] : [numbers.buffer as ArrayBuffer])),
);
