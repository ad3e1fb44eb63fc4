import type { Transaction } from "../../platform/database/database.ts";
import { postcode } from "./schema.ts";

/** A four-digit postcode and the point that stands for it. */
export type Postcode = {
  pc4: string;
  place: string;
  municipality: string;
  lat: number;
  lon: number;
};

const AT_ONCE = 5000;

/** Puts the points of postcodes in the place of those that stood there; all or none. */
export async function storePostcodes(tx: Transaction, points: readonly Postcode[]): Promise<void> {
  await tx.delete(postcode);
  for (let from = 0; from < points.length; from += AT_ONCE) {
    const rows = points
      .slice(from, from + AT_ONCE)
      .map(({ pc4, place, municipality, lat, lon }) => ({
        pc4,
        town: place,
        municipality,
        lat,
        lon,
      }));
    await tx.insert(postcode).values(rows);
  }
}
