import type { Actor } from "../../access/actor.ts";
import type { Town } from "../../access/places/town.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import type { Parsed } from "../../platform/forms/parseForm.ts";
import { storeSetting } from "../setting/addSetting.ts";
import { ownSettings } from "../setting/ownSettings.ts";
import { regionsOfOwn } from "./regionsOfOwn.ts";
import { NEW_TEAM } from "./teamName.ts";
import { readSettingForm, type SettingValue } from "../setting/settingForm.ts";

/** Where a place is: its team and the region in which people are looked for. */
export type TeamValue = { settingId: string; regionId: string; at: Town; teamName: string };

/**
 * Reads which team a place is at: one of the own organisation's, or a new one, which is stored once
 * nothing else is wrong. With one region the organisation's own is meant.
 */
export async function readTeamForm(
  tx: Transaction,
  actor: Actor,
  given: Given,
): Promise<Parsed<TeamValue>> {
  const faults: Fault[] = [];
  const regions = await regionsOfOwn(tx, actor);
  const chosen =
    regions.length === 1 ? regions[0] : regions.find(({ id }) => id === oneOf(given, "region"));
  if (!chosen) {
    faults.push({
      field: "region",
      key: regions.length === 0 ? "work:fault.noRegion" : "forms:choose",
    });
  }
  const team = oneOf(given, "team");
  if (team !== NEW_TEAM) {
    const setting = (await ownSettings(tx, actor)).find(({ id }) => id === team);
    if (!setting) {
      faults.push({ field: "team", key: team === "" ? "forms:choose" : "forms:unknownChoice" });
    }
    if (!setting || !chosen) return { faults };
    return { value: placed(setting.id, chosen.id, setting) };
  }
  const read = await readSettingForm(tx, given);
  if (read.faults) return { faults: [...faults, ...read.faults] };
  if (!chosen) return { faults };
  return { value: placed(await storeSetting(tx, actor, read.value), chosen.id, read.value) };
}

function placed(settingId: string, regionId: string, setting: SettingValue): TeamValue {
  const { town, municipality, lat, lon, name } = setting;
  return { settingId, regionId, at: { town, municipality, lat, lon }, teamName: name };
}
