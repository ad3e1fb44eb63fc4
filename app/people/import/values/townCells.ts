import { kmBetween } from "@overstap/engine/travel/kmBetween.ts";
import { type Place, places } from "../../../../reference/places/places.ts";
import { plainName } from "../../../../reference/places/plainName.ts";
import { type Town, townLabel, townsNamed } from "../../../access/places/town.ts";
import type { SheetCell } from "../../../platform/spreadsheet/sheet.ts";
import { nearness } from "../alike/nearness.ts";
import { cellText, read, type Reading, wrong } from "./reading.ts";

/** The point of a four-digit postcode; undefined when it is not known. */
export type PostcodePoint = (pc4: string) => Town | undefined;

/** The cells that say where somebody lives; an empty one is the empty text. */
export type TownCells = { town: SheetCell; municipality: SheetCell; postcode: SheetCell };

/** What a town is also called. */
const otherNames: Readonly<Record<string, string>> = {
  "the hague": "Den Haag",
  "s gravenhage": "Den Haag",
  "den bosch": "'s-Hertogenbosch",
  hertogenbosch: "'s-Hertogenbosch",
  flushing: "Vlissingen",
  ljouwert: "Leeuwarden",
};
const provinces: Readonly<Record<string, string>> = {
  gr: "GR", groningen: "GR", fr: "FR", friesland: "FR", dr: "DR", drenthe: "DR", ov: "OV", overijssel: "OV",
  gld: "GE", ge: "GE", gelderland: "GE", ut: "UT", utrecht: "UT", nh: "NH", "noord holland": "NH",
  zh: "ZH", "zuid holland": "ZH", zld: "ZE", zl: "ZE", ze: "ZE", zeeland: "ZE", nb: "NB", "noord brabant": "NB",
  lb: "LI", li: "LI", limburg: "LI", fl: "FL", flevoland: "FL",
}; // prettier-ignore

const placesNamed = Map.groupBy(places, (place) => plainName(place.name));

/** A postcode and a town that lie farther apart, in km, do not belong together. */
const FAR = 25;
const OFFERED = 6;

/**
 * Reads where somebody lives: a town's name (with municipality or province behind it where there are
 * several: `Beek (LB)`, `Beek, Montferland`), its municipality in a cell of its own, a postcode of which
 * only the four digits count, or a town with its postcode. Several towns, a slip of the pen, and a
 * postcode far from the town are faults that offer what may be meant.
 *
 * @param pointOf known postcodes; without them a town alone will do
 */
export function readTownCells(cells: TownCells, pointOf: PostcodePoint): Reading<Town> {
  const { pc4, rest } = postcodeIn(cellText(cells.postcode), cellText(cells.town));
  const point = pc4 === undefined ? undefined : pointOf(pc4);
  if (rest === "") {
    if (point) return read(point);
    return pc4 === undefined
      ? wrong("pool:fault.noTown")
      : wrong("access:town.noPostcode", { pc4 });
  }
  const named = townOf(rest, cellText(cells.municipality), point);
  if (!named.value || !point) return named;
  return kmBetween(named.value, point) <= FAR
    ? read({ ...named.value, lat: point.lat, lon: point.lon })
    : wrong("pool:fault.farPostcode", { pc4: pc4!, place: point.town }, [
        townLabel(named.value),
        townLabel(point),
      ]);
}

const postcode = /\b([1-9]\d{3})(?:\s?[a-z]{2})?\b/i;

/** The four digits of a postcode, and what else was given as a town. */
function postcodeIn(own: string, town: string): { pc4: string | undefined; rest: string } {
  const pc4 = (postcode.exec(own) ?? postcode.exec(town))?.[1];
  return {
    pc4,
    rest: town.replace(/\b[1-9]\d{3}(?:\s?[A-Za-z]{2})?\b/, "").replace(/^[\s,]+|[\s,]+$/g, ""),
  };
}

function townOf(text: string, municipality: string, near: Town | undefined): Reading<Town> {
  const { name, behind } = parted(text);
  const called = otherNames[plainName(name)] ?? name;
  const same = placesNamed.get(plainName(called)) ?? [];
  if (same.length === 0) return unknownTown(name);
  const fitting = same.filter(
    (place) => fits(place, behind) && (municipality === "" || fits(place, municipality)),
  );
  const left = fitting.length > 0 || behind !== "" ? fitting : same;
  const [one] =
    near && left.length > 1
      ? left.toSorted((a, b) => kmBetween(a, near) - kmBetween(b, near))
      : left;
  if (one && (left.length === 1 || near)) return read(asTown(one));
  const several = (left.length > 0 ? left : same).map(inFull);
  return wrong("pool:fault.severalTowns", { town: name }, several);
}

/** `Beek (LB)`, `Beek gem. Montferland`, `Beek, Limburg` in name and what stands behind it. */
function parted(text: string): { name: string; behind: string } {
  const found = /^(.*?)\s*(?:\(([^)]*)\)|,\s*(.+)|\s(?:gem\.?|gemeente)\s(.+))$/i.exec(text);
  if (found)
    return {
      name: found[1]!,
      behind: (found[2] ?? found[3] ?? found[4] ?? "").replace(/^gem(eente|\.)?\s/i, ""),
    };
  const short = /^(.*\S)\s+([A-Z]{2})$/.exec(text);
  return short && plainName(short[2]!) in provinces
    ? { name: short[1]!, behind: short[2]! }
    : { name: text, behind: "" };
}

function fits(place: Place, behind: string): boolean {
  const plain = plainName(behind);
  return (
    plain === "" ||
    plainName(place.municipality) === plain ||
    (provinces[plain] !== undefined && place.province === `NL-${provinces[plain]}`)
  );
}

const asTown = ({ name, municipality, lat, lon }: Place): Town => ({
  town: name,
  municipality,
  lat,
  lon,
});

/** With the municipality always: `Beek (Beek)` is told from `Beek (Montferland)`. */
const inFull = ({ name, municipality }: Place) => `${name} (${municipality})`;

const slips = places.map((place) => ({ place, plain: plainName(place.name) }));

/** Whether two names may begin alike but for one slip: most places are left out by this alone. */
const begins = (one: string, other: string) =>
  one[0] === other[0] || one[1] === other[1] || one[0] === other[1] || one[1] === other[0];

/** A name that no town has: offers those that begin so, and those that differ by a slip of the pen. */
function unknownTown(name: string): Reading<Town> {
  const plain = plainName(name);
  const begun = townsNamed(name, OFFERED).towns.map(townLabel);
  const alike = slips
    .filter((one) => begins(one.plain, plain) && Math.abs(one.plain.length - plain.length) <= 3)
    .map(({ place, plain: other }) => ({ place, worth: nearness(plain, other) }))
    .filter(({ worth }) => worth >= 0.75)
    .toSorted((a, b) => b.worth - a.worth)
    .map(({ place }) => inFull(place));
  const offered = [...new Set([...alike, ...begun])].slice(0, OFFERED);
  return wrong("pool:fault.unknownTown", { town: name }, offered);
}
