import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { findOpeningsWhere, type OpeningRow } from "../openingStore.ts";
import { openingsReadBy } from "../openingsVisibleTo.ts";
import type { Reader } from "../reader.ts";
import { opening } from "../schema.ts";
import { type RecordStanding, recordStanding } from "../writing/recordStanding.ts";
import { ownSetting } from "./ownSettings.ts";
import type { SettingValue } from "./settingForm.ts";

/** A team of the own organisation with its places. */
export type SettingDetails = {
  setting: SettingValue & { id: string };
  openings: OpeningRow[];
  standing: RecordStanding | undefined;
};

/** Reads a team of the own organisation; undefined when there is none, or the role writes no work. */
export async function readSetting(
  tx: Transaction,
  actor: Actor,
  reader: Reader,
  id: string | undefined,
): Promise<SettingDetails | undefined> {
  const row = await ownSetting(tx, actor, id);
  if (!row) return undefined;
  const standing = await recordStanding(tx, actor, reader, "setting", row.id);
  if (!standing) return undefined;
  const { name, kind, law, town, municipality, lat, lon } = row;
  const here = and(eq(opening.settingId, row.id), isNull(opening.archivedAt))!;
  return {
    setting: { id: row.id, name, kind, law, town, municipality, lat, lon },
    openings: await findOpeningsWhere(tx, reader, await openingsReadBy(tx, actor), here),
    standing,
  };
}
