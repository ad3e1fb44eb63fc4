import { and, asc, count, desc, eq, isNotNull, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { ListQuery } from "../../platform/lists/listQuery.ts";
import { holds, plain } from "../../platform/lists/plain.ts";
import type { OrganisationKind } from "../organisationKind.ts";
import { organisation } from "./schema.ts";
import { region, regionOrganisation } from "../regions/schema.ts";

/** How a list of organisations is sorted and narrowed; the words stand in the address. */
export type OrganisationSort = "naam" | "soort" | "sinds";
export type OrganisationFilter = "soort" | "staat";
export type OrganisationQuery = ListQuery<OrganisationSort, OrganisationFilter>;

/** Whether it takes part; those that do stand in the list when nothing else is asked. */
export const organisationStates = ["weg", "alle"] as const;

/** One organisation as whoever runs the installation sees it. */
export type OrganisationRow = {
  id: string;
  name: string;
  kind: OrganisationKind;
  /** The names of the regions where it works today. */
  regions: string[];
  /** Whether it has an administrator of its own. */
  administered: boolean;
  archived: boolean;
  version: number;
};

// The names of the tables in full: a lone template in a selection leaves them out.
const namesOfRegions = sql<string[]>`array(select r.name from region_organisation w
  join region r on r.id = w.region_id where w.organisation_id = "organisation"."id"
  and w.since <= current_date and (w.until is null or w.until >= current_date) order by plain_text(r.name))`;

const columns = {
  id: organisation.id,
  name: organisation.name,
  kind: sql<OrganisationKind>`${organisation.kind}`,
  regions: namesOfRegions,
  administered: sql<boolean>`is_administered("organisation"."id")`,
  archived: sql<boolean>`"organisation"."archived_at" is not null`,
  version: organisation.version,
};

const matching = ({ q, filters }: OrganisationQuery): SQL | undefined =>
  and(
    ne(organisation.kind, "library"),
    q ? holds(organisation.name, q) : undefined,
    filters.soort ? sql`${organisation.kind} = ${filters.soort}` : undefined,
    filters.staat === "weg" ? isNotNull(organisation.archivedAt) : undefined,
    filters.staat === undefined ? isNull(organisation.archivedAt) : undefined,
  );

/** The organisations that a query finds, from `offset` on. */
export function findOrganisations(
  tx: Transaction,
  query: OrganisationQuery,
  { limit, offset }: { limit: number; offset: number },
): Promise<OrganisationRow[]> {
  const way = query.direction === "asc" ? asc : desc;
  const byName = plain(organisation.name);
  const by = {
    naam: [way(byName)],
    soort: [way(organisation.kind), asc(byName)],
    sinds: [way(organisation.recordedAt)],
  }[query.sort];
  return tx
    .select(columns)
    .from(organisation)
    .where(matching(query))
    .orderBy(...by, asc(organisation.id))
    .limit(limit)
    .offset(offset);
}

/** How many organisations a query finds. */
export async function countOrganisations(
  tx: Transaction,
  query: OrganisationQuery,
): Promise<number> {
  const [found] = await tx.select({ total: count() }).from(organisation).where(matching(query));
  return found?.total ?? 0;
}

/** One organisation that is not the library; undefined when there is none. */
export async function findOrganisation(
  tx: Transaction,
  id: string,
): Promise<OrganisationRow | undefined> {
  const [found] = await tx
    .select(columns)
    .from(organisation)
    .where(and(eq(organisation.id, id), ne(organisation.kind, "library")));
  return found;
}

/** A region in which an organisation works or worked. */
export type WorkedRegion = { id: string; name: string; since: string; until: string | null };

/** The regions of an organisation, those that ended included, by name. */
export function findWorkedRegions(
  tx: Transaction,
  organisationId: string,
): Promise<WorkedRegion[]> {
  return tx
    .select({
      id: region.id,
      name: region.name,
      since: regionOrganisation.since,
      until: regionOrganisation.until,
    })
    .from(regionOrganisation)
    .innerJoin(region, eq(region.id, regionOrganisation.regionId))
    .where(eq(regionOrganisation.organisationId, organisationId))
    .orderBy(asc(plain(region.name)), asc(region.id));
}
