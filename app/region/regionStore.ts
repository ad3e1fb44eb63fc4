import { and, asc, count, desc, eq, type SQL, sql } from "drizzle-orm";
import { organisation } from "../access/organisations/schema.ts";
import { region, regionOrganisation } from "../access/regions/schema.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { RegionQuery } from "./regionQuery.ts";
import { holds, plain } from "../platform/lists/plain.ts";

/** A region and from how many on it shows its counts. */
export type Region = { id: string; slug: string; name: string; threshold: number };

const columns = {
  id: region.id,
  slug: region.slug,
  name: region.name,
  threshold: region.threshold,
};

const together = sql`${regionOrganisation.since} <= current_date
  and (${regionOrganisation.until} is null or ${regionOrganisation.until} >= current_date)`;

// `eq` keeps the names of the tables, which a lone template in a selection loses.
const organisations = sql<number>`(select count(*)::int from ${regionOrganisation}
  where ${and(eq(regionOrganisation.regionId, region.id), together)})`;

const matching = (query: RegionQuery, visible: SQL) =>
  and(visible, query.q ? holds(region.name, query.q) : undefined);

/** The regions of a list from `offset` on, each with how many organisations work together there. */
export async function findRegions(
  tx: Transaction,
  query: RegionQuery,
  visible: SQL,
  { limit, offset }: { limit: number; offset: number },
): Promise<(Region & { organisations: number })[]> {
  const way = query.direction === "asc" ? asc : desc;
  const byName = plain(region.name);
  const by = { naam: [way(byName)], organisaties: [way(organisations), asc(byName)] }[query.sort];
  return tx
    .select({ ...columns, organisations })
    .from(region)
    .where(matching(query, visible))
    .orderBy(...by, asc(region.id))
    .limit(limit)
    .offset(offset);
}

/** How many regions a query finds. */
export async function countRegions(
  tx: Transaction,
  query: RegionQuery,
  visible: SQL,
): Promise<number> {
  const [found] = await tx.select({ total: count() }).from(region).where(matching(query, visible));
  return found?.total ?? 0;
}

/** One region by its short name; undefined when there is none for the actor. */
export async function findRegion(
  tx: Transaction,
  slug: string,
  visible: SQL,
): Promise<Region | undefined> {
  const [found] = await tx
    .select(columns)
    .from(region)
    .where(and(eq(region.slug, slug), visible));
  return found;
}

/** The organisations that work together in a region today, by name. */
export async function findOrganisationsOf(tx: Transaction, regionId: string) {
  return tx
    .select({
      id: organisation.id,
      name: organisation.name,
      kind: organisation.kind,
      invented: organisation.invented,
      since: regionOrganisation.since,
    })
    .from(regionOrganisation)
    .innerJoin(organisation, eq(organisation.id, regionOrganisation.organisationId))
    .where(and(eq(regionOrganisation.regionId, regionId), together))
    .orderBy(plain(organisation.name), asc(organisation.id));
}
