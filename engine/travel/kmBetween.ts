/** A point in degrees: lat -90..90, lon -180..180. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Mean radius of the earth (IUGG). */
const earthRadiusKm = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Takes two points, gives the haversine distance in km, not rounded. */
export function kmBetween(from: Point, to: Point): number {
  const halfLat = Math.sin(radians(to.lat - from.lat) / 2);
  const halfLon = Math.sin(radians(to.lon - from.lon) / 2);
  const chord =
    halfLat * halfLat + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * halfLon * halfLon;
  // Opposite points can come out a rounding error above 1, where the arcsine is no number.
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)));
}
