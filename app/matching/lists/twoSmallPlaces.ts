import type { Combination } from "@overstap/engine/region/combine.ts";
import { combinations } from "@overstap/engine/region/combine.ts";
import { furthestWithin } from "@overstap/engine/region/quick/travelSteps.ts";
import type { Candidate } from "@overstap/engine/region/regionFile.ts";
import { defaultParameters } from "@overstap/engine/screening/parameters.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Language } from "../../platform/texts/texts.ts";
import type { PlaceNames } from "../../work/weighedOpenings.ts";
import { openingsWithin } from "../../work/weighedOpenings.ts";
import { loadRegion } from "../weighing/loadRegion.ts";

/** More does not help who reads. */
const SHOWN = 5;

/** Shorter than any degree of latitude, so that a box of degrees leaves nothing out. */
const KM_PER_DEGREE = 110;

/** Two small places that are one living together. */
export type TwoPlaces = {
  places: { id: string; title: string; organisation: string; town: string }[];
  /** Hours a week of both packages. */
  hours: number;
  /** The way to the one and to the other. */
  travelMinutes: number;
};

/**
 * The best pairs of these openings that would be one living together for somebody who can start in none of them
 * as it is; source: the engine's `combinations`. None for who can start somewhere, or cannot be weighed.
 *
 * @param tx of the role that weighs
 */
export async function twoSmallPlaces(
  tx: Transaction,
  candidacy: string,
  openings: readonly string[],
  language: Language,
): Promise<TwoPlaces[]> {
  const { candidates } = await loadRegion(tx, { candidacies: [candidacy], openings: [] });
  const [candidate] = candidates;
  if (candidate?.affinity !== "yes") return [];
  const near = await openingsAround(tx, candidate, openings);
  const region = await loadRegion(tx, { candidacies: [candidacy], openings: near });
  const found = combinations(
    region.candidates,
    region.openings,
    region.world,
    defaultParameters,
    SHOWN,
  );
  return (found.get(candidacy) ?? []).map((one) => view(one, region.placeNames, language));
}

/** Of these openings those in a box around somebody that holds all they can come to. */
async function openingsAround(
  tx: Transaction,
  { at, travel }: Candidate,
  openings: readonly string[],
): Promise<string[]> {
  const km = furthestWithin(travel.maxMinutes, travel.modes, defaultParameters.travel);
  if (km < 0 || openings.length === 0) return [];
  const high = km / KM_PER_DEGREE;
  const narrowest = Math.cos(((Math.abs(at.lat) + high) * Math.PI) / 180);
  const wide = narrowest > 0 ? high / narrowest : 360;
  return openingsWithin(tx, openings, {
    lat: [at.lat - high, at.lat + high],
    lon: [at.lon - wide, at.lon + wide],
  });
}

function view(
  { openings, packageHours, travelMinutes }: Combination,
  names: ReadonlyMap<string, PlaceNames>,
  language: Language,
): TwoPlaces {
  const places = openings.flatMap((id) => {
    const place = names.get(id);
    if (!place) return [];
    const { title, organisation, town } = place;
    return [{ id, title: title[language], organisation: organisation.name, town }];
  });
  return { places, hours: packageHours, travelMinutes };
}
