import { type ListQuery, type ListShape, readListQuery } from "../platform/lists/listQuery.ts";
import { settingKinds } from "./kinds.ts";

/** How a list of care organisations is sorted and narrowed; the words stand in the address. */
export type OrganisationSort = "naam" | "plekken";
export type OrganisationFilter = "regio" | "soort";
export type OrganisationQuery = ListQuery<OrganisationSort, OrganisationFilter>;

/** Reads what an address asks of the list. Takes the short names of the regions there are. */
export function readOrganisationQuery(
  address: URLSearchParams,
  regions: readonly string[],
): OrganisationQuery {
  const shape: ListShape<OrganisationSort, OrganisationFilter> = {
    sorts: ["naam", "plekken"],
    filters: { regio: regions, soort: settingKinds },
  };
  return readListQuery(address, shape);
}
