import { type ListQuery, readListQuery } from "../../platform/lists/listQuery.ts";
import { settingKinds } from "../kinds.ts";

/** How the list of own teams is sorted and narrowed; the words stand in the address. */
export type SettingSort = "naam" | "plaats";
export type SettingFilter = "soort" | "staat";
export type SettingQuery = ListQuery<SettingSort, SettingFilter>;

/** Reads what an address asks of the list. */
export function readSettingQuery(address: URLSearchParams): SettingQuery {
  return readListQuery(address, {
    sorts: ["naam", "plaats"],
    filters: { soort: settingKinds, staat: ["gearchiveerd"] },
  });
}
