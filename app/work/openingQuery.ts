import { type ListQuery, type ListShape, readListQuery } from "../platform/lists/listQuery.ts";
import { fundings, settingKinds } from "./kinds.ts";

/** How a list of openings is sorted and narrowed; the words stand in the address. */
const openingSorts = ["titel", "plaats", "uren", "plekken"] as const;
export type OpeningSort = (typeof openingSorts)[number];
export type OpeningFilter = "regio" | "soort" | "geld" | "vrij";
export type OpeningQuery = ListQuery<OpeningSort, OpeningFilter>;

/** Reads what an address asks of the list. Takes the short names of the regions there are. */
export function readOpeningQuery(
  address: URLSearchParams,
  regions: readonly string[],
): OpeningQuery {
  const shape: ListShape<OpeningSort, OpeningFilter> = {
    sorts: openingSorts,
    filters: { regio: regions, soort: settingKinds, geld: fundings, vrij: ["ja"] },
  };
  return readListQuery(address, shape);
}
