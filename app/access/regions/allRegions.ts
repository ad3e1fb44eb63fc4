import { asc } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { plain } from "../../platform/lists/plain.ts";
import { region } from "./schema.ts";

/** A region as the pages of an administrator name it. */
export type RegionName = { id: string; slug: string; name: string; threshold: number };

/** More regions than the Netherlands has ways to be cut up. */
const MOST = 200;

/** All regions by name. Names of regions are no secret inside. */
export function allRegions(tx: Transaction): Promise<RegionName[]> {
  return tx
    .select({ id: region.id, slug: region.slug, name: region.name, threshold: region.threshold })
    .from(region)
    .orderBy(asc(plain(region.name)), asc(region.id))
    .limit(MOST);
}
