import { and, asc, between, eq, inArray } from "drizzle-orm";
import { organisation } from "../access/organisations/schema.ts";
import type { Transaction } from "../platform/database/database.ts";
import { isOpen } from "./openingsVisibleTo.ts";
import { opening, profile, setting } from "./schema.ts";

/** One text in both languages of the interface. */
export type Words = { nl: string; en: string };

/** What a page says about an opening besides what weighs. */
export type PlaceNames = {
  id: string;
  title: Words;
  profile: Words;
  organisation: { id: string; name: string };
  /** Id of the region. */
  region: string;
  setting: string;
  town: string;
  municipality: string;
};

/** Openings as they stand in a region file, and what they are called. */
export type WeighedOpenings = { openings: object[]; profiles: string[]; names: PlaceNames[] };

/**
 * The open openings with these ids, in order of id.
 *
 * @param tx of the role that weighs
 */
export async function weighedOpenings(
  tx: Transaction,
  ids: readonly string[],
): Promise<WeighedOpenings> {
  if (ids.length === 0) return { openings: [], profiles: [], names: [] };
  const rows = await tx
    .select({
      opening,
      organisationName: organisation.name,
      settingName: setting.name,
      profileNl: profile.nameNl,
      profileEn: profile.nameEn,
    })
    .from(opening)
    .innerJoin(organisation, eq(organisation.id, opening.organisationId))
    .innerJoin(setting, eq(setting.id, opening.settingId))
    .innerJoin(profile, eq(profile.id, opening.profileId))
    .where(and(isOpen, inArray(opening.id, [...ids])))
    .orderBy(asc(opening.id));
  return {
    openings: rows.map(({ opening: row }) => asOpening(row)),
    profiles: [...new Set(rows.map(({ opening: row }) => row.profileId))],
    names: rows.map(({ opening: row, ...names }) => ({
      id: row.id,
      title: { nl: row.titleNl, en: row.titleEn },
      profile: { nl: names.profileNl, en: names.profileEn },
      organisation: { id: row.organisationId, name: names.organisationName },
      region: row.regionId,
      setting: names.settingName,
      town: row.town,
      municipality: row.municipality,
    })),
  };
}

/** The ids of a region's open openings, in order. */
export async function openingIdsOf(tx: Transaction, regionId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: opening.id })
    .from(opening)
    .where(and(isOpen, eq(opening.regionId, regionId)))
    .orderBy(asc(opening.id));
  return rows.map(({ id }) => id);
}

/** The ids of all openings there are to weigh, in order. */
export async function allOpeningIds(tx: Transaction): Promise<string[]> {
  const rows = await tx.select({ id: opening.id }).from(opening).orderBy(asc(opening.id));
  return rows.map(({ id }) => id);
}

function asOpening(row: typeof opening.$inferSelect): object {
  return {
    id: row.id,
    profile: row.profileId,
    at: { lat: row.lat, lon: row.lon },
    places: row.places,
    hours: { min: row.hoursMin, max: row.hoursMax },
    slots: row.slots,
    slotsNeeded: row.slotsNeeded,
    ...(row.maxKm !== null && { maxKm: row.maxKm }),
    reduced: { allowed: row.reducedAllowed, minHours: row.reducedMinHours },
    funding: row.funding,
    talents: row.talents,
    papers: row.papers,
    ...(row.start !== null && { start: row.start }),
  };
}

/** Of these openings those that lie between degrees, the ends included; in no order. */
export async function openingsWithin(
  tx: Transaction,
  ids: readonly string[],
  { lat, lon }: { lat: [south: number, north: number]; lon: [west: number, east: number] },
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: opening.id })
    .from(opening)
    .where(
      and(
        inArray(opening.id, [...ids]),
        between(opening.lat, ...lat),
        between(opening.lon, ...lon),
      ),
    );
  return rows.map(({ id }) => id);
}
