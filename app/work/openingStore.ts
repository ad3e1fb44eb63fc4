import { and, asc, count, desc, eq, gt, inArray, or, type SQL, sql, sum } from "drizzle-orm";
import { organisation } from "../access/organisations/schema.ts";
import { region } from "../access/regions/schema.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { Funding, SettingKind } from "./kinds.ts";
import type { OpeningQuery } from "./openingQuery.ts";
import { inLanguage, inLanguageOrDutch, type Reader } from "./reader.ts";
import { opening, profile, setting } from "./schema.ts";
import { holds, plain } from "../platform/lists/plain.ts";

/** One line of a list of openings. */
export type OpeningRow = {
  id: string;
  title: string;
  organisation: { id: string; name: string; invented: boolean };
  settingKind: SettingKind;
  town: string;
  municipality: string;
  region: { slug: string; name: string };
  hours: { min: number; max: number };
  places: number;
  funding: Funding;
  reducedAllowed: boolean;
  /** The team, the days and the day of beginning: what tells two places of one job apart. */
  setting: string;
  slots: string[];
  start: string | null;
  /** Draft and archived ones are read by whoever makes places there. */
  state: "open" | "draft" | "archived";
};

const title = (reader: Reader) => inLanguage(reader, opening.titleNl, opening.titleEn);

const columns = (reader: Reader) => ({
  id: opening.id,
  title: title(reader),
  organisation: { id: organisation.id, name: organisation.name, invented: organisation.invented },
  settingKind: setting.kind,
  town: opening.town,
  municipality: opening.municipality,
  region: { slug: region.slug, name: region.name },
  hours: { min: opening.hoursMin, max: opening.hoursMax },
  places: opening.places,
  funding: opening.funding,
  reducedAllowed: opening.reducedAllowed,
  setting: setting.name,
  slots: opening.slots,
  start: opening.start,
  state: sql<OpeningRow["state"]>`case when ${opening.archivedAt} is not null then 'archived'
    when ${opening.publishedAt} is null then 'draft' else 'open' end`,
});

function matching(query: OpeningQuery, visible: SQL): SQL | undefined {
  const { regio, soort, geld, vrij } = query.filters;
  return and(
    visible,
    query.q
      ? or(
          holds(opening.titleNl, query.q),
          holds(opening.titleEn, query.q),
          holds(opening.town, query.q),
          holds(organisation.name, query.q),
        )
      : undefined,
    regio ? eq(region.slug, regio) : undefined,
    soort ? eq(setting.kind, soort as SettingKind) : undefined,
    geld ? eq(opening.funding, geld as Funding) : undefined,
    vrij ? gt(opening.places, 0) : undefined,
  );
}

function order(query: OpeningQuery, reader: Reader): SQL[] {
  const way = query.direction === "asc" ? asc : desc;
  const byTitle = plain(title(reader));
  const by = {
    titel: [way(byTitle)],
    plaats: [way(plain(opening.town)), way(opening.municipality), asc(byTitle)],
    uren: [way(opening.hoursMin), way(opening.hoursMax), asc(byTitle)],
    plekken: [way(opening.places), asc(byTitle)],
  }[query.sort];
  return [...by, asc(opening.id)];
}

/** The openings of a list from `offset` on, those in the regions `first` before others; `visible` is the first lock (`openingsVisibleTo`). */
export async function findOpenings(
  tx: Transaction,
  reader: Reader,
  query: OpeningQuery,
  visible: SQL,
  { limit, offset = 0, first = [] }: { limit: number; offset?: number; first?: readonly string[] },
): Promise<OpeningRow[]> {
  return tx
    .select(columns(reader))
    .from(opening)
    .innerJoin(organisation, eq(organisation.id, opening.organisationId))
    .innerJoin(setting, eq(setting.id, opening.settingId))
    .innerJoin(region, eq(region.id, opening.regionId))
    .where(matching(query, visible))
    .orderBy(
      ...(first.length > 0 ? [desc(inArray(region.slug, [...first]))] : []),
      ...order(query, reader),
    )
    .limit(limit)
    .offset(offset);
}

/** How many openings a query finds. */
export async function countFound(
  tx: Transaction,
  query: OpeningQuery,
  visible: SQL,
): Promise<number> {
  const [found] = await tx
    .select({ total: count() })
    .from(opening)
    .innerJoin(organisation, eq(organisation.id, opening.organisationId))
    .innerJoin(setting, eq(setting.id, opening.settingId))
    .innerJoin(region, eq(region.id, opening.regionId))
    .where(matching(query, visible));
  return found?.total ?? 0;
}

/** A town with the openings of a query, for a map. */
export type OpeningTown = {
  town: string;
  municipality: string;
  lat: number;
  lon: number;
  openings: number;
};

/** The towns of the openings that a query finds, those with most openings first; at most `limit`. */
export async function findOpeningTowns(
  tx: Transaction,
  query: OpeningQuery,
  visible: SQL,
  limit: number,
): Promise<OpeningTown[]> {
  const openings = count();
  return tx
    .select({
      town: opening.town,
      municipality: opening.municipality,
      lat: sql<number>`avg(${opening.lat})`,
      lon: sql<number>`avg(${opening.lon})`,
      openings,
    })
    .from(opening)
    .innerJoin(organisation, eq(organisation.id, opening.organisationId))
    .innerJoin(setting, eq(setting.id, opening.settingId))
    .innerJoin(region, eq(region.id, opening.regionId))
    .where(matching(query, visible))
    .groupBy(opening.town, opening.municipality)
    .orderBy(desc(openings), asc(opening.town), asc(opening.municipality))
    .limit(limit);
}

/** The openings that meet a condition (those of a profile, an organisation, a setting), by title. */
export async function findOpeningsWhere(
  tx: Transaction,
  reader: Reader,
  visible: SQL,
  condition: SQL,
  limit = 100,
): Promise<OpeningRow[]> {
  return tx
    .select(columns(reader))
    .from(opening)
    .innerJoin(organisation, eq(organisation.id, opening.organisationId))
    .innerJoin(setting, eq(setting.id, opening.settingId))
    .innerJoin(region, eq(region.id, opening.regionId))
    .where(and(visible, condition))
    .orderBy(plain(title(reader)), asc(opening.id))
    .limit(limit);
}

/** One opening with all that stands in its own row; undefined when it is not there for the actor. */
export async function findOpening(tx: Transaction, reader: Reader, id: string, visible: SQL) {
  const [found] = await tx
    .select({
      ...columns(reader),
      description: inLanguageOrDutch(reader, opening.descriptionNl, opening.descriptionEn),
      setting: { id: setting.id, name: setting.name, law: setting.law },
      profile: {
        id: profile.id,
        name: inLanguage(reader, profile.nameNl, profile.nameEn),
        kind: profile.kind,
      },
      at: { lat: opening.lat, lon: opening.lon },
      slots: opening.slots,
      slotsNeeded: opening.slotsNeeded,
      maxKm: opening.maxKm,
      reducedMinHours: opening.reducedMinHours,
      talents: opening.talents,
      papers: opening.papers,
      start: opening.start,
      publishedAt: opening.publishedAt,
      archivedAt: opening.archivedAt,
    })
    .from(opening)
    .innerJoin(organisation, eq(organisation.id, opening.organisationId))
    .innerJoin(setting, eq(setting.id, opening.settingId))
    .innerJoin(region, eq(region.id, opening.regionId))
    .innerJoin(profile, eq(profile.id, opening.profileId))
    .where(and(eq(opening.id, id), visible));
  return found;
}

/** How many openings and places there are, by funding, in each region (by id). */
export async function sumOpeningsByRegion(tx: Transaction, visible: SQL) {
  return tx
    .select({
      regionId: opening.regionId,
      funding: opening.funding,
      openings: count(),
      places: sum(opening.places).mapWith(Number),
    })
    .from(opening)
    .where(visible)
    .groupBy(opening.regionId, opening.funding);
}
