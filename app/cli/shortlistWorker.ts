import { parentPort, workerData } from "node:worker_threads";
import type { CapacityList } from "@overstap/engine/capacity/capacityList.ts";
import type { PartNotes } from "@overstap/engine/region/quick/notes/noteLists.ts";
import { noteLists } from "@overstap/engine/region/quick/notes/noteLists.ts";
import type { ListedSlots } from "@overstap/engine/region/quick/listedSlots.ts";
import type { QuickShortlists } from "@overstap/engine/region/quick/quickShortlists.ts";
import { fillLists } from "@overstap/engine/region/quick/quickShortlists.ts";
import { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";

/** What a worker is given: a region over shared memory, whom to weigh, and where their lists go. */
export interface ShortlistWork {
  readonly buffer: SharedArrayBuffer;
  readonly list: CapacityList;
  readonly people: Int32Array;
  readonly into: ListedSlots;
  /** Where the notes of their lists begin; without it none are made. */
  readonly notes?: Int32Array | undefined;
}

/** What a worker gives back: the lists of the places made of its people alone, and its notes. */
export interface ShortlistPart extends Pick<QuickShortlists, "openings" | "scanned"> {
  readonly noted?: PartNotes | undefined;
}

const { buffer, list, people, into, notes } = workerData as ShortlistWork;
const { scan, ...part } = fillLists(RegionIndex.open(buffer, list, true), people, into);
const noted = notes && noteLists(scan, people, into, part.openings, notes);
const made: ShortlistPart = { ...part, noted };
// eslint-disable-next-line unicorn/require-post-message-target-origin -- of a worker, not of a window
parentPort?.postMessage(made, noted ? [noted.numbers.buffer as ArrayBuffer] : []);
