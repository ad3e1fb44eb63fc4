import { emptyLists } from "@overstap/engine/region/quick/listedSlots.ts";
import { PairScan } from "@overstap/engine/region/quick/pairScan.ts";
import { peopleByPlace } from "@overstap/engine/region/quick/peopleByPlace.ts";
import type { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import { defaultParameters } from "@overstap/engine/screening/parameters.ts";
import { shortlistLength } from "@overstap/engine/region/shortlists.ts";

/**
 * Prepares to answer the narrower question with the quick engine, as C is given it prepared; `withModule` false
 * does without WebAssembly. Gives what answers it; that gives the lists by slot when asked.
 */
export function prepareInTypeScript(
  index: RegionIndex,
  withModule: boolean,
): () => () => number[][] {
  const people = peopleByPlace(index);
  const scan = new PairScan(index, defaultParameters, 0, withModule, 0, shortlistLength);
  const lists = emptyLists(index.personCount, shortlistLength);
  return () => {
    scan.weighAll(people, lists, true);
    return () =>
      Array.from(lists.counts, (count, slot) => [
        ...lists.others.subarray(slot * shortlistLength, slot * shortlistLength + count),
      ]);
  };
}
