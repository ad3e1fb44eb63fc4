import { expect, test } from "vitest";
import { readListQuery } from "./listQuery.ts";
import { sortLink } from "./sortLink.ts";

const shape = { sorts: ["naam", "uren"], filters: { soort: ["a"] } } as const;
const link = (address: string, sort: "naam" | "uren") =>
  sortLink("/lijst", readListQuery(new URLSearchParams(address), shape), sort, "naam");

test("another column sorts upward, keeps what narrows the list, and begins at page 1", () => {
  expect(link("q=bed&soort=a&pagina=3", "uren")).toEqual({
    href: "/lijst?q=bed&sorteer=uren&soort=a",
  });
});

test("the column that sorts now turns round, and says how it sorts", () => {
  expect(link("", "naam")).toEqual({ href: "/lijst?sorteer=-naam", now: "ascending" });
  expect(link("sorteer=-uren", "uren")).toEqual({ href: "/lijst?sorteer=uren", now: "descending" });
});
