import type { Actor } from "../access/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import { PAGE_SIZE, pageCount } from "../platform/lists/listQuery.ts";
import { countOpeningsByRegion } from "../work/countOpenings.ts";
import { readRegionQuery, type RegionQuery } from "./regionQuery.ts";
import { countRegions, findRegions, type Region } from "./regionStore.ts";
import { regionsVisibleTo } from "./regionsVisibleTo.ts";

/** One line of the list: what the actor may see of a region's work. */
export type RegionRow = Region & { organisations: number; openings: number; places: number };

/** Lists the regions that the actor may look into, as the address asks. */
export async function listRegions(
  tx: Transaction,
  actor: Actor,
  address: URLSearchParams,
): Promise<{ query: RegionQuery; rows: RegionRow[]; total: number }> {
  const asked = readRegionQuery(address);
  const visible = regionsVisibleTo(actor);
  const total = await countRegions(tx, asked, visible);
  const query = { ...asked, page: Math.min(asked.page, pageCount(total)) };
  const found = await findRegions(tx, query, visible, {
    limit: PAGE_SIZE,
    offset: (query.page - 1) * PAGE_SIZE,
  });
  const work = await countOpeningsByRegion(tx, actor);
  const rows = found.map((region) => {
    const parts = [...(work.get(region.id)?.values() ?? [])];
    return {
      ...region,
      openings: parts.reduce((sum, { openings }) => sum + openings, 0),
      places: parts.reduce((sum, { places }) => sum + places, 0),
    };
  });
  return { query, rows, total };
}
