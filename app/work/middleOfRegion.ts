import { eq, sql } from "drizzle-orm";
import type { Transaction } from "../platform/database/database.ts";
import { opening } from "./schema.ts";

/** The middle of the openings of a region that the actor may see, in degrees; undefined when there are none. */
export async function middleOfRegion(
  tx: Transaction,
  regionId: string,
): Promise<{ lat: number; lon: number } | undefined> {
  const [middle] = await tx
    .select({
      lat: sql<number | null>`avg(${opening.lat})::float8`,
      lon: sql<number | null>`avg(${opening.lon})::float8`,
    })
    .from(opening)
    .where(eq(opening.regionId, regionId));
  if (!middle || middle.lat === null || middle.lon === null) return undefined;
  return { lat: middle.lat, lon: middle.lon };
}
