import { and, asc, count, desc, eq, exists, inArray, or, type SQL, sql } from "drizzle-orm";
import { organisation } from "../access/organisations/schema.ts";
import { region, regionOrganisation } from "../access/regions/schema.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { SettingKind } from "./kinds.ts";
import type { OrganisationQuery } from "./organisationQuery.ts";
import { opening, setting } from "./schema.ts";
import { holds, plain } from "../platform/lists/plain.ts";

/** One line of a list of care organisations. */
export type OrganisationRow = {
  id: string;
  name: string;
  invented: boolean;
  regions: { slug: string; name: string }[];
  settings: number;
  /** Openings the actor may see, and the places that are free at them. */
  openings: number;
  places: number;
};

// `eq` keeps the names of the tables, which a lone template in a selection loses.
const openingsOf = (visible: SQL) =>
  sql<number>`(select count(*)::int from ${opening} where ${and(eq(opening.organisationId, organisation.id), visible)})`;
const placesOf = (visible: SQL) =>
  sql<number>`(select coalesce(sum(${opening.places}), 0)::int from ${opening} where ${and(eq(opening.organisationId, organisation.id), visible)})`;
const settingsOf = (settings: SQL) =>
  sql<number>`(select count(*)::int from ${setting} where ${and(eq(setting.organisationId, organisation.id), settings)})`;

/** Care organisations whose work the row policies open to the actor. */
const opened = sql`${organisation.id} in (select actor_workplaces())`;

function matching(tx: Transaction, query: OrganisationQuery): SQL | undefined {
  const { regio, soort } = query.filters;
  const where = (condition: SQL | undefined) =>
    exists(
      tx
        .select({ one: sql`1` })
        .from(setting)
        .where(and(eq(setting.organisationId, organisation.id), condition)),
    );
  return and(
    eq(organisation.kind, "care"),
    opened,
    query.q
      ? or(holds(organisation.name, query.q), where(holds(setting.town, query.q)))
      : undefined,
    soort ? where(eq(setting.kind, soort as SettingKind)) : undefined,
    regio
      ? exists(
          tx
            .select({ one: sql`1` })
            .from(regionOrganisation)
            .innerJoin(region, eq(region.id, regionOrganisation.regionId))
            .where(
              and(eq(regionOrganisation.organisationId, organisation.id), eq(region.slug, regio)),
            ),
        )
      : undefined,
  );
}

/** The care organisations of a list from `offset` on; `seen` says which openings and settings count. */
export async function findOrganisations(
  tx: Transaction,
  query: OrganisationQuery,
  seen: { openings: SQL; settings: SQL },
  { limit, offset }: { limit: number; offset: number },
): Promise<OrganisationRow[]> {
  const way = query.direction === "asc" ? asc : desc;
  const byName = plain(organisation.name);
  const by = {
    naam: [way(byName)],
    plekken: [way(placesOf(seen.openings)), asc(byName)],
  }[query.sort];
  const rows = await tx
    .select({
      id: organisation.id,
      name: organisation.name,
      invented: organisation.invented,
      settings: settingsOf(seen.settings),
      openings: openingsOf(seen.openings),
      places: placesOf(seen.openings),
    })
    .from(organisation)
    .where(matching(tx, query))
    .orderBy(...by, asc(organisation.id))
    .limit(limit)
    .offset(offset);
  const regions = await findRegionsOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, regions: regions.get(row.id) ?? [] }));
}

/** How many care organisations a query finds. */
export async function countOrganisations(
  tx: Transaction,
  query: OrganisationQuery,
): Promise<number> {
  const [found] = await tx.select({ total: count() }).from(organisation).where(matching(tx, query));
  return found?.total ?? 0;
}

/** One care organisation; undefined when the row policies do not open its work. */
export async function findOrganisation(tx: Transaction, id: string) {
  const [found] = await tx
    .select({ id: organisation.id, name: organisation.name, invented: organisation.invented })
    .from(organisation)
    .where(and(eq(organisation.id, id), eq(organisation.kind, "care"), opened));
  if (!found) return undefined;
  const regions = await findRegionsOf(tx, [id]);
  return { ...found, regions: regions.get(id) ?? [] };
}

/** The settings of one organisation, by name. */
export async function findSettings(tx: Transaction, organisationId: string, settings: SQL) {
  return tx
    .select({
      id: setting.id,
      name: setting.name,
      kind: setting.kind,
      law: setting.law,
      town: setting.town,
      municipality: setting.municipality,
      lat: setting.lat,
      lon: setting.lon,
    })
    .from(setting)
    .where(and(eq(setting.organisationId, organisationId), settings))
    .orderBy(plain(setting.name), asc(setting.id));
}

/** The regions where organisations work today, by organisation id. */
async function findRegionsOf(tx: Transaction, organisationIds: readonly string[]) {
  const found = new Map<string, { slug: string; name: string }[]>();
  if (organisationIds.length === 0) return found;
  const rows = await tx
    .select({ of: regionOrganisation.organisationId, slug: region.slug, name: region.name })
    .from(regionOrganisation)
    .innerJoin(region, eq(region.id, regionOrganisation.regionId))
    .where(
      and(
        inArray(regionOrganisation.organisationId, [...organisationIds]),
        sql`${regionOrganisation.since} <= current_date`,
        sql`(${regionOrganisation.until} is null or ${regionOrganisation.until} >= current_date)`,
      ),
    )
    .orderBy(asc(region.name));
  for (const { of, slug, name } of rows) found.set(of, [...(found.get(of) ?? []), { slug, name }]);
  return found;
}
