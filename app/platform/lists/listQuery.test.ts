import fc from "fast-check";
import { expect, test } from "vitest";
import { listAddress, pageCount, readListQuery } from "./listQuery.ts";

const shape = { sorts: ["name", "town"], filters: { kind: ["a", "b"] } } as const;
const read = (text: string) => readListQuery(new URLSearchParams(text), shape);

test("a bare address gives the first page in the first order", () => {
  expect(read("")).toEqual({
    q: "",
    sort: "name",
    direction: "asc",
    page: 1,
    filters: {},
    ignored: [],
  });
});

test("search, order, page and filter are read", () => {
  expect(read("q=+Ans+&sorteer=-town&pagina=3&kind=b")).toEqual({
    q: "Ans",
    sort: "town",
    direction: "desc",
    page: 3,
    filters: { kind: "b" },
    ignored: [],
  });
});

test("what makes no sense is left out and named", () => {
  const query = read("sorteer=-age&pagina=0&kind=c&colour=red&__proto__=1&toString=x");
  expect(query).toMatchObject({ sort: "name", direction: "asc", page: 1, filters: {} });
  expect(query.ignored.toSorted()).toEqual(
    ["__proto__", "colour", "kind", "pagina", "sorteer", "toString"].toSorted(),
  );
});

test("empty filters of a form are no filters", () => {
  expect(read("kind=&q=")).toMatchObject({ filters: {}, ignored: [] });
});

test("any address is read without failing, and its own address reads the same", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom("q", "sorteer", "pagina", "kind", "x"), fc.string())),
      (pairs) => {
        const query = readListQuery(new URLSearchParams(pairs), shape);
        const again = readListQuery(
          new URL(listAddress("/x", query, { page: query.page }, "name"), "http://a").searchParams,
          shape,
        );
        expect(again).toEqual({ ...query, ignored: [] });
      },
    ),
  );
});

test("a link changes one thing and keeps the rest", () => {
  const query = read("q=Ans&kind=a&pagina=4");
  expect(listAddress("/l", query, { page: 5 }, "name")).toBe("/l?q=Ans&kind=a&pagina=5");
  expect(listAddress("/l", query, { filters: { kind: null } }, "name")).toBe("/l?q=Ans");
  expect(listAddress("/l", query, { sort: "town" }, "name")).toBe("/l?q=Ans&sorteer=town&kind=a");
});

test.each([
  [0, 1],
  [25, 1],
  [26, 2],
])("%i rows are %i pages", (rows, pages) => {
  expect(pageCount(rows)).toBe(pages);
});
