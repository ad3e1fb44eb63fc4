import type { ScreeningParameters } from "../screening/parameters.ts";
import { defaultParameters } from "../screening/parameters.ts";
import { preparePerson } from "../screening/person.ts";
import { preparePlace } from "../screening/place.ts";
import { screenPrepared } from "../screening/screenPair.ts";
import type { World } from "../screening/world.ts";
import type { RankedPair } from "./rankPairs.ts";
import { keepBest, rankPair } from "./rankPairs.ts";
import type { Candidate, Opening } from "./regionFile.ts";

/** Lists in file order of whose they are, each in the order of a shortlist; empty ones included. */
export interface Shortlists {
  /** Per candidate id, openings. */
  readonly candidates: ReadonlyMap<string, readonly RankedPair[]>;
  /** Per opening id, candidates. */
  readonly openings: ReadonlyMap<string, readonly RankedPair[]>;
}

/** How long a list is unless said otherwise. */
export const shortlistLength = 20;

/**
 * Takes the candidates and openings of a region, gives the shortlist of every one of both. Source: the
 * screening rules, "Order of a shortlist". A `no` never appears. One candidate alone gives their own list.
 */
export function shortlists(
  candidates: readonly Candidate[],
  openings: readonly Opening[],
  world: World,
  parameters: ScreeningParameters = defaultParameters,
  length: number = shortlistLength,
): Shortlists {
  const places = openings.map((opening) => preparePlace(opening, world));
  const ofOpenings = new Map(openings.map(({ id }): [string, RankedPair[]] => [id, []]));
  const ofCandidates = new Map<string, RankedPair[]>();
  for (const candidate of candidates) {
    const person = preparePerson(candidate, world);
    const list: RankedPair[] = [];
    ofCandidates.set(candidate.id, list);
    for (const place of places) {
      const ranked = rankPair(person, place, screenPrepared(person, place, parameters));
      if (ranked === undefined) continue;
      keepBest(list, ranked, length);
      keepBest(ofOpenings.get(place.opening.id) ?? [], ranked, length);
    }
  }
  return { candidates: ofCandidates, openings: ofOpenings };
}
