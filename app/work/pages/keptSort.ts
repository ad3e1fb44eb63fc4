import type { ListQuery } from "../../platform/lists/listQuery.ts";

/** What a filter form has to send along so that the list stays sorted as it is. */
export function keptSort<Sort extends string>(
  { sort, direction }: Pick<ListQuery<Sort, string>, "sort" | "direction">,
  standard: Sort,
): Record<string, string> {
  if (sort === standard && direction === "asc") return {};
  return { sorteer: (direction === "desc" ? "-" : "") + sort };
}
