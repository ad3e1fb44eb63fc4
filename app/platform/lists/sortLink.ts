import { listAddress, type ListQuery } from "./listQuery.ts";

/** What the head of a column needs: where it leads, and how the list is sorted by it now. */
export type SortLink = { href: string; now?: "ascending" | "descending" };

/** The link that sorts a list by one column; the other way round when it is sorted so already. */
export function sortLink<Sort extends string, Filter extends string>(
  path: string,
  query: ListQuery<Sort, Filter>,
  sort: Sort,
  standard?: Sort,
): SortLink {
  if (query.sort !== sort) {
    return { href: listAddress(path, query, { sort, direction: "asc" }, standard) };
  }
  const up = query.direction === "asc";
  return {
    href: listAddress(path, query, { direction: up ? "desc" : "asc" }, standard),
    now: up ? "ascending" : "descending",
  };
}
