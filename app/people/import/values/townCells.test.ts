import { expect, test } from "vitest";
import type { Town } from "../../../access/places/town.ts";
import type { SheetCell } from "../../../platform/spreadsheet/sheet.ts";
import { readTownCells } from "./townCells.ts";

const points: Readonly<Record<string, Town>> = {
  "6191": { town: "Beek", municipality: "Beek", lat: 50.94, lon: 5.796 },
  "7037": { town: "Beek", municipality: "Montferland", lat: 51.91, lon: 6.19 },
  "2511": { town: "Den Haag", municipality: "'s-Gravenhage", lat: 52.077, lon: 4.316 },
};

const town = (name: SheetCell, more: { municipality?: string; postcode?: SheetCell } = {}) =>
  readTownCells({ town: name, municipality: "", postcode: "", ...more }, (pc4) => points[pc4]);

test.each([
  ["Maastricht", "Maastricht"],
  ["  maastricht ", "Maastricht"],
  ["Súdwest", undefined],
  ["The Hague", "Den Haag"],
  ["'s-Gravenhage", "Den Haag"],
  ["Den Bosch", "'s-Hertogenbosch"],
  ["Beek (LB)", "Beek"],
  ["Beek LB", "Beek"],
  ["Beek (Limburg)", "Beek"],
  ["Beek, Montferland", "Beek"],
  ["Beek gem. Montferland", "Beek"],
  ["Beek (gemeente Montferland)", "Beek"],
])("%j is %s", (text, name) => {
  expect(town(text).value?.town).toBe(name);
});

test("a name that several towns have offers each, and each offer leads to one", () => {
  const { fault } = town("Beek");
  expect(fault?.key).toBe("pool:fault.severalTowns");
  expect(fault?.offered?.length).toBeGreaterThan(1);
  for (const offered of fault?.offered ?? []) expect(town(offered).value).toBeDefined();
});

test("the municipality in a cell of its own says which is meant", () => {
  expect(town("Beek", { municipality: "Montferland" }).value?.municipality).toBe("Montferland");
  expect(town("Beek", { municipality: "LB" }).value?.municipality).toBe("Beek");
});

test("a municipality of another time does not stand in the way of a town that has one name", () => {
  expect(town("Maastricht", { municipality: "Iets Anders" }).value?.town).toBe("Maastricht");
});

test.each([
  ["", "6191 AB"],
  ["", "6191ab"],
  ["", 6191],
  ["6191 AB", ""],
  ["6191 AB Beek", ""],
  ["Beek", "6191"],
])("town %j and postcode %j lead to the point of the postcode", (name, postcode) => {
  expect(town(name, { postcode }).value).toMatchObject({
    town: "Beek",
    municipality: "Beek",
    lat: 50.94,
  });
});

test("of several towns the one by the postcode is meant", () => {
  expect(town("Beek", { postcode: "7037" }).value?.municipality).toBe("Montferland");
});

test("a postcode far from the town is asked about", () => {
  expect(town("Maastricht", { postcode: "2511 AA" }).fault).toMatchObject({
    key: "pool:fault.farPostcode",
    offered: ["Maastricht", "Den Haag ('s-Gravenhage)"],
  });
});

test("a postcode that is not known does when there is a town, and not alone", () => {
  expect(town("Maastricht", { postcode: "9999 XX" }).value?.town).toBe("Maastricht");
  expect(town("", { postcode: "9999 XX" }).fault?.key).toBe("access:town.noPostcode");
  expect(town("").fault?.key).toBe("pool:fault.noTown");
});

test.each([
  ["Maastrciht", "Maastricht (Maastricht)"],
  ["Maastrich", "Maastricht (Maastricht)"],
  ["Geleeen", "Geleen (Sittard-Geleen)"],
])("a slip of the pen %j offers %s", (text, offered) => {
  expect(town(text).fault?.offered?.[0]).toBe(offered);
});

test("what is no town at all offers nothing", () => {
  expect(town("qqqqqq").fault).toEqual({
    key: "pool:fault.unknownTown",
    values: { town: "qqqqqq" },
  });
});
