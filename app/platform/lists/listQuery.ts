import { searchWords } from "./searchWords.ts";
/** How many rows a page of a list has. */
export const PAGE_SIZE = 25;
const LAST_PAGE = 100_000;

/** What a list can be sorted and filtered by. The first sort is the one without a word. */
export type ListShape<Sort extends string, Filter extends string> = {
  sorts: readonly Sort[];
  /** For each filter the values it knows. */
  filters: Readonly<Record<Filter, readonly string[]>>;
};

/** What an address asks of a list. */
export type ListQuery<Sort extends string, Filter extends string> = {
  /** Words to search for; empty when none. */
  q: string;
  sort: Sort;
  direction: "asc" | "desc";
  /** From 1. */
  page: number;
  filters: Partial<Record<Filter, string>>;
  /** Names of what the address asked and the list does not know; the page says so in a word. */
  ignored: string[];
};

const known = new Set(["q", "sorteer", "pagina"]);

/**
 * Reads what an address asks of a list: `?q=…&sorteer=-naam&pagina=2&filter=waarde`, where a minus
 * turns the order round. What makes no sense is left out and named in `ignored`; it never fails.
 */
export function readListQuery<Sort extends string, Filter extends string>(
  address: URLSearchParams,
  shape: ListShape<Sort, Filter>,
): ListQuery<Sort, Filter> {
  const ignored = new Set<string>();
  const filters: Partial<Record<Filter, string>> = {};
  for (const [name, value] of address) {
    if (known.has(name) || value === "") continue;
    const values: readonly string[] | undefined = Object.hasOwn(shape.filters, name)
      ? shape.filters[name as Filter]
      : undefined;
    if (values?.includes(value)) filters[name as Filter] = value;
    else ignored.add(name);
  }
  const asked = address.get("sorteer") ?? "";
  const sort = shape.sorts.find((one) => one === asked.replace(/^-/, ""));
  if (asked && !sort) ignored.add("sorteer");
  const number = address.get("pagina") ?? "1";
  const page = /^\d{1,6}$/.test(number) ? Number(number) : 0;
  if (page < 1 || page > LAST_PAGE) ignored.add("pagina");
  return {
    // A character of no width or a nul would only confuse the search.
    q: searchWords(address) ?? "",
    sort: sort ?? shape.sorts[0]!,
    direction: sort && asked.startsWith("-") ? "desc" : "asc",
    page: page < 1 || page > LAST_PAGE ? 1 : page,
    filters,
    ignored: [...ignored],
  };
}

/** What a link changes in a query; `null` takes a filter away. A change of anything but the page begins at page 1. */
export type ListChange<Sort extends string, Filter extends string> = {
  q?: string;
  sort?: Sort;
  direction?: "asc" | "desc";
  page?: number;
  filters?: Partial<Record<Filter, string | null>>;
};

/** The address of a list with something changed: for sort headers, pages, filters and exports. */
export function listAddress<Sort extends string, Filter extends string>(
  path: string,
  query: ListQuery<Sort, Filter>,
  change: ListChange<Sort, Filter> = {},
  standard?: Sort,
): string {
  const address = new URLSearchParams();
  const q = change.q ?? query.q;
  if (q) address.set("q", q);
  const sort = change.sort ?? query.sort;
  const direction = change.direction ?? query.direction;
  if (sort !== standard || direction === "desc") {
    address.set("sorteer", (direction === "desc" ? "-" : "") + sort);
  }
  const filters: Partial<Record<string, string | null>> = { ...query.filters, ...change.filters };
  for (const [name, value] of Object.entries(filters)) if (value) address.set(name, value);
  const page = change.page ?? 1;
  if (page > 1) address.set("pagina", String(page));
  const text = address.toString();
  return text ? `${path}?${text}` : path;
}

/** One page of a list, and how many rows there are in all. */
export type Page<Row> = { rows: Row[]; total: number };

/** How many pages a list of so many rows has; at least one. */
export function pageCount(total: number, size = PAGE_SIZE): number {
  return Math.max(1, Math.ceil(total / size));
}
