import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import type { ListNotes } from "@overstap/engine/region/quick/notes/noteLists.ts";
import type { QuickShortlists } from "@overstap/engine/region/quick/quickShortlists.ts";
import { emptyLists } from "@overstap/engine/region/quick/listedSlots.ts";
import { ListFiller } from "@overstap/engine/region/quick/listFiller.ts";
import { peopleByPlace } from "@overstap/engine/region/quick/peopleByPlace.ts";
import { notedShortlists, quickShortlists } from "@overstap/engine/region/quick/quickShortlists.ts";
import type { RankedEntries } from "@overstap/engine/region/quick/rankedLists.ts";
import { RankedLists } from "@overstap/engine/region/quick/rankedLists.ts";
import type { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import { shortlistLength } from "@overstap/engine/region/shortlists.ts";
import { SharedParts } from "./sharedParts.ts";
import type { ShortlistPart, ShortlistWork } from "./shortlistWorker.ts";

/** Megabytes for what a worker makes and drops at once: little, as its lists lie outside of it. */
const youngMegabytes = 16;

/**
 * Takes the index of a region and a number of workers, gives its shortlists: the same whatever the number;
 * `noted`: with notes of all pairs that are listed. This thread is one of the workers, so that it does not only wait;
 * each weighs people of another part of the map. Throws an Error when one was stopped: nothing was kept, and it can be
 * run again.
 */
export async function shortlistInWorkers(
  index: RegionIndex,
  workers: number,
  noted = false,
): Promise<QuickShortlists> {
  const people = peopleByPlace(index);
  const threads = Math.min(workers, people.length);
  if (threads < 2) return noted ? notedShortlists(index) : quickShortlists(index);
  const candidates = emptyLists(index.personCount, shortlistLength);
  const notes = noted
    ? new Int32Array(new SharedArrayBuffer(candidates.others.byteLength))
    : undefined;
  const parts = SharedParts.of(people, threads);
  const stopping = new AbortController();
  const { buffer, list } = index;
  const given = { buffer, list, parts: parts.shared, threads, into: candidates, notes };
  const others = Array.from({ length: threads - 1 }, (_, other) =>
    run({ ...given, thread: other + 1 }, stopping.signal),
  );
  const made = await Promise.all([fillHere(index, given, stopping.signal), ...others]).catch(
    (error: unknown) => {
      // Without one of them there is no answer: what the others still do would be for nothing.
      stopping.abort();
      throw error;
    },
  );
  const openings = new RankedLists(index.placeCount, shortlistLength);
  let scanned = 0;
  for (const part of made) {
    // Across the border of a worker only the numbers come, not what can be done with them.
    openings.merge(part.openings);
    scanned += part.scanned;
  }
  const inPlace = Int32Array.from({ length: index.placeCount }, (_, place) => place);
  const lists = { candidates, openings: openings.inOrder(inPlace, index.placeCount), scanned };
  if (notes === undefined) return lists;
  const partOf = parts.threadOf(index.personCount);
  return { ...lists, notes: mergeNotes(made, lists.openings, notes, partOf) };
}

/** The first of the workers: between two parts of the map it hears whether another was stopped. */
async function fillHere(
  index: RegionIndex,
  { parts, threads, into, notes }: Omit<ShortlistWork, "thread">,
  signal: AbortSignal,
): Promise<ShortlistPart> {
  const filler = new ListFiller(index, into);
  for (const people of new SharedParts(parts).take(0, threads)) {
    filler.fill(people);
    await setImmediate(undefined, { signal });
  }
  return filler.finish(notes);
}

/** Of the lists of places each entry came out of the part of its person, where it has its note. */
function mergeNotes(
  made: readonly ShortlistPart[],
  { length, counts, others }: RankedEntries,
  candidates: Int32Array,
  partOf: Uint8Array,
): ListNotes {
  const openings = new Int32Array(others.length);
  for (const [list, count] of counts.entries()) {
    for (let entry = list * length; entry < list * length + count; entry++) {
      const part = made[partOf[others[entry]!]!]!;
      const there = part.openings.others.indexOf(others[entry]!, list * length);
      openings[entry] = part.noted!.openings[there]!;
    }
  }
  return { candidates, openings, parts: made.map(({ noted }) => noted!.numbers), partOf };
}

async function run(work: ShortlistWork, signal: AbortSignal): Promise<ShortlistPart> {
  const worker = new Worker(new URL("./shortlistWorker.ts", import.meta.url), {
    workerData: work,
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  });
  const ended = once(worker, "exit", { signal }).then(() => {
    throw stopped();
  });
  ended.catch(() => {});
  try {
    const [made] = (await Promise.race([once(worker, "message", { signal }), ended])) as [
      ShortlistPart,
    ];
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
