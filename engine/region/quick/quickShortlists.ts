import type { ScreeningParameters } from "../../screening/parameters.ts";
import { defaultParameters } from "../../screening/parameters.ts";
import { shortlistLength } from "../shortlists.ts";
import type { ListedSlots } from "./listedSlots.ts";
import { ListFiller } from "./listFiller.ts";
import { emptyLists } from "./listedSlots.ts";
import type { ListNotes } from "./notes/noteLists.ts";
import { wholeNotes } from "./notes/noteLists.ts";
import { peopleByPlace } from "./peopleByPlace.ts";
import type { RankedEntries } from "./rankedLists.ts";
import type { RegionIndex } from "./regionIndex.ts";

/** The shortlists of a region in numbers. */
export interface QuickShortlists {
  readonly candidates: ListedSlots;
  readonly openings: RankedEntries;
  /** Pairs that were looked at; the others are too far apart. */
  readonly scanned: number;
  /** What the listed pairs come to in full, when it was asked for. */
  readonly notes?: ListNotes;
}

/**
 * Takes the index of a region, gives the shortlist of every person and every place: the same as
 * {@link shortlists} gives, to the last. `withModule` false does without WebAssembly.
 */
export function quickShortlists(
  index: RegionIndex,
  parameters: ScreeningParameters = defaultParameters,
  length: number = shortlistLength,
  withModule = true,
): QuickShortlists {
  const { candidates, openings, scanned } = weighAll(index, parameters, length, withModule, false);
  return { candidates, openings, scanned };
}

/** As {@link quickShortlists}, with notes of all pairs that are listed: why each is what it is, in numbers. */
export function notedShortlists(
  index: RegionIndex,
  parameters: ScreeningParameters = defaultParameters,
  length: number = shortlistLength,
  withModule = true,
): QuickShortlists & { readonly notes: ListNotes } {
  const { noted, ...lists } = weighAll(index, parameters, length, withModule, true);
  return { ...lists, notes: wholeNotes(noted!, index.personCount) };
}

function weighAll(
  index: RegionIndex,
  parameters: ScreeningParameters,
  length: number,
  withModule: boolean,
  noted: boolean,
) {
  const candidates = emptyLists(index.personCount, length);
  const filler = new ListFiller(index, candidates, parameters, withModule);
  filler.fill(peopleByPlace(index));
  const notes = noted ? new Int32Array(candidates.others.length) : undefined;
  return { candidates, ...filler.finish(notes) };
}
