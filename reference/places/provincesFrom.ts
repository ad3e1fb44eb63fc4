import { provinceNames } from "./provinceNames.ts";

type Ring = number[][];
export type ProvinceGeometry =
  | { type: "Polygon"; coordinates: Ring[] }
  | { type: "MultiPolygon"; coordinates: Ring[][] };
export type ProvinceFeature = {
  type: "Feature";
  properties: { id: string; name: string };
  geometry: { type: "MultiPolygon"; coordinates: Ring[][] };
};

const round = (value = 0) => Math.round(value * 1000) / 1000;

/** Twice the signed area, positive when anticlockwise with north up. */
function turning(ring: Ring): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index++) {
    const [x0 = 0, y0 = 0] = ring[index - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    sum += x0 * y1 - x1 * y0;
  }
  return sum;
}

/**
 * Three decimals are about a hundred metres, fine enough for a map of some hundreds of pixels, and
 * equal on both sides of a border, so that no gap appears between neighbours.
 */
function rounded(ring: Ring): Ring {
  const points = ring.map(([lon, lat]) => [round(lon), round(lat)]);
  return points.filter(
    ([lon, lat], index) =>
      index === 0 || lon !== points[index - 1]?.[0] || lat !== points[index - 1]?.[1],
  );
}

/** d3-geo wants outer rings clockwise and holes anticlockwise, the other way round than RFC 7946. */
function wound(ring: Ring, index: number): Ring {
  const clockwise = turning(ring) < 0;
  return clockwise === (index === 0) ? ring : ring.toReversed();
}

/** The provinces as small features with the Dutch name, wound as d3-geo wants. */
export function provincesFrom(
  sources: readonly { id: string; feature: { geometry: ProvinceGeometry } }[],
): ProvinceFeature[] {
  return sources.map(({ id, feature: { geometry } }) => {
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    const coordinates = polygons
      .map((rings) =>
        rings
          .map(rounded)
          .filter((ring) => ring.length >= 4)
          .map(wound),
      )
      .filter((rings) => rings.length > 0);
    return {
      type: "Feature",
      properties: { id, name: provinceNames[id] ?? id },
      geometry: { type: "MultiPolygon", coordinates },
    };
  });
}
