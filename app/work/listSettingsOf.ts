import { and, asc, count, eq, sum } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { organisation } from "../access/organisations/schema.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { SettingKind } from "./kinds.ts";
import { openingsVisibleTo } from "./openingsVisibleTo.ts";
import { opening, setting } from "./schema.ts";
import { plain } from "../platform/lists/plain.ts";

/** A team or location and what is open there. */
export type SettingWithOpenings = {
  id: string;
  name: string;
  kind: SettingKind;
  organisation: { id: string; name: string; invented: boolean };
  town: string;
  municipality: string;
  lat: number;
  lon: number;
  openings: number;
  places: number;
};

/** The teams and locations with openings in a region that the actor may see, by organisation and name. */
export async function listSettingsOf(
  tx: Transaction,
  actor: Actor,
  regionId: string,
): Promise<SettingWithOpenings[]> {
  return tx
    .select({
      id: setting.id,
      name: setting.name,
      kind: setting.kind,
      organisation: {
        id: organisation.id,
        name: organisation.name,
        invented: organisation.invented,
      },
      town: setting.town,
      municipality: setting.municipality,
      lat: setting.lat,
      lon: setting.lon,
      openings: count(),
      places: sum(opening.places).mapWith(Number),
    })
    .from(opening)
    .innerJoin(setting, eq(setting.id, opening.settingId))
    .innerJoin(organisation, eq(organisation.id, setting.organisationId))
    .where(and(eq(opening.regionId, regionId), await openingsVisibleTo(tx, actor)))
    .groupBy(setting.id, organisation.id)
    .orderBy(plain(organisation.name), plain(setting.name), asc(setting.id));
}
