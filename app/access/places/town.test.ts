import { describe, expect, test } from "vitest";
import { townLabel, townsNamed } from "./town.ts";

const labels = (typed: string) => townsNamed(typed).towns.map(townLabel);

describe("townsNamed", () => {
  test.each([
    ["Geleen", true, ["Geleen (Sittard-Geleen)"]],
    ["geleen (sittard-geleen)", true, ["Geleen (Sittard-Geleen)"]],
    ["Geleen (Maastricht)", false, []],
    ["'t harde", true, ["'t Harde (Elburg)"]],
    ["Xyzzy", false, []],
    ["", false, []],
  ])("%s", (typed, exact, expected) => {
    expect({ exact: townsNamed(typed).exact, labels: labels(typed) }).toEqual({
      exact,
      labels: expected,
    });
  });

  test("namesakes are told apart by their municipality", () => {
    const beek = townsNamed("Beek");
    expect(beek.exact).toBe(true);
    expect(beek.towns.length).toBeGreaterThan(1);
    expect(new Set(labels("Beek")).size).toBe(beek.towns.length);
    for (const town of beek.towns) {
      expect(labels(`Beek (${town.municipality})`)).toContain(townLabel(town));
    }
  });

  test("of namesakes the one nearest to a point comes first, also beyond the tenth", () => {
    const all = townsNamed("Beek", 60).towns;
    for (const town of all) {
      expect(townsNamed("Beek", 1, town).towns).toEqual([town]);
    }
    expect(all.length).toBeGreaterThan(1);
  });

  test("a municipality of which no town has the name leads to its towns", () => {
    expect(townsNamed("landgraaf").exact).toBe(false);
    expect(labels("landgraaf")).toContain("Waubach (Landgraaf)");
    for (const label of labels("landgraaf")) expect(label).toMatch(/\(Landgraaf\)$/);
  });

  test("the beginning of a name is no town, but leads to some", () => {
    expect(townsNamed("Sitt")).toMatchObject({ exact: false, towns: [{ town: "Sittard" }] });
  });
});
