import type { Point } from "@overstap/engine/region/regionFile.ts";
import { kmBetween } from "@overstap/engine/travel/kmBetween.ts";
import { findPlaces, type Place, placesIn } from "../../../reference/places/places.ts";
import { plainName } from "../../../reference/places/plainName.ts";

/** A point on the map that stands for a town or a postcode; never an address. */
export type Town = { town: string; municipality: string; lat: number; lon: number };

/** A town as people tell it from its namesakes: `Beek (Montferland)`, or `Sittard-Geleen` alone. */
export function townLabel({ town, municipality }: Pick<Town, "town" | "municipality">): string {
  return town === municipality ? town : `${town} (${municipality})`;
}

const labelled = /^(.*?)\s*\(([^)]*)\)$/;

/**
 * The towns that what was typed can mean, best first: those of exactly that name (and municipality,
 * when it was typed behind it), else those whose name begins so, else those of a municipality of that name.
 *
 * @param most at most this many
 * @param near of several of exactly one name those nearest to this point come first
 */
export function townsNamed(
  typed: string,
  most = 10,
  near?: Point,
): { exact: boolean; towns: (Town & { id: string })[] } {
  const [, name = typed, municipality] = labelled.exec(typed.trim()) ?? [];
  const found = findPlaces(name, 60).filter(
    (place) =>
      municipality === undefined || plainName(place.municipality) === plainName(municipality),
  );
  const same = found.filter((place) => plainName(place.name) === plainName(name));
  if (near) same.sort((a, b) => kmBetween(near, a) - kmBetween(near, b));
  const exact = same.length > 0;
  // Landgraaf is a municipality of which no town has the name.
  const like = found.length > 0 ? found : placesIn(name, most);
  return { exact, towns: (exact ? same : like).slice(0, most).map(asTown) };
}

function asTown({ id, name, municipality, lat, lon }: Place): Town & { id: string } {
  return { id, town: name, municipality, lat, lon };
}
