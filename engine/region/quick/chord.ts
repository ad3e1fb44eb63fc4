import type { Point } from "../../travel/kmBetween.ts";

export const earthRadiusKm = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The half of the earth's girth: nothing is further. */
export const furthestKm = Math.PI * earthRadiusKm;

/** Takes a point, gives it on the unit sphere. */
export function onSphere({ lat, lon }: Point): [x: number, y: number, z: number] {
  const across = Math.cos(radians(lat));
  return [across * Math.cos(radians(lon)), across * Math.sin(radians(lon)), Math.sin(radians(lat))];
}

/** Takes km over the earth, gives the square of the straight line through a unit sphere, 0..4. */
export function chordSquared(km: number): number {
  if (km >= furthestKm) return Infinity;
  const half = Math.sin(km / 2 / earthRadiusKm);
  return 4 * half * half;
}

/**
 * How far a squared chord may be off, by rounding of either side, before the haversine itself has to be
 * asked: a hundred times what rounding does to points on the sphere.
 */
export function chordMargin(squared: number): number {
  return 1e-13 * Math.sqrt(squared) + 1e-24;
}

/** From here on rounding makes too much of an arc sine: the haversine is asked. */
export const farChord = 2;

/** Takes a squared chord below {@link farChord}, gives km to about a millimetre. */
export function kmOfChord(squared: number): number {
  // The arc sine by its series where it converges at once, as almost everywhere in a country.
  if (squared < 0.01) {
    const half = Math.sqrt(squared) / 2;
    const h2 = squared / 4;
    return (
      2 *
      earthRadiusKm *
      half *
      (1 + h2 * (1 / 6 + h2 * (3 / 40 + h2 * (15 / 336 + h2 * (105 / 3456)))))
    );
  }
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(squared) / 2);
}
