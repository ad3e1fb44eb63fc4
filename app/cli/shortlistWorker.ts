import { parentPort, workerData } from "node:worker_threads";
import type { CapacityList } from "@overstap/engine/capacity/capacityList.ts";
import type { ListedSlots } from "@overstap/engine/region/quick/quickShortlists.ts";
import { fillLists } from "@overstap/engine/region/quick/quickShortlists.ts";
import { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";

/** What a worker is given: a region over shared memory, whom to weigh, and where their lists go. */
export interface ShortlistWork {
  readonly buffer: SharedArrayBuffer;
  readonly list: CapacityList;
  readonly people: Int32Array;
  readonly into: ListedSlots;
}

const { buffer, list, people, into } = workerData as ShortlistWork;
// eslint-disable-next-line unicorn/require-post-message-target-origin -- of a worker, not of a window
parentPort?.postMessage(fillLists(RegionIndex.open(buffer, list, true), people, into));
