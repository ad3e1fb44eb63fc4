import type { Point } from "@overstap/engine/region/regionFile.ts";
import { kmBetween } from "@overstap/engine/travel/kmBetween.ts";
import list from "./places.json" with { type: "json" };
import { plainName } from "./plainName.ts";

/** A Dutch town, village or large neighbourhood. Names are not unique: show the municipality too. */
export type Place = {
  id: string;
  name: string;
  municipality: string;
  /** ISO 3166-2 code, such as `NL-LI`. */
  province: string;
  lat: number;
  lon: number;
  /** The municipality is uncertain: the point lies on a border and both sides have the name. */
  doubtful?: boolean;
};

/** All places, sorted by name, municipality and province. */
export const places: readonly Place[] = list;

const byId = new Map(places.map((place) => [place.id, place]));
const searchable = places.map((place) => ({ place, name: plainName(place.name) }));

/** The place with this id; undefined when there is none. */
export function placeById(id: string): Place | undefined {
  return byId.get(id);
}

/** The point of a place. RangeError when there is no place with this id. */
export function pointOf(id: string): Point {
  const place = byId.get(id);
  if (!place) throw new RangeError(`no place "${id}"`);
  return { lat: place.lat, lon: place.lon };
}

/** Places in a municipality of this name, sorted by name: not every municipality has a town called so. */
export function placesIn(municipality: string, limit = 10): Place[] {
  const plain = plainName(municipality);
  if (plain === "") return [];
  return places.filter((place) => plainName(place.municipality) === plain).slice(0, limit);
}

/** How well a name answers what was typed: the lower the better, undefined for not at all. */
function rank(name: string, typed: string): number | undefined {
  if (name === typed) return 0;
  if (name.startsWith(`${typed} `)) return 1;
  if (name.startsWith(typed)) return 2;
  return name.includes(` ${typed}`) ? 3 : undefined;
}

/**
 * Places whose name, or a word of it, begins with what was typed; capitals, diacritics, hyphens and
 * apostrophes do not matter. Exact names first, then by name; at most `limit`.
 */
export function findPlaces(typed: string, limit = 10): Place[] {
  const plain = plainName(typed);
  if (plain === "") return [];
  return searchable
    .flatMap(({ place, name }) => {
      const found = rank(name, plain);
      return found === undefined ? [] : [{ place, found }];
    })
    .toSorted((a, b) => a.found - b.found)
    .slice(0, limit)
    .map(({ place }) => place);
}

/** The place nearest to a point, and how many km it is away as the crow flies. */
export function nearestPlace(point: Point): { place: Place; km: number } {
  let nearest: { place: Place; km: number } | undefined;
  for (const place of places) {
    const km = kmBetween(point, place);
    if (!nearest || km < nearest.km) nearest = { place, km };
  }
  if (!nearest) throw new RangeError("no places");
  return nearest;
}
