import type { ProvinceFeature } from "./provincesFrom.ts";
import collection from "./provinces.json" with { type: "json" };

/** The twelve provinces as a GeoJSON collection for d3-geo: three decimals, outer rings clockwise. */
export const provinces = collection as unknown as {
  type: "FeatureCollection";
  features: ProvinceFeature[];
};
