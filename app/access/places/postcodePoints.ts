import type { Transaction } from "../../platform/database/database.ts";
import { postcode } from "./schema.ts";
import type { Town } from "./town.ts";

/** The points of all postcodes that this installation knows, by their four digits; some four thousand. */
export async function postcodePoints(tx: Transaction): Promise<ReadonlyMap<string, Town>> {
  const rows = await tx
    .select({
      pc4: postcode.pc4,
      town: postcode.town,
      municipality: postcode.municipality,
      lat: postcode.lat,
      lon: postcode.lon,
    })
    .from(postcode);
  return new Map(rows.map(({ pc4, ...town }) => [pc4, town]));
}
