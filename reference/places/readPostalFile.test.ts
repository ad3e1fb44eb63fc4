import { expect, test } from "vitest";
import { readPostalFile } from "./readPostalFile.ts";

const row = (code: string, lat = "50.97", lon = "5.83", country = "NL", place = "Geleen") =>
  [country, code, place, "Limburg", "05", "Sittard-Geleen", "1883", "", "", lat, lon, "6"].join(
    "\t",
  );

test("each code is one point, sorted by code", () => {
  const { points, faults } = readPostalFile(`${row("6162")}\n${row("6161", "50.96", "5.82")}\n`);
  expect(faults).toEqual([]);
  expect(points).toEqual([
    { pc4: "6161", place: "Geleen", municipality: "Sittard-Geleen", lat: 50.96, lon: 5.82 },
    { pc4: "6162", place: "Geleen", municipality: "Sittard-Geleen", lat: 50.97, lon: 5.83 },
  ]);
});

test("rows of one code, also with letters, come together in their mean", () => {
  const { points } = readPostalFile([row("6161 AB", "50.90"), row("6161AC", "51.00")].join("\r\n"));
  expect(points.map(({ pc4, lat }) => [pc4, lat])).toEqual([["6161", 50.95]]);
});

test("every line that cannot be read is named with what was expected, the rest is read", () => {
  const { points, faults } = readPostalFile(
    [
      "\uFEFF" + row("6161"),
      "",
      "NL\t6161",
      row("0999"),
      row("6161", "", "5.8"),
      row("9999", "12.1", "-68.2"),
      row("6161", "50.9", "5.8", "BE"),
      row("6161", "50.9", "5.8", "NL", " "),
      row("6161", "noord", "5.8"),
    ].join("\n"),
  );
  expect(points).toHaveLength(1);
  expect(faults).toEqual([
    { line: 3, expected: "at least 11 tab-separated columns, found 2" },
    { line: 4, expected: 'a postal code such as 6161 or 6161 AB, found "0999"' },
    { line: 5, expected: "a point in the Netherlands, found , 5.8" },
    { line: 6, expected: "a point in the Netherlands, found 12.1, -68.2" },
    { line: 7, expected: 'country NL, found "BE"' },
    { line: 8, expected: "the name of a place" },
    { line: 9, expected: "a point in the Netherlands, found noord, 5.8" },
  ]);
});
