import { type ListQuery, readListQuery } from "../platform/lists/listQuery.ts";
import { profileKinds, settingKinds } from "./kinds.ts";
import { owners, putAway } from "./taskQuery.ts";

/** How a list of profiles is sorted and narrowed; the words stand in the address. */
const profileSorts = ["naam", "taken", "uren"] as const;
export type ProfileSort = (typeof profileSorts)[number];
export type ProfileFilter = "soort" | "waar" | "van" | "staat";
export type ProfileQuery = ListQuery<ProfileSort, ProfileFilter>;

/**
 * Reads what an address asks of the list.
 *
 * @param writes whether the reader writes work, and so tells the own from the library's
 */
export function readProfileQuery(address: URLSearchParams, writes: boolean): ProfileQuery {
  return readListQuery(address, {
    sorts: profileSorts,
    filters: {
      soort: profileKinds,
      waar: settingKinds,
      van: writes ? owners : [],
      staat: writes ? putAway : [],
    },
  });
}
