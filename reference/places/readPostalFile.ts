/** A four-digit Dutch postal code and the point that stands for it. */
export type PostalPoint = {
  pc4: string;
  place: string;
  municipality: string;
  lat: number;
  lon: number;
};

/** What is wrong with a line (the first is 1), in the words of somebody who has to mend it. */
export type PostalFault = { line: number; expected: string };

/** Generous bounds of the European Netherlands: GeoNames has a few codes far outside. */
const bounds = { south: 50.7, north: 53.7, west: 3.2, east: 7.3 };

type Row = PostalPoint & { line: number };

function readRow(text: string, line: number): Row | PostalFault {
  const columns = text.split("\t");
  if (columns.length < 11)
    return { line, expected: `at least 11 tab-separated columns, found ${columns.length}` };
  const [country = "", code = "", place = "", , , municipality = ""] = columns;
  const lat = columns[9]?.trim() ? Number(columns[9]) : Number.NaN;
  const lon = columns[10]?.trim() ? Number(columns[10]) : Number.NaN;
  if (country !== "NL") return { line, expected: `country NL, found "${country}"` };
  const pc4 = /^([1-9]\d{3})( ?[A-Z]{2})?$/u.exec(code.trim())?.[1];
  if (pc4 === undefined)
    return { line, expected: `a postal code such as 6161 or 6161 AB, found "${code}"` };
  if (place.trim() === "") return { line, expected: "the name of a place" };
  const inside =
    lat >= bounds.south && lat <= bounds.north && lon >= bounds.west && lon <= bounds.east;
  if (!inside)
    return { line, expected: `a point in the Netherlands, found ${columns[9]}, ${columns[10]}` };
  return { line, pc4, place: place.trim(), municipality: municipality.trim(), lat, lon };
}

const round = (value: number) => Math.round(value * 10_000) / 10_000;

/** One point for the rows of one code: the first row's names, the mean of the positions. */
function mergeRows(rows: readonly Row[]): PostalPoint[] {
  const [first] = rows;
  if (!first) return [];
  const mean = (pick: (row: Row) => number) =>
    round(rows.reduce((sum, row) => sum + pick(row), 0) / rows.length);
  const { pc4, place, municipality } = first;
  return [{ pc4, place, municipality, lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) }];
}

/**
 * Reads the text of GeoNames' postal file of the Netherlands (NL.txt, also NL_full with six-figure
 * codes): tab-separated country, code, place, province, its code, municipality, its code, two more,
 * latitude, longitude, accuracy. Gives one point a four-digit code, sorted by code, and a fault for
 * each line that could not be read; empty lines are passed over. Never throws.
 */
export function readPostalFile(text: string): { points: PostalPoint[]; faults: PostalFault[] } {
  const rows = new Map<string, Row[]>();
  const faults: PostalFault[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u)
    .entries()) {
    if (line.trim() === "") continue;
    const row = readRow(line, index + 1);
    if ("expected" in row) faults.push(row);
    else rows.set(row.pc4, [...(rows.get(row.pc4) ?? []), row]);
  }
  const codes = [...rows.keys()].toSorted();
  return { points: codes.flatMap((code) => mergeRows(rows.get(code) ?? [])), faults };
}
