import { type ListQuery, type ListShape, readListQuery } from "../platform/lists/listQuery.ts";
import { fundings, settingKinds } from "./kinds.ts";

/** How a list of openings is sorted and narrowed; the words stand in the address. */
const openingSorts = ["titel", "plaats", "uren", "plekken"] as const;
export type OpeningSort = (typeof openingSorts)[number];
export type OpeningFilter = "regio" | "soort" | "geld" | "vrij" | "staat";
/** Of the own organisation's places: those that others read, those in the making, those put away. */
export const openingStates = ["gepubliceerd", "in-de-maak", "gearchiveerd"] as const;
export type OpeningState = (typeof openingStates)[number];

export type OpeningQuery = ListQuery<OpeningSort, OpeningFilter>;

/**
 * Reads what an address asks of the list.
 *
 * @param regions the short names of the regions there are
 * @param writes whether the reader's own places are among them, in whatever state
 */
export function readOpeningQuery(
  address: URLSearchParams,
  regions: readonly string[],
  writes: boolean,
): OpeningQuery {
  const shape: ListShape<OpeningSort, OpeningFilter> = {
    sorts: openingSorts,
    filters: {
      regio: regions,
      soort: settingKinds,
      geld: fundings,
      vrij: ["ja"],
      staat: writes ? openingStates : [],
    },
  };
  return readListQuery(address, shape);
}
