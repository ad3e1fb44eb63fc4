import { type ListQuery, readListQuery } from "../platform/lists/listQuery.ts";
import { profileKinds, settingKinds } from "./kinds.ts";

/** How a list of profiles is sorted and narrowed; the words stand in the address. */
const profileSorts = ["naam", "taken", "uren"] as const;
export type ProfileSort = (typeof profileSorts)[number];
export type ProfileFilter = "soort" | "waar";
export type ProfileQuery = ListQuery<ProfileSort, ProfileFilter>;

/** Reads what an address asks of the list. */
export function readProfileQuery(address: URLSearchParams): ProfileQuery {
  return readListQuery(address, {
    sorts: profileSorts,
    filters: { soort: profileKinds, waar: settingKinds },
  });
}
