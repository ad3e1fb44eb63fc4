import { type ListQuery, readListQuery } from "../../platform/lists/listQuery.ts";

/** How the list of failures is sorted and narrowed; the words stand in the address. */
export type FailureSort = "wanneer" | "taak" | "pogingen";
export type FailureQuery = ListQuery<FailureSort, "taak">;

/**
 * Reads what an address asks of the list; the latest failure first when it asks nothing.
 *
 * @param names the jobs of which one failed
 */
export function readFailureQuery(address: URLSearchParams, names: readonly string[]): FailureQuery {
  const asked = readListQuery<FailureSort, "taak">(address, {
    sorts: ["wanneer", "taak", "pogingen"],
    filters: { taak: names },
  });
  return address.has("sorteer") ? asked : { ...asked, direction: "desc" };
}
