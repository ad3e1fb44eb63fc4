import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { QuickShortlists } from "@overstap/engine/region/quick/quickShortlists.ts";
import {
  emptyLists,
  peopleByPlace,
  quickShortlists,
} from "@overstap/engine/region/quick/quickShortlists.ts";
import { RankedLists } from "@overstap/engine/region/quick/rankedLists.ts";
import type { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import { shortlistLength } from "@overstap/engine/region/shortlists.ts";
import type { ShortlistWork } from "./shortlistWorker.ts";

/**
 * Takes the index of a region and a number of workers, gives its shortlists: the same whatever the number.
 * Each worker weighs people of another part of the map. Throws an Error when one was stopped: nothing was
 * kept, and it can be run again.
 */
export async function shortlistInWorkers(
  index: RegionIndex,
  workers: number,
): Promise<QuickShortlists> {
  const people = peopleByPlace(index);
  const parts = Math.min(workers, people.length);
  if (parts < 2) return quickShortlists(index);
  const candidates = emptyLists(index.personCount, shortlistLength);
  const openings = new RankedLists(index.placeCount, shortlistLength);
  const stopping = new AbortController();
  const made = await Promise.all(
    Array.from({ length: parts }, (_, part) => {
      const [from, to] = [part, part + 1].map((one) => Math.floor((one * people.length) / parts));
      const work = {
        buffer: index.buffer,
        list: index.list,
        people: people.slice(from, to),
        into: candidates,
      };
      return run(work, stopping.signal);
    }),
  ).catch((error: unknown) => {
    // Without one of them there is no answer: what the others still do would be for nothing.
    stopping.abort();
    throw error;
  });
  let scanned = 0;
  for (const part of made) {
    // Across the border of a worker only the numbers come, not what can be done with them.
    openings.merge(part.openings);
    scanned += part.scanned;
  }
  const inPlace = Int32Array.from({ length: index.placeCount }, (_, place) => place);
  return { candidates, openings: openings.inOrder(inPlace, index.placeCount), scanned };
}

type Made = Pick<QuickShortlists, "openings" | "scanned">;

async function run(work: ShortlistWork, signal: AbortSignal): Promise<Made> {
  const worker = new Worker(new URL("./shortlistWorker.ts", import.meta.url), { workerData: work });
  const ended = once(worker, "exit", { signal }).then(() => {
    throw stopped();
  });
  ended.catch(() => {});
  try {
    const [made] = (await Promise.race([once(worker, "message", { signal }), ended])) as [Made];
    return made;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === "ERR_WORKER_OUT_OF_MEMORY" ? stopped(" (out of memory)") : error;
  } finally {
    await worker.terminate();
  }
}

function stopped(why = ""): Error {
  return new Error(
    `a worker was stopped${why}: nothing was kept; run it again, or with fewer workers`,
  );
}
