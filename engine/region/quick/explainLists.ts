import type { ScreeningParameters } from "../../screening/parameters.ts";
import { defaultParameters } from "../../screening/parameters.ts";
import { preparePerson } from "../../screening/person.ts";
import type { Place } from "../../screening/place.ts";
import { preparePlace } from "../../screening/place.ts";
import { screenPrepared } from "../../screening/screenPair.ts";
import type { RankedPair } from "../rankPairs.ts";
import { rankPair } from "../rankPairs.ts";
import type { Shortlists } from "../shortlists.ts";
import type { QuickShortlists } from "./quickShortlists.ts";
import type { RegionIndex } from "./regionIndex.ts";

/**
 * Takes the shortlists of an index in numbers, gives them with every pair screened in full: verdict, package,
 * questions, changes and reasons of those that are listed, and of no others.
 */
export function explainLists(
  index: RegionIndex,
  lists: QuickShortlists,
  parameters: ScreeningParameters = defaultParameters,
): Shortlists {
  const places: (Place | undefined)[] = [];
  const candidates = new Map<string, RankedPair[]>();
  const openings = new Map<string, RankedPair[]>();
  // In the lists of openings a candidate stands at some place: noted first, to be filled in per candidate.
  const wanted = new Map<number, { list: RankedPair[]; at: number; place: number }[]>();
  for (const place of index.places()) {
    const list: RankedPair[] = [];
    openings.set(index.openingId(place), list);
    for (let at = 0; at < lists.openings.counts[place]!; at++) {
      const person = lists.openings.others[place * lists.openings.length + at]!;
      const ofPerson = wanted.get(person) ?? [];
      ofPerson.push({ list, at, place });
      wanted.set(person, ofPerson);
    }
  }
  for (const slot of index.people()) {
    const person = preparePerson(index.candidateAt(slot), index.world);
    const known = new Map<number, RankedPair>();
    const rankedAt = (place: number): RankedPair => {
      const prepared = (places[place] ??= preparePlace(index.openingAt(place), index.world));
      let ranked = known.get(place);
      ranked ??= rankPair(person, prepared, screenPrepared(person, prepared, parameters))!;
      known.set(place, ranked);
      return ranked;
    };
    const { counts, others, length } = lists.candidates;
    candidates.set(
      person.candidate.id,
      Array.from(others.subarray(slot * length, slot * length + counts[slot]!), rankedAt),
    );
    for (const { list, at, place } of wanted.get(slot) ?? []) list[at] = rankedAt(place);
  }
  return { candidates, openings };
}
