import { and, asc, count, desc, eq, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import {
  type ListQuery,
  PAGE_SIZE,
  pageCount,
  readListQuery,
} from "../../platform/lists/listQuery.ts";
import { holds, plain } from "../../platform/lists/plain.ts";
import { runsInstallation } from "../installation.ts";
import { region, regionOrganisation } from "./schema.ts";

/** How a list of regions is sorted; the words stand in the address. */
export type RegionSort = "naam" | "drempel" | "organisaties";
export type RegionQuery = ListQuery<RegionSort, never>;

/** One region as whoever runs the installation sees it. */
export type RegionRow = {
  id: string;
  slug: string;
  name: string;
  threshold: number;
  /** How many organisations work there today. */
  organisations: number;
};

/** One page of the regions of an installation. */
export type RegionList = { query: RegionQuery; rows: RegionRow[]; total: number };

// `eq` keeps the names of the tables, which a lone template in a selection loses.
const organisations = sql<number>`(select count(*)::int from ${regionOrganisation} where ${and(
  eq(regionOrganisation.regionId, region.id),
  sql`${regionOrganisation.since} <= current_date
    and (${regionOrganisation.until} is null or ${regionOrganisation.until} >= current_date)`,
)})`;

/**
 * Lists the regions of an installation as the address asks; undefined for whoever does not run it.
 *
 * @param limit how many rows; a page when left out
 */
export async function readRegions(
  tx: Transaction,
  address: URLSearchParams,
  limit = PAGE_SIZE,
): Promise<RegionList | undefined> {
  if (!(await runsInstallation(tx))) return undefined;
  const asked = readListQuery<RegionSort, never>(address, {
    sorts: ["naam", "drempel", "organisaties"],
    filters: {},
  });
  const where = asked.q ? holds(region.name, asked.q) : undefined;
  const [found] = await tx.select({ total: count() }).from(region).where(where);
  const total = found?.total ?? 0;
  const query = { ...asked, page: Math.min(asked.page, pageCount(total)) };
  const way = query.direction === "asc" ? asc : desc;
  const byName = plain(region.name);
  const by = {
    naam: [way(byName)],
    drempel: [way(region.threshold), asc(byName)],
    organisaties: [way(organisations), asc(byName)],
  }[query.sort];
  const rows = await tx
    .select({
      id: region.id,
      slug: region.slug,
      name: region.name,
      threshold: region.threshold,
      organisations,
    })
    .from(region)
    .where(where)
    .orderBy(...by, asc(region.id))
    .limit(limit)
    .offset(limit === PAGE_SIZE ? (query.page - 1) * PAGE_SIZE : 0);
  return { query, rows, total };
}
