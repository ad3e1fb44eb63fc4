import { describe, expect, test } from "vitest";
import { readWhatIfQuery, whatIfAddress } from "./whatIfQuery.ts";

const read = (address: string) => readWhatIfQuery(new URLSearchParams(address));
const id = "0196a3c4-7f00-7000-8000-000000000001";

test("an address says what would be different, and the same question gives the same address", () => {
  const address = `regio=zuid&straal=1.5&van=${id}&vervoer=bike&tempo=1.25&kosten=aid&gewicht=2&plekken=3&profiel=${id}&plaats=Geleen`;
  const query = read(address);
  expect(query.change).toEqual({
    radius: { factor: 1.5, of: id },
    travel: { mode: "bike", pace: 1.25 },
    cost: { kind: "aid", cost: 2 },
    places: { count: 3, profile: id, town: "Geleen" },
  });
  expect(query).toMatchObject({ missing: [], ignored: [], page: 1, region: "zuid" });
  expect(whatIfAddress("/x", query)).toBe(`/x?${address}`);
  expect(whatIfAddress("/x", query, 2)).toBe(`/x?${address}&pagina=2`);
});

test("a field without those it belongs to is told, and changes nothing", () => {
  expect(read("vervoer=car")).toMatchObject({ change: {}, missing: ["tempo"] });
  expect(read("plaats=Geleen")).toMatchObject({ change: {}, missing: ["plekken", "profiel"] });
  expect(read(`van=${id}`)).toMatchObject({ change: {}, missing: ["straal"] });
});

describe("what the page does not know is named, and never breaks it", () => {
  test.each([
    ["straal=3", ["straal"]],
    ["straal=1e999", ["straal"]],
    ["vervoer=__proto__&tempo=1.25", ["vervoer"]],
    ["profiel=x", ["profiel"]],
    [`plaats=${"a".repeat(101)}`, ["plaats"]],
    ["oeps=1", ["oeps"]],
  ])("%s", (address, ignored) => {
    expect(read(address)).toMatchObject({ change: {}, ignored });
  });

  test.each(["-1", "0", "x", "999999999999"])("page %s is the first", (page) => {
    expect(read(`pagina=${page}`).page).toBe(1);
  });
});
