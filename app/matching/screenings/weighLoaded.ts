import type { Candidate } from "@overstap/engine/region/regionFile.ts";
import { weighPerson } from "@overstap/engine/region/weighPerson.ts";
import { preparePerson } from "@overstap/engine/screening/person.ts";
import { preparePlace } from "@overstap/engine/screening/place.ts";
import type { LoadedRegion } from "../weighing/loadRegion.ts";
import { type PairRow, pairRow } from "./pairRow.ts";

/**
 * Weighs some of the candidates of a loaded region against all its openings: by candidacy id, what is to
 * be kept. The one place where the engine is asked for what is stored; a quicker engine goes here.
 */
export function weighLoaded(
  { openings, world }: Pick<LoadedRegion, "openings" | "world">,
  candidates: readonly Candidate[],
): Map<string, PairRow[]> {
  const places = openings.map((opening) => preparePlace(opening, world));
  return new Map(
    candidates.map((candidate) => [
      candidate.id,
      weighPerson(preparePerson(candidate, world), places).map(pairRow),
    ]),
  );
}
