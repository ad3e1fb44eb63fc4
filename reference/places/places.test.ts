import { kmBetween } from "@overstap/engine/travel/kmBetween.ts";
import { geoArea, geoContains } from "d3-geo";
import { expect, test } from "vitest";
import { findPlaces, nearestPlace, placeById, places, pointOf } from "./places.ts";
import { plainName } from "./plainName.ts";
import { provinceNames } from "./provinceNames.ts";
import { provinces } from "./provinces.ts";

const found = (typed: string, limit?: number) =>
  findPlaces(typed, limit).map(({ name, municipality }) => `${name} (${municipality})`);

test("known towns stand where they stand", () => {
  const towns = {
    geleen: [50.97, 5.83],
    groningen: [53.22, 6.57],
    rotterdam: [51.92, 4.48],
    "den-haag": [52.08, 4.3],
    spaubeek: [50.94, 5.84],
    hoogezand: [53.16, 6.76],
    leiden: [52.16, 4.49],
  };
  for (const [id, [lat = 0, lon = 0]] of Object.entries(towns))
    expect(kmBetween(pointOf(id), { lat, lon })).toBeLessThan(2);
});

test("names that two places share come with their municipality", () => {
  expect(found("beek", 3)).toEqual(["Beek (Beek)", "Beek (Laarbeek)", "Beek (Montferland)"]);
  expect(found("stein", 2)).toEqual(["Stein (Krimpenerwaard)", "Stein (Stein)"]);
  expect(found("rijswijk", 2)).toEqual(["Rijswijk (Altena)", "Rijswijk (Rijswijk)"]);
  expect(placeById("stein-stein")?.province).toBe("NL-LI");
});

test("capitals, diacritics, apostrophes and hyphens do not matter, and a beginning is enough", () => {
  expect(found("GELEEN")).toEqual(["Geleen (Sittard-Geleen)"]);
  expect(found("sint odilien", 1)).toEqual(["Sint Odiliënberg (Roerdalen)"]);
  expect(found("'s-hertogenb", 1)).toEqual(["'s-Hertogenbosch ('s-Hertogenbosch)"]);
  expect(found("den haag", 1)).toEqual(["Den Haag (Den Haag)"]);
  expect(found("harde", 9)).toContain("'t Harde (Elburg)");
  expect(found("xyzzy")).toEqual([]);
  expect(found("  ")).toEqual([]);
  expect(findPlaces("b", 4)).toHaveLength(4);
});

test("an exact name comes before longer ones", () => {
  expect(found("groningen")[0]).toBe("Groningen (Groningen)");
  expect(found("hoorn")[0]).toMatch(/^Hoorn /u);
});

test("the nearest place of a point", () => {
  const { place, km } = nearestPlace({ lat: 50.9745, lon: 5.829 });
  expect(place.name).toBe("Geleen");
  expect(km).toBeLessThan(0.1);
});

test("places have their own id, a Dutch name, a municipality and a province", () => {
  expect(places.length).toBe(1572);
  expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
  expect(places.some(({ name }) => name === "The Hague")).toBe(false);
  for (const place of places) {
    expect(place.id).toMatch(/^[a-z0-9-]+$/u);
    expect(plainName(place.name)).not.toBe("");
    expect(place.municipality).not.toMatch(/^(Gemeente.*)?$/u);
    expect(Object.keys(provinceNames)).toContain(place.province);
  }
  expect(new Set(places.map(({ municipality }) => municipality)).size).toBeGreaterThan(330);
});

test("an unknown place is refused", () => {
  expect(placeById("atlantis")).toBeUndefined();
  expect(() => pointOf("atlantis")).toThrow('no place "atlantis"');
});

test("provinces are small, wound as d3-geo wants, and hold their own places", () => {
  expect(JSON.stringify(provinces).length).toBeLessThan(60_000);
  expect(provinces.features.map(({ properties }) => properties.id)).toEqual(
    Object.keys(provinceNames),
  );
  // A ring the wrong way round covers nearly the whole sphere (12.57 steradians).
  for (const feature of provinces.features) expect(geoArea(feature)).toBeLessThan(0.001);
  const outside = places.filter((place) => {
    const own = provinces.features.find(({ properties }) => properties.id === place.province);
    return !own || !geoContains(own, [place.lon, place.lat]);
  });
  expect(outside.length).toBeLessThan(places.length * 0.03);
});
