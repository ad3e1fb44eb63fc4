import type { Actor } from "../access/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import { countOpeningsByRegion, type OpeningCount } from "../work/countOpenings.ts";
import type { Funding } from "../work/kinds.ts";
import { listSettingsOf, type SettingWithOpenings } from "../work/listSettingsOf.ts";
import { findOrganisationsOf, findRegion, type Region } from "./regionStore.ts";
import { regionsVisibleTo } from "./regionsVisibleTo.ts";

/** Everything of one region but the people. */
export type RegionDetails = Region & {
  organisations: Awaited<ReturnType<typeof findOrganisationsOf>>;
  /** Teams and locations with openings in the region that the actor may see. */
  settings: SettingWithOpenings[];
  /** Of those openings, how many there are by funding. */
  work: Map<Funding, OpeningCount>;
};

/** Reads one region by its short name; undefined when it is not there, or not for the actor. */
export async function readRegion(
  tx: Transaction,
  actor: Actor,
  slug: string | undefined,
): Promise<RegionDetails | undefined> {
  if (!slug || !/^[a-z0-9-]{1,60}$/.test(slug)) return undefined;
  const found = await findRegion(tx, slug, regionsVisibleTo(actor));
  if (!found) return undefined;
  const work = await countOpeningsByRegion(tx, actor);
  return {
    ...found,
    organisations: await findOrganisationsOf(tx, found.id),
    settings: await listSettingsOf(tx, actor, found.id),
    work: work.get(found.id) ?? new Map(),
  };
}
