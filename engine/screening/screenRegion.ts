import type { Candidate, Opening } from "../region/regionFile.ts";
import type { ScreeningParameters } from "./parameters.ts";
import { defaultParameters } from "./parameters.ts";
import { preparePerson } from "./person.ts";
import { preparePlace } from "./place.ts";
import type { ScreenedPair } from "./screenedPair.ts";
import { screenPrepared } from "./screenPair.ts";
import type { World } from "./world.ts";

/**
 * Gives every pair, candidates in their order and openings in theirs within each, one by one: a region
 * has more pairs than need be kept.
 */
export function* screenRegion(
  candidates: Iterable<Candidate>,
  openings: readonly Opening[],
  world: World,
  parameters: ScreeningParameters = defaultParameters,
): Generator<ScreenedPair, void, undefined> {
  const places = openings.map((opening) => preparePlace(opening, world));
  for (const candidate of candidates) {
    const person = preparePerson(candidate, world);
    for (const place of places) yield screenPrepared(person, place, parameters);
  }
}
