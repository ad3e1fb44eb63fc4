import { type ListQuery, readListQuery } from "../platform/lists/listQuery.ts";

/** How a list of regions is sorted; the words stand in the address. */
export type RegionSort = "naam" | "organisaties";
export type RegionQuery = ListQuery<RegionSort, never>;

/** Reads what an address asks of the list. */
export function readRegionQuery(address: URLSearchParams): RegionQuery {
  return readListQuery<RegionSort, never>(address, {
    sorts: ["naam", "organisaties"],
    filters: {},
  });
}
