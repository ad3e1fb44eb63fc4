import { listAddress, type ListQuery } from "./listQuery.ts";

/**
 * What a form of filters needs of a list's query: what is asked now, the addresses that ask less, and
 * what it sends along so that the list stays sorted as it is.
 *
 * @param path the list's own address
 * @param standard the order that is not named in an address
 */
export function filtersIn<Sort extends string, Filter extends string>(
  path: string,
  query: ListQuery<Sort, Filter>,
  standard: Sort,
) {
  const { q, sort, direction, filters } = query;
  const sorted = sort !== standard || direction === "desc";
  const keep: Record<string, string> = sorted
    ? { sorteer: (direction === "desc" ? "-" : "") + sort }
    : {};
  return {
    action: path,
    q,
    chosen: filters as Partial<Record<string, string>>,
    keep,
    without: (name: string): string =>
      listAddress(
        path,
        query,
        name === "q" ? { q: "" } : { filters: { [name]: null } as Partial<Record<Filter, null>> },
        standard,
      ),
  };
}
